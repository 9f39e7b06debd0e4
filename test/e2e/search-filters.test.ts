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
