import { expect, test } from "vitest";
import { searchTests } from "../search-page.ts";

const search = searchTests();
const asking = (query: string, lang = "") => `${lang}/search/?q=${encodeURIComponent(query)}`;

test("without a query all entries stand there, newest data first, and no index is loaded", async () => {
  await search.open("/search/");
  expect(await search.part("status").innerText()).toMatch(/^共 \d+ 个条目，按数据发布日期排列，新的在前。$/);
  const days = await search
    .part("cards")
    .locator("> li > .meta time")
    .evaluateAll((all) => all.map((time) => time.getAttribute("datetime")));
  expect(days.length).toBeGreaterThan(5);
  const files = await search.page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  );
  expect(files.filter((name) => name.includes("/pagefind/"))).toEqual([]);
});

test("a query stands in the address, and an address is a query", async () => {
  await search.open("/search/");
  await search.ask("公交站点");
  expect(search.page.url()).toBe(`${search.origin}${asking("公交站点")}`);
  const titles = await search.titles();
  expect(titles[0]).toBe("公交站点信息");
  await search.open(asking("公交站点"));
  expect(await search.page.locator("#q").inputValue()).toBe("公交站点");
  expect(await search.titles()).toEqual(titles);
  expect(await search.part("status").innerText()).toBe(`找到 ${titles.length} 个条目。`);
});

test.each([
  ["", "gongjiao", "公交站点信息"],
  ["", "gjzd", "公交站点信息"],
  ["", "parking", "经营性与公共停车场备案信息"],
  ["", "ＢＵＳ ｓｔｏｐｓ", "公交站点信息"],
  ["", "卫健委 医院", "医院名录"],
  ["/en", "停车", "Registered car parks"],
  ["/en", "hospital", "Hospitals"],
])("on the pages under %s/ the query %s finds %s", async (lang, query, title) => {
  await search.open(asking(query, lang));
  expect((await search.titles()).slice(0, 3)).toContain(title);
});

test("typing searches, too", async () => {
  await search.open(asking("停车"));
  await search.page.locator("#q").press("End");
  await search.page.locator("#q").pressSequentially("场", { delay: 20 });
  await search.page.waitForURL((url) => url.searchParams.get("q") === "停车场");
  await search.answered();
  expect(await search.titles()).toContain("经营性与公共停车场备案信息");
});

test("a query without an answer says so, gives hints and leads to the themes and to an office", async () => {
  await search.open("/search/?q=zzzyyyxxx");
  expect(await search.titles()).toEqual([]);
  const none = search.part("none");
  expect(await none.locator("h2").innerText()).toBe("没有找到条目");
  expect(await none.locator("li").first().innerText()).toContain("用更短的词");
  expect(await none.locator("a[href='/themes/transport/']").isVisible()).toBe(true);
  expect(await search.part("ask").locator("a[href^='mailto:']").isVisible()).toBe(true);
});

test.each([
  ["", "公交站典", "没有条目写作“公交站典”，已按“公交站点”检索。", "公交站点信息"],
  ["/en", "hosptial", "No entry has “hosptial”; the results are for “hospital”.", "Hospitals"],
])(
  "on the pages under %s/ the misspelled query %s says what was searched for",
  async (lang, query, note, title) => {
    await search.open(asking(query, lang));
    expect(await search.part("status").innerText()).toContain(note);
    expect((await search.titles())[0]).toBe(title);
  },
);

test("entries with a part of the query come last, and the status line counts them", async () => {
  await search.open(asking("公交 站点"));
  const [first] = await search.titles();
  expect(first).toBe("公交站点信息");
  await search.open(asking("公路 桥梁"));
  expect((await search.titles())[0]).toBe("公路桥梁技术状况评定");
  expect(await search.part("status").innerText()).toMatch(/其中 \d+ 个只含部分词语，排在后面。/);
});

test("texts that look like code stay text, in a query, a filter and a result", async () => {
  await search.open(
    `/search/?q=%3Cscript%3Ealert(1)%3C/script%3E&theme=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E`,
  );
  await search.open(asking("检验"));
  expect(await search.titles()).toContain('<script>alert(1)</script>“引号”与"quotes"检验');
  expect(await search.page.locator("main script, main img").count()).toBe(0);
});

test("an English answer marks entries that exist in Chinese only and leads to their Chinese page", async () => {
  await search.open(asking("出租汽车", "/en"));
  const card = search.part("cards").locator("> li").first();
  expect(await card.innerText()).toContain("Chinese only");
  expect(await card.locator("h3 a").getAttribute("href")).toBe(
    "/datasets/transport-bureau/taxi-monthly-operation/",
  );
  expect(await card.locator("h3 span[lang=zh-CN]").count()).toBe(1);
});
