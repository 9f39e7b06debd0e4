import { expect, test } from "vitest";
import { oneBrowser, searched, watchedPage } from "../browser.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();

test.each(["/", "/en/"])(
  "%s tells how many entries a theme has, and the search finds as many",
  async (path) => {
    const { page, context, problems } = await watchedPage(browser(), await serve(built("open")));
    await page.goto(path);
    const theme = page.locator('.home a[href*="/themes/transport/"]').first();
    const count = Number(await theme.locator(".count").innerText());
    expect(count).toBeGreaterThan(1);
    await page.goto(`${path}search/?theme=transport`);
    await searched(page);
    expect(await page.locator("[data-part=cards] > li").count()).toBe(count);
    expect(problems).toEqual([]);
    await context.close();
  },
);

test("one screen of a desktop has the search, themes and what is new; a phone has the search and a theme", async () => {
  const origin = await serve(built("open"));
  for (const [width, height, ...parts] of [
    [1440, 900, "main input[name=q]", ".home a[href^='/themes/']", ".home time"],
    [390, 844, "main input[name=q]", ".home a[href^='/themes/']"],
  ] as const) {
    const { page, context } = await watchedPage(browser(), origin, { viewport: { width, height } });
    await page.goto("/");
    for (const part of parts) {
      const box = await page.locator(part).first().boundingBox();
      expect([part, (box?.y ?? height) + (box?.height ?? 0) <= height]).toEqual([part, true]);
    }
    await context.close();
  }
});

test("every chart of the numbers has a name, a sentence and the same numbers as a table", async () => {
  const { page, context, problems } = await watchedPage(browser(), await serve(built("open")));
  await page.goto("/en/numbers/");
  const figures = page.locator("section.figure");
  expect(await figures.count()).toBeGreaterThan(4);
  for (const figure of await figures.all()) {
    const name = await figure.getByRole("heading").innerText();
    const picture = figure.getByRole("img", { name });
    expect(await picture.getAttribute("aria-labelledby")).toMatch(/ figure-\w+-desc$/);
    await figure.locator("summary").click();
    const rows = await figure.locator("tbody td.number:nth-child(2)").allInnerTexts();
    const drawn = await picture.locator("rect.value").count();
    expect(rows.length).toBeGreaterThanOrEqual(drawn);
    expect(drawn).toBeGreaterThan(0);
  }
  expect(problems).toEqual([]);
  await context.close();
});
