import { afterAll, beforeAll, expect, test } from "vitest";
import { oneBrowser, type Watched, watchedPage } from "../browser.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();
let watched: Watched;
beforeAll(async () => {
  watched = await watchedPage(browser(), await serve(built("open")), { javaScriptEnabled: false });
});
afterAll(() => watched.context.close());

test.each([
  { name: "home", path: "/", says: ["按主题查找", "最近更新", "市交通局"] },
  {
    name: "entry",
    path: "/datasets/transport-bureau/bus-stops/",
    says: ["公交站点信息", "无条件开放", "下载"],
  },
  { name: "agency", path: "/agencies/transport-bureau/", says: ["澄川市交通运输局", "公路桥梁技术状况评定"] },
  { name: "theme", path: "/themes/transport/", says: ["公交站点信息"] },
])("the $name page can be read without JavaScript", async ({ path, says }) => {
  await watched.page.goto(path);
  const text = await watched.page.locator("main").innerText();
  for (const words of says) expect(text).toContain(words);
  expect(await watched.page.locator("#appearance").isVisible()).toBe(false);
});

test.each([
  ["/search/", "JavaScript"],
  ["/en/search/", "JavaScript"],
])("%s says without JavaScript what it needs and where the lists are", async (path, word) => {
  await watched.page.goto(path);
  const main = watched.page.locator("main");
  expect(await main.innerText()).toContain(word);
  for (const list of ["/themes/", "/agencies/", "/themes/transport/"])
    expect(await main.locator(`noscript a[href$='${list}']`).isVisible()).toBe(true);
  expect(await main.locator("[data-part=app]").isVisible()).toBe(false);
});
