import { expect, test } from "vitest";
import { searchTests } from "../search-page.ts";

const search = searchTests();

test("filters count what choosing them shows, and stand in the address", async () => {
  await search.open("/search/");
  const total = await search.shown();
  for (const [facet, code] of [
    ["theme", "transport"],
    ["opening", "conditional"],
    ["cycle", "annual"],
    ["agency", "transport-bureau"],
    ["district", "999900"],
    ["format", "csv"],
    ["freshness", "due"],
  ] as const) {
    await search.unfold(facet);
    const count = await search.countOf(facet, code);
    expect(count).toBeGreaterThan(0);
    await search.box(facet, code).check();
    await search.answered();
    expect(search.parameters().getAll(facet)).toEqual([code]);
    expect(await search.shown()).toBe(count);
    await search.box(facet, code).uncheck();
    await search.answered();
    expect(await search.shown()).toBe(total);
    expect([...search.parameters()]).toEqual([]);
  }
});

test("filters add up with each other and with the query, and are taken out one by one or all at once", async () => {
  await search.open("/search/?theme=transport&opening=unconditional&opening=conditional");
  const both = await search.shown();
  expect(await search.box("opening", "conditional").isChecked()).toBe(true);
  const chips = search.part("chosen").locator("button");
  expect(await chips.allInnerTexts()).toEqual([
    "主题 · 交通运输 ×",
    "开放类型 · 无条件开放 ×",
    "开放类型 · 有条件开放 ×",
    "去掉全部条件",
  ]);
  await search.page.getByRole("button", { name: "去掉条件：开放类型 · 有条件开放" }).click();
  await search.answered();
  expect(search.parameters().getAll("opening")).toEqual(["unconditional"]);
  expect(await search.shown()).toBeLessThan(both);
  await search.page.getByRole("button", { name: "去掉全部条件" }).first().click();
  await search.answered();
  expect([...search.parameters()]).toEqual([]);
  expect(await search.part("chosen").isHidden()).toBe(true);
});

test("a link of the home page brings its filter, ticked", async () => {
  await search.page.goto("/");
  await search.page.locator("a[href='/search/?opening=conditional']").click();
  await search.answered();
  expect(await search.box("opening", "conditional").isChecked()).toBe(true);
  expect(await search.titles()).toContain("公路桥梁技术状况评定");
});

test("filters that leave nothing offer to be taken out, and say what that brings", async () => {
  await search.open(`/search/?q=${encodeURIComponent("公交站点")}&theme=education`);
  expect(await search.titles()).toEqual([]);
  const none = search.part("none");
  expect(await none.innerText()).toMatch(/去掉所选的条件后有 \d+ 个条目。/);
  await search.page.getByRole("button", { name: "去掉全部条件" }).first().click();
  await search.answered();
  expect((await search.titles())[0]).toBe("公交站点信息");
  expect(search.parameters().get("q")).toBe("公交站点");
});

test("the opening site has no filter by sharing type and passes it over in an address", async () => {
  await search.open("/search/?sharing=none");
  expect(await search.page.locator("[data-facet=sharing]").count()).toBe(0);
  expect(await search.part("chosen").isHidden()).toBe(true);
  expect(await search.shown()).toBeGreaterThan(10);
});

test("the status says what the results are filtered by", async () => {
  await search.open("/search/?theme=transport&theme=health&cycle=monthly");
  expect(await search.part("status").textContent()).toMatch(
    /^共 \d+ 个条目，按数据发布日期排列，新的在前。 筛选条件：主题为交通运输或卫生健康，更新周期为每月。$/,
  );
  await search.open("/en/search/?theme=transport&cycle=monthly");
  expect(await search.part("status").textContent()).toMatch(
    /^\d+ entries, newest data first\. Filtered by Theme: Transport; Update cycle: Monthly\.$/,
  );
});

test("the back button takes the last filter out again", async () => {
  await search.open("/search/");
  const total = await search.shown();
  await search.box("theme", "transport").check();
  await search.answered();
  const transport = await search.shown();
  await search.box("opening", "conditional").check();
  await search.answered();
  await search.page.goBack();
  await search.answered();
  expect(await search.shown()).toBe(transport);
  expect(await search.box("opening", "conditional").isChecked()).toBe(false);
  await search.page.goBack();
  await search.answered();
  expect(await search.shown()).toBe(total);
});

test("a filter that is taken out passes the focus on, the last one to the results", async () => {
  await search.open("/search/?theme=transport&opening=unconditional");
  const focused = () => search.page.evaluate(() => document.activeElement?.textContent);
  await search.page.getByRole("button", { name: "去掉条件：主题 · 交通运输" }).press("Enter");
  await search.answered();
  expect(await focused()).toBe("开放类型 · 无条件开放 ×");
  await search.page.keyboard.press("Enter");
  await search.answered();
  expect(await focused()).toBe("结果");
});

test("results come in the order that a reader chooses, and the address keeps it", async () => {
  await search.open("/search/");
  const sort = search.part("sort");
  expect(await sort.locator("option:not([hidden])").allInnerTexts()).toEqual([
    "数据由新到旧",
    "名称（拼音）",
  ]);
  await sort.selectOption("title");
  await search.answered();
  expect(search.parameters().get("sort")).toBe("title");
  const titles = await search.titles();
  expect(titles).toEqual([...titles].sort(new Intl.Collator("zh-u-co-pinyin", { numeric: true }).compare));
  expect(await search.part("status").textContent()).toContain("按名称的拼音排列");
  await sort.selectOption("newest");
  await search.answered();
  expect([...search.parameters()]).toEqual([]);
  await search.open(`/search/?q=${encodeURIComponent("公交")}&sort=title`);
  expect(await sort.inputValue()).toBe("title");
  await search.page.goBack();
  await search.answered();
  expect(await sort.inputValue()).toBe("newest");
});

test("of many agencies those with most entries stand there, and the others are found by typing", async () => {
  await search.page.route("**/search/columns.json", async (route) => {
    const columns = (await (await route.fetch()).json()) as { names: string[] };
    const numbers = [...columns.names.keys()];
    const agencies = numbers.map((n) => ({ id: `bureau-${n}`, zh: `第${n}局`, en: `Bureau ${n}` }));
    await route.fulfill({ json: { ...columns, agencies, agency: numbers } });
  });
  await search.open("/search/");
  const rows = search.page.locator("[data-facet=agency] label");
  expect(await rows.count()).toBe(8);
  const box = search.part("agency-box");
  await box.pressSequentially("第11");
  expect(await rows.allInnerTexts()).toEqual([expect.stringMatching(/^第11局\s*1$/)]);
  expect(await search.part("agency-status").textContent()).toBe("有 1 个机构符合");
  await box.press("Enter");
  expect([...search.parameters()]).toEqual([]);
  await search.box("agency", "bureau-11").press("Space");
  await search.answered();
  expect(search.parameters().getAll("agency")).toEqual(["bureau-11"]);
  expect(await search.shown()).toBe(1);
  expect(await search.page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
    "bureau-11",
  );
  expect(await search.part("chosen").locator("button").innerText()).toBe("机构 · 第11局 ×");
  await box.fill("");
  expect(await rows.count()).toBe(9);
  await search.page.locator("[data-facet=agency] [data-all]").click();
  expect(await rows.count()).toBe(15);
});
