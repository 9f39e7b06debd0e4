import type { Locator, Page } from "playwright-core";
import { afterEach, beforeAll, beforeEach, expect } from "vitest";
import { oneBrowser, open, searched, type Watched, watchedPage } from "./browser.ts";
import { built, serve } from "./sites.ts";

/** The search page of the test city's opening site, as a reader sees and uses it. */
export interface SearchPage {
  page: Page;
  /** What must stay empty; a test that provokes problems takes them out. */
  problems: string[];
  origin: string;
  open: (address: string) => Promise<number | undefined>;
  part: (name: string) => Locator;
  /** Titles of the results, in their order. */
  titles: () => Promise<string[]>;
  /** The number that the status line gives. */
  shown: () => Promise<number>;
  box: (facet: string, code: string) => Locator;
  /** Opens a filter that stands folded. */
  unfold: (facet: string) => Promise<void>;
  /** The number behind a filter's code. */
  countOf: (facet: string, code: string) => Promise<number>;
  parameters: () => URLSearchParams;
  /** Writes a query, presses Enter and waits for the answer. */
  ask: (query: string) => Promise<void>;
  /** Waits for the answer to what was chosen. */
  answered: () => Promise<void>;
}

/** A new page for every test of a file, which fails where the page had a problem. */
export function searchTests(): SearchPage {
  const browser = oneBrowser();
  const search = {} as SearchPage;
  let watched: Watched;
  beforeAll(async () => {
    search.origin = await serve(built("open"));
  });
  beforeEach(async () => {
    watched = await watchedPage(browser(), search.origin, { viewport: { width: 1280, height: 900 } });
    Object.assign(search, { problems: watched.problems }, functionsOn(watched.page));
  });
  afterEach(async () => {
    expect(watched.problems).toEqual([]);
    await watched.context.close();
  });
  return search;
}

function functionsOn(page: Page): Omit<SearchPage, "problems" | "origin"> {
  const part = (name: string) => page.locator(`[data-part="${name}"]`);
  const box = (facet: string, code: string) => page.locator(`input[name="${facet}"][value="${code}"]`);
  return {
    page,
    open: (address) => open(page, address),
    part,
    titles: () => part("cards").locator("> li > h3").allInnerTexts(),
    shown: async () => Number(/\d+/.exec(await part("status").innerText())?.[0]),
    box,
    unfold: async (facet) => {
      const details = page.locator(`[data-facet=${facet}]`);
      if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
    },
    countOf: async (facet, code) =>
      Number(
        await page
          .locator("label", { has: box(facet, code) })
          .locator(".count")
          .innerText(),
      ),
    parameters: () => new URL(page.url()).searchParams,
    ask: async (query) => {
      await page.locator("#q").fill(query);
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => (url.searchParams.get("q") ?? "") === query);
      await searched(page);
    },
    answered: () => searched(page),
  };
}
