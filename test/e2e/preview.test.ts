import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { violations } from "../axe.ts";
import { oneBrowser, overflow, type Watched, watchedPage } from "../browser.ts";
import { built, serve } from "../sites.ts";

const STOPS = "/datasets/transport-bureau/bus-stops/";
const browser = oneBrowser();
let origin = "";
let watched: Watched | undefined;
beforeAll(async () => {
  origin = await serve(built("open"));
});
afterEach(() => watched?.context.close());

/** Opens a page whose every other host is blocked. */
async function visit(path: string, options: Parameters<typeof watchedPage>[2] = {}): Promise<Page> {
  watched = await watchedPage(browser(), origin, { viewport: { width: 1440, height: 900 }, ...options });
  await watched.context.route(
    (url) => url.origin !== origin && /^https?:$/.test(url.protocol),
    (route) => route.abort(),
  );
  await watched.page.goto(path);
  return watched.page;
}
/** What went wrong, without what a graphics driver says about its speed. */
const problems = () => watched?.problems.filter((problem) => !problem.includes("GL Driver Message"));

const rows = (page: Page) => page.locator(".data-grid tbody tr:not(.space)");
const says = (page: Page) => page.locator("#panel-table > [role=status]").innerText();
const saying = (page: Page, text: string) =>
  page.locator("#panel-table > [role=status]", { hasText: text }).waitFor();
const params = (page: Page) => new URL(page.url()).searchParams;
const explore = async (page: Page) => {
  await page.locator("[data-preview] > button").click();
  await rows(page).first().waitFor();
};

describe("the first rows", () => {
  test("stand on the page without JavaScript, codes beside what they mean", async () => {
    const page = await visit(STOPS, { javaScriptEnabled: false });
    const table = page.locator(".first-rows table");
    expect(await table.locator("caption").innerText()).toBe("前 20 行，共 42 行。");
    expect(await table.locator("tbody tr").count()).toBe(20);
    expect(await table.locator("tbody tr").first().locator("td").nth(2).innerText()).toBe("北侧 N");
    expect(await page.locator("[data-preview] > button").isVisible()).toBe(false);
  });

  test("load nothing of what shows the rest", async () => {
    const page = await visit(STOPS);
    await page.waitForLoadState("networkidle");
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
    );
    expect(
      loaded.filter((path) => /frame|show|worker|parquet|\.json|wasm|maplibre|duckdb/.test(path)),
    ).toEqual([]);
    expect(problems()).toEqual([]);
  });

  test("are absent where an entry has no table that the site shows", async () => {
    const page = await visit("/datasets/transport-bureau/highway-bridges/");
    expect(await page.locator("#preview, [data-preview]").count()).toBe(0);
  });

  test("leave out a column that is not opened, and so does the table", async () => {
    const page = await visit("/datasets/health-commission/hospitals/");
    expect(await page.locator(".first-rows").innerText()).not.toContain("dutyOfficePhone");
    await explore(page);
    const heads = await page
      .locator(".data-grid [data-column]")
      .evaluateAll((all) => all.map((head) => (head as HTMLElement).dataset.column));
    expect(heads).not.toContain("dutyOfficePhone");
    expect(problems()).toEqual([]);
  });
});

describe.each([
  ["phone", 390],
  ["desk", 1440],
])("the table on a %s", (_, width) => {
  const viewport = { width, height: 900 };

  test("shows all rows, sorts them and says how", async () => {
    const page = await visit(STOPS, { viewport });
    await explore(page);
    expect(await says(page)).toBe("共 42 行。");
    expect(params(page).get("view")).toBe("table");
    const sorter = page.locator("[data-column=stopName]");
    await sorter.click();
    await page.locator("th[aria-sort=ascending]", { has: sorter }).waitFor();
    await sorter.click();
    await page.locator("th[aria-sort=descending]", { has: sorter }).waitFor();
    expect(params(page).get("sort")).toBe("-stopName");
    expect(await overflow(page)).toBe(0);
    expect(problems()).toEqual([]);
  });

  test("filters by codes, counts what is left and gives the filter back", async () => {
    const page = await visit(STOPS, { viewport });
    await explore(page);
    await page
      .locator("th", { has: page.locator("[data-column=platformSide]") })
      .locator(".menu")
      .click();
    await page.locator(".table-dialog label", { hasText: "北侧" }).click();
    expect(await violations(page)).toEqual([]);
    await page.locator(".table-dialog form button").click();
    await saying(page, "14 行符合条件（共 42 行）。");
    expect(params(page).getAll("f.platformSide")).toEqual(["N"]);
    await page.locator(".chosen button").click();
    await saying(page, "共 42 行。");
    await page.goBack();
    await saying(page, "14 行符合条件（共 42 行）。");
    expect(problems()).toEqual([]);
  });
});

describe("the table", () => {
  test("is opened by an address as it was shared, in the other language too", async () => {
    const page = await visit(`${STOPS}?view=table&q=溪堤&sort=-stopCode&hide=longitude&hide=latitude`);
    await saying(page, "行符合条件");
    expect(await page.locator("[data-column=longitude]").count()).toBe(0);
    const first = await rows(page).first().locator("td").first().innerText();
    await page.locator("a[data-language]").click();
    await rows(page).first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`/en${STOPS}`);
    expect(params(page).get("sort")).toBe("-stopCode");
    expect(await rows(page).first().locator("td").first().innerText()).toBe(first);
    expect(await says(page)).toMatch(/^\d+ of 42 rows\.$/);
    expect(problems()).toEqual([]);
  });

  test("searches while a reader types, and says where nothing fits", async () => {
    const page = await visit(STOPS);
    await explore(page);
    await page.locator(".table-bar input").fill("临溪花园");
    await saying(page, "行符合条件");
    for (const row of await rows(page).allInnerTexts()) expect(row).toContain("临溪花园");
    await page.locator(".table-bar input").fill("zzz");
    await saying(page, "没有符合条件的行。");
    expect(problems()).toEqual([]);
  });

  test("is walked by keys, and rows are copied as a spreadsheet takes them", async () => {
    const page = await visit(STOPS, { permissions: ["clipboard-read", "clipboard-write"] });
    await explore(page);
    await rows(page).first().locator("td").first().click();
    await page.keyboard.press("Control+End");
    expect(await page.evaluate(() => document.activeElement?.closest("tr")?.ariaRowIndex)).toBe("43");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+c");
    await page.locator(".table-bar [role=status]", { hasText: "已复制 2 行。" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\n").map((line) => line.split("\t").slice(0, 3))).toEqual([
      ["站台编码", "站名", "站台方位"],
      ["101001A", "杨柳街文化站", "N"],
      ["101002A", "杨柳街明月路口", "N"],
    ]);
    expect(problems()).toEqual([]);
  });

  test("gives what it shows as a file", async () => {
    const page = await visit(`${STOPS}?view=table&f.platformSide=E&hide=stopName`);
    await saying(page, "7 行符合条件");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载当前结果（CSV）" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("transport-bureau-bus-stops.csv");
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
    expect(lines.length).toBe(8);
    expect(lines[0]).toMatch(/^stopCode,platformSide,/);
  });

  test("leaves out columns that a reader does not want", async () => {
    const page = await visit(STOPS);
    await explore(page);
    await page.getByRole("button", { name: "选择列" }).click();
    await page.locator(".table-dialog label", { hasText: "站名" }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator("[data-column=stopName]").count()).toBe(0);
    expect(params(page).getAll("hide")).toEqual(["stopName"]);
  });

  test("says that the data did not come, and tries again", async () => {
    const page = await visit(STOPS);
    await page.route("**/*.parquet", (route) => route.abort());
    await page.locator("[data-preview] > button").click();
    const alert = page.locator("[data-preview] [role=alert]");
    expect(await alert.locator("p").innerText()).toBe("数据没有载入：连接中断或者服务器没有应答。");
    await page.unroute("**/*.parquet");
    await alert.locator("button").click();
    await rows(page).first().waitFor();
    expect(await alert.count()).toBe(0);
  });
});

describe.each([
  ["phone", 390],
  ["desk", 1440],
])("map and SQL on a %s", (_, width) => {
  const viewport = { width, height: 900 };

  test("the map shows the places, and what each of them is", async () => {
    const page = await visit(STOPS, { viewport });
    await explore(page);
    await page.getByRole("tab", { name: "地图" }).click();
    await page.locator("#panel-map .maplibregl-canvas").waitFor();
    expect(await page.locator("#panel-map > [role=status]").innerText()).toBe("地图显示 42 处，共 42 行。");
    await page.locator(".map-list button").first().click();
    expect(await page.locator(".map-facts").innerText()).toContain("101001A");
    expect(await violations(page), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page), "dark").toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(problems()).toEqual([]);
  });

  test("SQL answers over the rows that the table's filters leave", async () => {
    const page = await visit(`${STOPS}?view=sql&f.platformSide=N&f.platformSide=S`, { viewport });
    await page.getByRole("button", { name: "启动 SQL" }).click();
    await page
      .locator("#sql")
      .fill('SELECT "platformSide" AS side, count(*) AS n FROM data GROUP BY ALL ORDER BY n DESC');
    await page.locator("#sql").press("Control+Enter");
    await page.locator(".sql-output tbody tr").first().waitFor();
    expect(await page.locator(".sql-output tbody tr").allInnerTexts()).toEqual(["N\t14", "S\t10"]);
    expect(params(page).get("sql")).toContain("GROUP BY ALL");
    expect(await violations(page), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page), "dark").toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(problems()).toEqual([]);
  });
});

test("SQL reaches neither other files nor other hosts, and says what is wrong with a statement", async () => {
  const page = await visit(`${STOPS}?view=sql`);
  await page.getByRole("button", { name: "启动 SQL" }).click();
  const ask = async (statement: string, answer: string) => {
    await page.locator("#sql").fill(statement);
    await page.locator("#sql").press("Control+Enter");
    await page.locator("#panel-sql [role=status]", { hasText: `语句没有执行：${answer}` }).waitFor();
  };
  await ask(
    "SELECT * FROM read_csv('https://data.example/x.csv')",
    'Permission Error: Cannot access file "https://data.example/x.csv"',
  );
  await ask("LOAD httpfs", "Permission Error: Loading external extensions is disabled");
  await ask(
    "SET enable_external_access = true",
    'Invalid Input Error: Cannot change configuration option "enable_external_access"',
  );
  await ask("SELEC 1", 'syntax error at or near "SELEC"');
  expect(problems()).toEqual([]);
});
