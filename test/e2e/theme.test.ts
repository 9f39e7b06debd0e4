import { expect, test } from "vitest";
import { oneBrowser, watchedPage } from "../browser.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();

test("the chosen appearance holds on the next page and after a new visit", async () => {
  const { page, context, problems } = await watchedPage(browser(), await serve(built("open")), {
    colorScheme: "light",
  });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto("/");
  const light = await ground();
  await page.locator("#appearance").selectOption("dark");
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.goto("/themes/");
  expect(await ground()).toBe(dark);
  expect(await page.locator("#appearance").inputValue()).toBe("dark");
  await page.reload();
  expect(await ground()).toBe(dark);
  await page.locator("#appearance").selectOption("auto");
  expect(await ground()).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await ground()).toBe(dark);
  expect(problems).toEqual([]);
  await context.close();
});
