import { expect, test } from "vitest";
import { oneBrowser, overflow, watchedPage } from "../browser.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();
/** The width of an A4 sheet between its margins, in CSS pixels. */
const A4 = { width: 673, height: 987 };

test("an entry's page is printed in black on white, with what is in it and without what only a screen can do", async () => {
  const { page, context } = await watchedPage(browser(), await serve(built("open")), {
    colorScheme: "dark",
    viewport: A4,
  });
  await context.addInitScript(() => localStorage.setItem("theme", "dark"));
  await page.goto("/datasets/transport-bureau/bus-stops/");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    "rgb(255, 255, 255)",
  );
  for (const useless of [
    "nav.site-nav",
    ".tools",
    ".contents",
    "main button",
    "main .button",
    "details.code",
  ])
    expect(await page.locator(useless).filter({ visible: true }).count(), useless).toBe(0);
  for (const wanted of ["h1", "#may", "#what", "#who", "td details li >> nth=0"])
    expect(await page.locator(wanted).isVisible(), wanted).toBe(true);
  expect(await overflow(page)).toBe(0);
  await context.close();
});
