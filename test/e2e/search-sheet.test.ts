import { beforeEach, expect, test } from "vitest";
import { violations } from "../axe.ts";
import { overflow } from "../browser.ts";
import { searchTests } from "../search-page.ts";

const search = searchTests();
const button = () => search.part("sheet-open");
const sheet = () => search.part("sheet");
const isOpen = () => sheet().evaluate((dialog) => (dialog as HTMLDialogElement).open);
const focused = () => search.page.evaluate(() => document.activeElement?.getAttribute("data-part"));

beforeEach(() => search.page.setViewportSize({ width: 390, height: 844 }));

test("on a phone the filters wait in a sheet, whose button says how many are chosen", async () => {
  await search.open("/search/?theme=transport");
  expect(await search.box("theme", "transport").isVisible()).toBe(false);
  expect(await button().innerText()).toBe("筛选（1）");
  await button().click();
  expect(await search.box("theme", "transport").isChecked()).toBe(true);
  await search.box("opening", "conditional").check();
  await search.answered();
  expect(search.parameters().getAll("opening")).toEqual(["conditional"]);
  const shown = await search.shown();
  expect(await search.part("sheet-show").innerText()).toBe(`显示 ${shown} 个条目`);
  expect(await search.part("sheet-status").textContent()).toContain(
    `共 ${shown} 个条目，按数据发布日期排列，新的在前。 筛选条件：主题为交通运输，开放类型为有条件开放。`,
  );
  await search.part("sheet-show").click();
  expect(await isOpen()).toBe(false);
  expect(await button().innerText()).toBe("筛选（2）");
  expect(await focused()).toBe("sheet-open");
  expect(await overflow(search.page)).toBe(0);
});

test("the sheet takes all filters out, and keeps the focus", async () => {
  await search.open("/search/?theme=transport&opening=conditional");
  const all = (await (await fetch(`${search.origin}/api/v1/catalog.json`)).json()) as { entries: number };
  await button().click();
  await search.part("sheet-clear").press("Enter");
  await search.answered();
  expect([...search.parameters()]).toEqual([]);
  expect(await focused()).toBe("sheet-clear");
  expect(await search.part("sheet-show").innerText()).toBe(`显示 ${all.entries} 个条目`);
  expect(await search.box("theme", "transport").isChecked()).toBe(false);
});

test("the keyboard stays in the sheet, and Escape leads back to its button", async () => {
  await search.open("/search/");
  await button().press("Enter");
  for (let i = 0; i < 60; i++) {
    await search.page.keyboard.press("Tab");
    const outside = await search.page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest("dialog"),
    );
    expect(outside).toBe(false);
  }
  await search.page.keyboard.press("Escape");
  expect(await isOpen()).toBe(false);
  expect(await focused()).toBe("sheet-open");
});

test("a click beside the sheet closes it, and a wider window puts the filters beside the results", async () => {
  await search.open("/search/");
  await button().click();
  await search.page.mouse.click(200, 20);
  expect(await isOpen()).toBe(false);
  await button().click();
  await search.page.setViewportSize({ width: 1280, height: 900 });
  await expect.poll(isOpen).toBe(false);
  expect(await button().isVisible()).toBe(false);
  expect(await search.box("theme", "transport").isVisible()).toBe(true);
});

test.each(["light", "dark"] as const)(
  "the open sheet breaks no rule of accessibility, %s",
  async (colorScheme) => {
    await search.page.emulateMedia({ colorScheme });
    await search.open("/en/search/?theme=transport");
    await button().click();
    for (const facet of ["district", "format", "cycle", "freshness"]) await search.unfold(facet);
    expect(await violations(search.page)).toEqual([]);
  },
);

test.each([390, 1280])("what comes later moves nothing that is seen in a window of %i px", async (width) => {
  await search.page.setViewportSize({ width, height: 900 });
  await search.page.addInitScript(() => {
    const seen = globalThis as unknown as { shifts: string[] };
    seen.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources = [] } = entry as unknown as { sources?: { node?: Element }[] };
        seen.shifts.push(sources.map(({ node }) => node?.className || node?.nodeName).join());
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await search.open(`/search/?q=${encodeURIComponent("公交")}&theme=transport`);
  await search.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  expect(await search.page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).toEqual(
    [],
  );
});
