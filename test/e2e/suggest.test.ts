import type { Page } from "playwright-core";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { violations } from "../axe.ts";
import { oneBrowser, open, overflow, type Watched, watchedPage } from "../browser.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();
let origin = "";
let watched: Watched;
let page: Page;

beforeAll(async () => {
  origin = await serve(built("open"));
});
beforeEach(async () => {
  watched = await watchedPage(browser(), origin, { viewport: { width: 390, height: 844 } });
  page = watched.page;
});
afterEach(async () => {
  expect(watched.problems).toEqual([]);
  await watched.context.close();
});

const box = () => page.locator("main input[name=q]");
const options = () => page.locator("[role=option]").locator("visible=true");
const type = async (text: string) => {
  await box().pressSequentially(text);
  await options().first().waitFor();
};
const chosen = () =>
  box().evaluate(
    (input) =>
      document.getElementById(input.getAttribute("aria-activedescendant") ?? "")?.querySelector("span")
        ?.textContent,
  );

test.each([
  ["/", "公交", "公交站点信息"],
  ["/", "gjz", "公交站点信息"],
  ["/search/", "ting", "经营性与公共停车场备案信息"],
  ["/en/", "car", "Registered car parks"],
  ["/en/search/", "停车", "Registered car parks"],
])("on %s typing %s suggests %s, and the arrow keys and Enter lead to it", async (address, typed, title) => {
  await open(page, address);
  await type(typed);
  expect(await options().locator("span").allInnerTexts()).toContain(title);
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  for (let i = 0; (await chosen()) !== title && i < 9; i++) await page.keyboard.press("ArrowDown");
  expect(await chosen()).toBe(title);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/datasets\//);
  expect(await page.locator("h1").innerText()).toBe(title);
});

test("nothing is loaded before the first key, and one small file with it", async () => {
  await open(page, "/");
  const files = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => name.includes("/search/")),
    );
  await box().focus();
  expect(await files()).toEqual([]);
  await type("gong");
  expect((await files()).map((name) => new URL(name).pathname)).toEqual(["/search/suggest/g.json"]);
});

test("Escape closes the list and keeps what was typed, and the box is left with Tab", async () => {
  await open(page, "/");
  await type("公");
  expect(await box().getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("Escape");
  expect(await options().count()).toBe(0);
  expect(await box().getAttribute("aria-expanded")).toBe("false");
  expect(await box().inputValue()).toBe("公");
  await type("交");
  await page.keyboard.press("Tab");
  expect(await options().count()).toBe(0);
  expect(await box().evaluate((input) => input === document.activeElement)).toBe(false);
});

test("Enter without a choice searches, as without a script", async () => {
  await open(page, "/");
  await type("公交");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=*");
  expect(new URL(page.url()).searchParams.get("q")).toBe("公交");
});

test("a finger chooses too, and agencies are told from entries", async () => {
  await open(page, "/");
  await type("交通");
  const agency = options().filter({ hasText: "机构" }).first();
  await agency.click();
  await page.waitForURL("**/agencies/*/");
});

test("where a file cannot be had, nothing is suggested and the search still works", async () => {
  await page.route("**/search/suggest/**", (route) => route.abort());
  await open(page, "/");
  await box().pressSequentially("公交");
  await page.waitForTimeout(300);
  expect(await options().count()).toBe(0);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=*");
  watched.problems.splice(0);
});
