import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { oneBrowser, type Watched, watchedPage } from "../browser.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();
let watched: Watched;
afterEach(async () => {
  expect(watched.problems).toEqual([]);
  await watched.context.close();
});

/** A page whose clipboard a test may read. */
async function visit(site: "open" | "share", path: string): Promise<Page> {
  const permissions = ["clipboard-read", "clipboard-write"];
  watched = await watchedPage(browser(), await serve(built(site)), { permissions });
  await watched.page.goto(path);
  return watched.page;
}
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test("a citation is copied as it stands, and the button says so aloud", async () => {
  const page = await visit("open", "/datasets/transport-bureau/bus-stops/");
  await page.locator("#cite ~ details > summary").first().click();
  const part = page
    .locator("[data-copy]")
    .filter({ has: page.getByRole("button", { name: "复制：GB/T 7714" }) });
  await part.getByRole("button").click();
  expect(await part.getByRole("status").innerText()).toBe("已复制");
  expect(await clipboard(page)).toMatch(
    /^澄川市交通运输局\. 公交站点信息\[DS\/OL\]\. .+版\. .+\[2026-11-23\]\. https:\/\/\S+\/datasets\/transport-bureau\/bus-stops\/$/,
  );
});

test("what a program reads is copied with its lines, and nothing around it", async () => {
  const page = await visit("open", "/en/datasets/transport-bureau/bus-stops/");
  await page.locator("#cite ~ details > summary").first().click();
  await page.getByRole("button", { name: "Copy: BibTeX" }).click();
  await page.getByText("Copied", { exact: true }).waitFor();
  const text = await clipboard(page);
  expect(text.split("\n").length).toBeGreaterThan(5);
  expect(text).toMatch(/^@\w+\{[\s\S]+\}\n?$/);
});

test.each([
  ["/", "订阅全部更新"],
  ["/en/agencies/transport-bureau/", "Follow this agency"],
  ["/themes/transport/", "订阅本主题的更新"],
])("%s has its feed's address to copy, and a feed behind the link", async (path, name) => {
  const page = await visit("open", path);
  const part = page.locator("[data-subscribe]");
  await part.getByText(name).click();
  await part.getByRole("button").click();
  const address = await clipboard(page);
  const link = await part.getByRole("link").getAttribute("href");
  expect(new URL(address).pathname).toBe(link);
  const answer = await page.request.get(link ?? "");
  expect(await answer.text()).toMatch(/^<\?xml[^>]*>\s*<feed /);
});

test("an agency takes its due dates into a calendar", async () => {
  const page = await visit("share", "/compliance/transport-bureau/");
  const part = page.locator("details", { has: page.locator("[type='text/calendar']") });
  await part.locator("summary").click();
  const answer = await page.request.get((await part.getByRole("link").getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents("vevent");
  expect(events.length).toBeGreaterThan(2);
});

test("the public has no calendar", async () => {
  const page = await visit("open", "/agencies/transport-bureau/");
  expect(await page.locator("[type='text/calendar']").count()).toBe(0);
});
