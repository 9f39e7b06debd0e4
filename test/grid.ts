import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Lang } from "../src/catalog/finding.ts";
import type { Site } from "../src/catalog/project.ts";
import { tagOf } from "../src/site/text.ts";
import { violations } from "./axe.ts";
import { open, overflow, watchedPage } from "./browser.ts";
import { lacks } from "./outline.ts";
import { addressIn } from "./page-types.ts";
import { faintParts } from "./parts.ts";

/** How a page is looked at. */
export interface Look {
  colorScheme: "light" | "dark";
  width: number;
}

/** The width of a small phone, and of a window at 400 %: nothing may need scrolling to the side (WCAG 1.4.10). */
const NARROW = 320;
const WIDE = 1440;
const LIGHT_NARROW: Look = { colorScheme: "light", width: NARROW };
const DARK_WIDE: Look = { colorScheme: "dark", width: WIDE };
const LIGHT_WIDE: Look = { colorScheme: "light", width: WIDE };
const DARK_NARROW: Look = { colorScheme: "dark", width: NARROW };

/** Every pair of language, appearance and width. */
export const PAIRS: [Lang, Look[]][] = [
  ["zh", [LIGHT_NARROW, DARK_WIDE]],
  ["en", [LIGHT_WIDE, DARK_NARROW]],
];
/** The same on two sites that share a page's markup: every pair on one, and a look at the other. */
export const PAIRS_OF_SITES: [Site, Lang, Look[]][] = [
  ["share", ...(PAIRS[0] as [Lang, Look[]])],
  ["share", ...(PAIRS[1] as [Lang, Look[]])],
  ["open", "zh", [LIGHT_NARROW]],
];
/** Every combination of them. */
export const ALL_LOOKS: Look[] = [LIGHT_NARROW, LIGHT_WIDE, DARK_WIDE, DARK_NARROW];

/**
 * Goes through types of pages in one window.
 * @param origin address of a served site
 * @param types addresses by type, without language
 * @param check looks at an open page
 * @returns what was found, each with its page type, and what went wrong on the way
 */
export async function visit(
  browser: Browser,
  origin: string,
  lang: Lang,
  types: Record<string, string>,
  check: (page: Page) => Promise<string[]>,
  options: BrowserContextOptions = {},
): Promise<string[]> {
  const { page, context, problems } = await watchedPage(browser, origin, options);
  const found: string[] = [];
  for (const [type, path] of Object.entries(types)) {
    const status = await open(page, addressIn(path, lang));
    if (status !== (type === "missing" ? 404 : 200)) found.push(`${type}: answers ${status}`);
    if ((await page.locator("html").getAttribute("lang")) !== tagOf(lang))
      found.push(`${type}: not in ${lang}`);
    found.push(...(await check(page)).map((problem) => `${type}: ${problem}`));
    // What a missing address and a graphics driver say is no fault of the page.
    const said = problems.splice(0).filter((problem) => !/404 \(Not Found\)|GL Driver Message/.test(problem));
    found.push(...said.map((problem) => `${type}: ${problem}`));
  }
  await context.close();
  return found;
}

/** Leaves the first rows of long tables and lists, whose rows are all made alike. */
export const shorten = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const list of document.querySelectorAll("tbody, ul, ol, dl"))
      for (const row of [...list.children].slice(8)) row.remove();
  });

/**
 * What breaks a rule, is missing to a reader who hears the page, is faint or too wide, in each of these looks.
 * @param before is done to every page first
 */
export const walk = (
  browser: Browser,
  origin: string,
  lang: Lang,
  types: Record<string, string>,
  looks: Look[],
  before: (page: Page) => Promise<void> = async () => {},
): Promise<string[]> =>
  visit(browser, origin, lang, types, async (page) => {
    await before(page);
    const found: string[] = [];
    for (const [at, { colorScheme, width }] of looks.entries()) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const asked = at > 0 && colorScheme === "dark" ? "of looks" : "all";
      const problems = [...(await violations(page, asked)), ...(await faintParts(page))];
      if (asked === "all") problems.push(...(await lacks(page)));
      if ((await overflow(page)) > 0) problems.push("is too wide");
      found.push(...problems.map((problem) => `${colorScheme}, ${width} px: ${problem}`));
    }
    return found;
  });
