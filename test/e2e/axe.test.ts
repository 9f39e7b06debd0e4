import { expect, test } from "vitest";
import { violations } from "../axe.ts";
import { oneBrowser, watchedPage } from "../browser.ts";
import { PAIRS_OF_SITES, walk } from "../grid.ts";
import { MISSING, pageTypes, VIEWS } from "../page-types.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();

// `npm run verify` goes through every combination.
test.concurrent.for(PAIRS_OF_SITES)(
  "no page type of the %s site in %s breaks a rule of WCAG 2.2 AA or is too wide",
  { timeout: 300_000 },
  async ([site, lang, looks], { expect }) => {
    const types = { ...pageTypes(site), ...VIEWS, ...MISSING };
    expect(await walk(browser(), await serve(built(site)), lang, types, looks)).toEqual([]);
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
