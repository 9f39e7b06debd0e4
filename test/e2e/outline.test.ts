import type { Page } from "playwright-core";
import { afterEach, beforeAll, expect, test } from "vitest";
import { oneBrowser, type Watched, watchedPage } from "../browser.ts";
import { lacks } from "../outline.ts";
import { faintParts } from "../parts.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();
let origin = "";
let watched: Watched;
beforeAll(async () => {
  origin = await serve(built("open"));
});
afterEach(() => watched.context.close());

async function at(address: string, width: number): Promise<Page> {
  watched = await watchedPage(browser(), origin, { viewport: { width, height: 900 } });
  await watched.page.goto(address);
  return watched.page;
}

/** How often each part of a table stands in the tree that a screen reader reads. */
async function tableParts(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
  const count = (role: string) => roles.filter((one) => one === role).length;
  const parts = ["table", "caption", "row", "columnheader", "rowheader", "cell"];
  return Object.fromEntries(parts.map((role) => [role, count(role)]));
}

test("a table that folds on a phone has the same rows, headings and cells for who hears it", async () => {
  const page = await at("/en/lists/open/", 1440);
  const wide = await tableParts(page);
  expect(wide.table).toBe(1);
  expect(wide.caption).toBe(1);
  expect(wide.rowheader).toBeGreaterThan(10);
  expect(wide.cell).toBe((wide.rowheader ?? 0) * ((wide.columnheader ?? 0) - 1));
  await page.setViewportSize({ width: 320, height: 900 });
  expect(
    await page
      .locator("tbody tr")
      .first()
      .evaluate((row) => getComputedStyle(row).display),
  ).toBe("block");
  expect(await tableParts(page)).toEqual(wide);
});

test("what a page lacks would be found", async () => {
  const page = await at("/en/", 1280);
  expect(await lacks(page)).toEqual([]);
  await page.evaluate(() => {
    const main = document.querySelector("main .page");
    const add = (name: string, text = "", attributes: Record<string, string> = {}, into = main) => {
      const element = document.createElement(name);
      element.textContent = text;
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      into?.append(element);
      return element;
    };
    add("h1", "Second");
    add("nav", "Unnamed");
    add("input", "", { placeholder: "Unlabelled" });
    add("tr", "", {}, add("table")).append(document.createElement("td"));
    add("a", "here", { href: "/en/themes/" });
    add("a", "Same", { href: "/en/themes/" });
    add("a", "Same", { href: "/en/agencies/" });
    add("p", "公交站点");
    add("p", "Road", { title: "道路" });
  });
  const found = (await lacks(page)).map((lack) => lack.replace(/ (leads|in <|<).*/, ""));
  expect(found).toEqual([
    "2 of h1",
    "no name:",
    "no label:",
    "no caption:",
    "no headings:",
    "says nothing:",
    '"Same"',
    "not en: 公交站点",
    "title not en:",
  ]);
});

test("a field whose edge is faint would be found", async () => {
  const page = await at("/search/", 1280);
  expect(await faintParts(page)).toEqual([]);
  await page.locator("#q").evaluate((field) => {
    field.style.borderColor = "#ddd";
  });
  expect((await faintParts(page)).map((part) => part.split(":")[0])).toEqual(["faint (1.4"]);
});
