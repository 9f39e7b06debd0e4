import type { Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { oneBrowser, open, searched, type Watched, watchedPage } from "../browser.ts";
import { visit } from "../grid.ts";
import { hasFocus, tabThrough, tabTo } from "../keys.ts";
import { MISSING, PAGE_TYPES, VIEWS } from "../page-types.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();
let origin = "";
let watched: Watched | undefined;
beforeAll(async () => {
  origin = await serve(built("open"));
});
afterEach(async () => {
  await watched?.context.close();
  watched = undefined;
});

const STOPS = PAGE_TYPES["entry with files"];

async function at(address: string): Promise<Page> {
  watched = await watchedPage(browser(), origin, { viewport: { width: 1280, height: 900 } });
  await open(watched.page, address);
  return watched.page;
}

describe("by keys alone", () => {
  test("the first stop skips the header, and the next one is in the text", async () => {
    const page = await at(STOPS);
    await page.keyboard.press("Tab");
    const skip = page.locator("a.skip");
    expect(await hasFocus(skip)).toBe(true);
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(await hasFocus(page.locator("main"))).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  test("a reader searches, filters, opens an entry and takes its file", async () => {
    const page = await at("/");
    await tabTo(page, page.locator("main input[name=q]").first());
    await page.keyboard.type("公交");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?q=*");
    await searched(page);
    const box = page.locator("input[name=opening][value=unconditional]");
    const closed = page.locator(".filters:not([open]) > summary");
    if ((await closed.count()) > 0) {
      await tabTo(page, closed);
      await page.keyboard.press("Enter");
    }
    await tabTo(page, box);
    await page.keyboard.press("Space");
    await page.waitForURL("**opening=unconditional*");
    await searched(page);
    expect(await hasFocus(box)).toBe(true);
    await tabTo(page, page.locator(`[data-part=cards] a[href='${STOPS}']`));
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${STOPS}`);
    await tabTo(page, page.locator("a.button[download]").first());
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toBe("bus-stops.csv");
  });

  test("a reader goes through the main navigation and to the other language of the same page", async () => {
    const page = await at("/");
    await tabTo(page, page.locator(".site-nav a[href='/themes/']"));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/themes/");
    await tabTo(page, page.locator("a[data-language]"));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/en/themes/");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  test("a reader opens the rows, changes the view with arrows and comes from the tab into it", async () => {
    const page = await at(STOPS);
    await tabTo(page, page.locator("[data-preview] > button"));
    await page.keyboard.press("Enter");
    const tab = (key: string) => page.locator(`#tab-${key}`);
    await page.locator("#panel-table tbody tr:not(.space) td").first().waitFor();
    await tabTo(page, tab("table"));
    await page.keyboard.press("ArrowRight");
    expect(await hasFocus(tab("chart"))).toBe(true);
    await page.locator("#panel-chart canvas").waitFor();
    await page.keyboard.press("End");
    expect(await hasFocus(tab("sql"))).toBe(true);
    await page.keyboard.press("ArrowRight");
    expect(await hasFocus(tab("table"))).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("#panel-table") !== null)).toBe(true);
  });

  test.each([
    ["a column's menu", "[data-column=stopName] + .menu"],
    ["the choice of columns", ".table-bar button:has-text('选择列')"],
  ])("%s keeps the focus while it is open; Escape closes it and gives the focus back", async (_, opener) => {
    const page = await at(`${STOPS}?view=table`);
    const button = page.locator(opener);
    await tabTo(page, button);
    await page.keyboard.press("Enter");
    const dialog = page.locator("dialog[open]");
    await dialog.waitFor();
    for (let pressed = 0; pressed < 12; pressed++) {
      // Between the last and the first stop a browser lets the focus out to its own bar.
      expect(
        await page.evaluate(() => {
          const now = document.activeElement;
          return now === document.body || now?.closest("dialog") !== null;
        }),
      ).toBe(true);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Escape");
    expect(await dialog.count()).toBe(0);
    expect(await hasFocus(button)).toBe(true);
  });

  test("the whole of a cell opens with Enter, and Escape leads back to the cell", async () => {
    const page = await at(`${STOPS}?view=table`);
    const cell = page.locator("#panel-table tbody tr:not(.space) td").first();
    await tabTo(page, cell);
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.press("Escape");
    expect(await hasFocus(cell)).toBe(true);
  });
});

test.each(["light", "dark"] as const)(
  "in %s every stop of Tab shows its focus, nothing covers it, and no page holds it",
  { timeout: 180_000 },
  async (colorScheme) => {
    const { home, agency, missing } = { ...PAGE_TYPES, ...MISSING };
    const types = {
      home,
      agency,
      missing,
      entry: STOPS,
      search: PAGE_TYPES["search with filters"],
      lists: PAGE_TYPES.lists,
      ...VIEWS,
    };
    expect(
      await visit(browser(), origin, colorScheme === "light" ? "zh" : "en", types, tabThrough, {
        colorScheme,
      }),
    ).toEqual([]);
  },
);
