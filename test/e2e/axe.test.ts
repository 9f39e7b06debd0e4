import { expect, test } from "vitest";
import type { Site } from "../../src/catalog/project.ts";
import { violations } from "../axe.ts";
import { oneBrowser, watchedPage } from "../browser.ts";
import { PAIRS_OF_SITES, shorten, walk } from "../grid.ts";
import { MISSING, pageTypes, VIEWS } from "../page-types.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();

/** Lists of themes, the chapters of the standard and their like are the same on both sites. */
function typesOf(site: Site): Record<string, string> {
  const types = { ...pageTypes(site), ...VIEWS, ...MISSING };
  const isOwn = ([, path]: [string, string]) =>
    site === "share" ||
    !/^\/(standard|api|licences|themes|agencies|numbers|changes)\/(?!transport)/.test(path);
  return Object.fromEntries(Object.entries(types).filter(isOwn));
}

// `npm run verify` goes through every combination, and through every row.
test.concurrent.for(PAIRS_OF_SITES)(
  "no page type of the %s site in %s breaks a rule, lacks a name, is faint or too wide",
  { timeout: 300_000 },
  async ([site, lang, looks], { expect }) => {
    const origin = await serve(built(site));
    expect(await walk(browser(), origin, lang, typesOf(site), looks, shorten)).toEqual([]);
  },
);

test("a violation would be found", async () => {
  const { page, context } = await watchedPage(browser(), await serve(built("open")));
  await page.goto("/");
  await page.evaluate(() => {
    const main = document.querySelector("main");
    const [picture, faint] = [document.createElement("img"), document.createElement("p")];
    picture.src = "/icon.svg";
    faint.style.color = "#ccc";
    faint.textContent = "faint";
    main?.append(picture, faint);
  });
  const found = (await violations(page)).map((violation) => violation.split(" ")[0]);
  expect(found.sort()).toEqual(["color-contrast", "image-alt"]);
  await context.close();
});
