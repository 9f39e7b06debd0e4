import { expect, test } from "vitest";
import { searchTests } from "../search-page.ts";
import { built, serve } from "../sites.ts";

const search = searchTests();

test("the back button brings the last question back, with its answer", async () => {
  await search.open("/search/");
  await search.ask("停车场");
  const first = await search.titles();
  await search.ask("透析");
  expect(await search.titles()).not.toEqual(first);
  await search.page.goBack();
  await search.answered();
  expect(await search.page.locator("#q").inputValue()).toBe("停车场");
  expect(await search.titles()).toEqual(first);
  // From an entry's page, too.
  await search.page.locator("[data-part=cards] a").first().click();
  await search.page.waitForURL(/\/datasets\//);
  await search.page.goBack();
  await search.answered();
  expect(await search.titles()).toEqual(first);
});

test("the language switch keeps query and filters", async () => {
  await search.open(`/search/?q=${encodeURIComponent("停车")}&theme=transport`);
  await search.page.locator("[data-language]").click();
  await search.page.waitForURL((url) => url.pathname === "/en/search/");
  await search.answered();
  expect([...search.parameters()]).toEqual([
    ["q", "停车"],
    ["theme", "transport"],
  ]);
  expect(await search.page.locator("#q").inputValue()).toBe("停车");
  expect(await search.box("theme", "transport").isChecked()).toBe(true);
  expect(await search.titles()).toContain("Registered car parks");
});

test("more than a page of results comes on demand, and the keyboard goes on at the first new one", async () => {
  await search.page.route("**/search/columns.json", async (route) => {
    const columns = (await (await route.fetch()).json()) as Record<string, unknown>;
    await route.fulfill({ json: tripled(columns) });
  });
  const { entries } = (await (await fetch(`${search.origin}/api/v1/catalog.json`)).json()) as {
    entries: number;
  };
  expect(entries * 3).toBeGreaterThan(40);
  await search.open("/search/");
  expect((await search.titles()).length).toBe(20);
  expect(await search.part("more").innerText()).toBe("再显示 20 项");
  await search.part("more").click();
  await expect.poll(async () => (await search.titles()).length).toBe(40);
  const focused = await search.page.evaluate(
    () => document.activeElement?.closest("li")?.querySelector("h3")?.textContent,
  );
  expect(focused).toBe((await search.titles())[20]);
  for (let shown = 60; shown < entries * 3 + 20; shown += 20) {
    await search.part("more").click();
    await expect.poll(async () => (await search.titles()).length).toBe(Math.min(shown, entries * 3));
  }
  expect(await search.part("more").isHidden()).toBe(true);
});

test("the keyboard alone asks, chooses a filter and opens an entry", async () => {
  await search.open("/");
  const tabTo = async (selector: string) => {
    for (let i = 0; i < 120; i++) {
      if (await search.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await search.page.keyboard.press("Tab");
    }
    throw new Error(`The Tab key does not reach ${selector}.`);
  };
  await tabTo("a[href='/search/']");
  await search.page.keyboard.press("Enter");
  await search.page.waitForURL(/\/search\//);
  await search.answered();
  await tabTo("#q");
  await search.page.keyboard.type("停车场");
  await search.page.keyboard.press("Enter");
  await search.page.waitForURL((url) => url.searchParams.get("q") === "停车场");
  await search.answered();
  await tabTo("input[name=opening][value=unconditional]");
  await search.page.keyboard.press("Space");
  await search.page.waitForURL((url) => url.searchParams.has("opening"));
  await search.answered();
  expect(await search.page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
    "unconditional",
  );
  await tabTo("[data-part=cards] a");
  await search.page.keyboard.press("Enter");
  await search.page.waitForURL(/\/datasets\/transport-bureau\//);
});

test("the opening site finds no entry that is not opened, the sharing site does", async () => {
  await search.open(`/search/?q=${encodeURIComponent("新生儿疾病筛查")}`);
  expect((await search.titles()).join()).not.toContain("新生儿疾病筛查");
  expect(await search.page.locator("[data-facet=sharing]").count()).toBe(0);
  const share = await serve(built("share"));
  await search.open(`${share}/search/?q=${encodeURIComponent("新生儿疾病筛查")}`);
  expect((await search.titles())[0]).toBe("新生儿疾病筛查与确诊记录");
  expect(await search.page.locator("[data-facet=sharing]").isVisible()).toBe(true);
  // The second site is another host for this page.
  search.problems.length = 0;
});

/** Three times the same records, their titles told apart by a number. */
function tripled(columns: Record<string, unknown>): Record<string, unknown> {
  const size = (columns.names as string[]).length;
  return Object.fromEntries(
    Object.entries(columns).map(([key, value]) => {
      if (key === "hits") return [key, `${value} ${value} ${value}`];
      if (!Array.isArray(value) || value.length !== size || key === "agencies" || key === "formats")
        return [key, value];
      const copies = [0, 1, 2].map((n) =>
        value.map((item) => (["zh", "en", "names"].includes(key) && item ? `${item}-${n}` : item)),
      );
      return [key, copies.flat()];
    }),
  );
}
