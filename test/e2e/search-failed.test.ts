import { expect, test } from "vitest";
import { searchTests } from "../search-page.ts";

const search = searchTests();
const ZH = ["检索没有成功：索引无法加载。", "请检查网络后重试，也可以按主题或按机构查找。"];
const EN = ["The search did not work: its index could not be loaded.", "Check your connection and try again"];

test.each([
  { path: "/search/", files: "**/pagefind/**", words: ZH, again: "重试" },
  { path: "/search/", files: "**/*.pf_meta", words: ZH, again: "重试" },
  { path: "/search/", files: "**/search/columns.json", words: ZH, again: "重试" },
  { path: "/en/search/", files: "**/pagefind/**", words: EN, again: "Try again" },
])("$path says that it cannot load $files, and tries again", async ({ path, files, words, again }) => {
  await search.page.route(files, (route) => route.abort());
  await search.open(`${path}?q=${encodeURIComponent("公交站点")}`);
  const failed = search.part("failed");
  for (const sentence of words) expect(await failed.innerText()).toContain(sentence);
  expect(await failed.locator("a[href$='/themes/']").count()).toBe(1);
  expect(await search.titles()).toEqual([]);
  expect(search.problems.filter((problem) => !problem.startsWith("console: "))).toEqual([]);
  await search.page.unroute(files);
  await failed.getByRole("button", { name: again }).click();
  await expect.poll(async () => (await search.titles()).length).toBeGreaterThan(0);
  expect(await failed.isHidden()).toBe(true);
  search.problems.length = 0;
});
