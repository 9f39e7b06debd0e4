import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { oneBrowser, type Watched, watchedPage } from "../browser.ts";
import { PAIRS, walk } from "../grid.ts";
import type { Schemas } from "../leak/walk.ts";
import { findLeaks } from "../leak.ts";
import { badLinks, unreached } from "../links.ts";
import { twoEditions } from "../lists/two-editions.ts";
import { EDITION_PAGE_TYPES } from "../page-types.ts";
import { build } from "../run.ts";
import { built, load, serve } from "../sites.ts";
import { config, root } from "../support.ts";

const browser = oneBrowser();

describe("a city with two editions, and entries that ended", () => {
  let out = "";
  beforeAll(async () => {
    twoEditions(join(root, ".mulu/test/editions/city"));
    out = await build(".mulu/test/editions/city", ".mulu/test/editions/dist");
  });
  const read = (path: string) => readFileSync(join(out, path), "utf8");
  const text = (path: string) =>
    read(path)
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ");

  test("the opening site leaks nothing of it, past editions included", async () => {
    const city = load(".mulu/test/editions/city");
    expect(await findLeaks(join(out, "open"), city.catalog, city.schemas as Schemas, root)).toEqual([]);
    expect(
      (await findLeaks(join(out, "share"), city.catalog, city.schemas as Schemas, root)).length,
    ).toBeGreaterThan(300);
  });

  test("a closed entry keeps its address, its last public title, the day and the basis", () => {
    const page = text("open/datasets/transport-bureau/car-parks/index.html");
    for (const words of [
      "经营性与公共停车场备案信息",
      "这项数据已停止开放。",
      "2026年11月10日",
      "《示例公共安全规定》",
    ])
      expect(page).toContain(words);
    expect(page).not.toContain("内部的理由");
    expect(JSON.parse(read("open/api/v1/datasets/transport-bureau/car-parks.json"))).toEqual({
      id: "transport-bureau/car-parks",
      title: { zh: "经营性与公共停车场备案信息" },
      status: "closed",
      statusOn: "2026-11-10",
      closingBasis: [
        { title: "示例公共安全规定", article: "第五条", issuer: "示例机关", rank: "law", from: "2026-01-01" },
      ],
    });
    expect(text("open/en/datasets/transport-bureau/car-parks/index.html")).toContain(
      "This data is no longer open.",
    );
    // For agencies it is an entry as before, which says what happened.
    const shared = text("share/datasets/transport-bureau/car-parks/index.html");
    for (const words of ["这项数据已停止向社会开放。", "内部的理由", "里面有什么"])
      expect(shared).toContain(words);
  });

  test("a moved entry leads to its successor, on the page and in the servers' maps", () => {
    const old = "datasets/health-commission/vaccination-clinics/";
    expect(read(`open/${old}index.html`)).toContain(
      '<meta http-equiv="refresh" content="0; url=/datasets/health-commission/hospitals/">',
    );
    expect(read(`open/en/${old}index.html`)).toContain(
      'content="0; url=/en/datasets/health-commission/hospitals/"',
    );
    expect(read("open/redirects/nginx.conf")).toContain(`/${old} /datasets/health-commission/hospitals/;`);
    // It was never opened, so only agencies may know of it.
    expect(read("open/redirects/caddy.conf")).not.toContain("bus-stations");
    expect(read("share/redirects/caddy.conf")).toContain("bus-stations");
  });

  test("a withdrawn entry says so; what was never opened or was purged has no byte on the opening site", () => {
    const page = "datasets/transport-bureau/paper-timetables/index.html";
    expect(text(`share/${page}`)).toContain("纸质时刻表停止印制");
    expect(existsSync(join(out, "open", page))).toBe(false);
    expect(existsSync(join(out, "open/datasets/health-commission/dialysis-centres"))).toBe(false);
    expect(text("share/datasets/health-commission/dialysis-centres/index.html")).toContain(
      "已按主管部门的决定清除",
    );
  });

  test("what ended is in no list of entries, no search and no count", () => {
    for (const site of ["open", "share"]) {
      const { entries } = JSON.parse(read(`${site}/api/v1/catalog.json`)) as { entries: number };
      const { items } = JSON.parse(read(`${site}/api/v1/datasets.json`)) as { items: { id: string }[] };
      const searched = JSON.parse(read(`${site}/search/columns.json`)) as { names: string[] };
      for (const names of [items.map(({ id }) => id.split("/")[1]), searched.names]) {
        expect(names).toHaveLength(entries);
        expect(names).not.toContain("vaccination-clinics");
      }
    }
  });

  test("the lists' page has every edition with its differences, and what is pending under its own heading", () => {
    const page = text("open/lists/index.html");
    for (const words of [
      "以第 2 版（2026-11，2026年11月20日）为准，共 12 行。",
      "待发布 以下变动已经并入目录，下一版发布后才算数。 开放清单 变更 1 行 公交站点信息 · 信息资源摘要",
      "第 2 版（2026-11） 2026年11月20日 · JSON 开放清单 · 共 12 行。",
      "变更 1 行 公路桥梁技术状况评定（新） · 信息资源名称 移出 2 行 预防接种门诊开诊安排 经营性与公共停车场备案信息",
      "第 1 版（2026-10） 2026年10月31日 · JSON 1 个条目已按决定移除。",
    ])
      expect(page).toContain(words);
    expect(text("open/en/lists/index.html")).toContain("1 entry removed by decision.");
    expect(page).not.toContain("负面清单");
    expect(text("share/lists/index.html")).toContain("这份清单是实践做法，办法没有规定。");
  });

  test.each(["open", "share"] as const)(
    "every link of its %s site leads to something, and reaches what ended",
    (site) => {
      const folder = join(out, site);
      expect(badLinks(folder, config.sites[site].url)).toEqual([]);
      const lost = unreached(folder, config.sites[site].url, ["index.html"]);
      expect(lost.filter((page) => /(^|\/)(datasets|lists)\//.test(page))).toEqual([]);
    },
  );

  test("the page of a moved entry leads on at once, and breaks no policy", async () => {
    const { page, context, problems } = await watchedPage(browser(), await serve(join(out, "share")));
    await page.goto("/datasets/health-commission/vaccination-clinics/");
    await page.waitForURL("**/datasets/health-commission/hospitals/");
    expect(problems).toEqual([]);
    await context.close();
  });

  test.each(["open", "share"] as const)(
    "no page of editions and of ended entries on the %s site breaks a rule, lacks a name, is faint or too wide",
    { timeout: 180_000 },
    async (site) => {
      const origin = await serve(join(out, site));
      for (const [lang, looks] of PAIRS)
        expect(await walk(browser(), origin, lang, EDITION_PAGE_TYPES, looks)).toEqual([]);
    },
  );
});

describe("the filter of a list", () => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await watchedPage(browser(), await serve(built("share")));
  });
  afterAll(() => watched.context.close());
  const rows = () => watched.page.locator("[data-part=rows] > tr");

  test("chooses rows by words, class, type and agency, and gives the page back", async () => {
    const { page, problems } = watched;
    await page.goto("/lists/share/");
    const all = await rows().count();
    const first = await rows().first().innerHTML();
    await page.locator("select[name=sharing]").selectOption("conditional");
    await page.getByText(/^找到 \d+ 行。$/).waitFor();
    const conditional = await rows().count();
    expect(conditional).toBeGreaterThan(0);
    expect(conditional).toBeLessThan(all);
    await page.locator("input[name=text]").fill("澄川市交通运输局 持证");
    await page.getByText("找到 1 行。").waitFor();
    const found = await rows().first().innerText();
    for (const words of ["道路运输从业资格证持证人员", "有条件共享", "每日"]) expect(found).toContain(words);
    await page.locator("select[name=agency]").selectOption("澄川市卫生健康委员会");
    await page.getByText("找到 0 行。").waitFor();
    await page.locator("button[type=reset]").click();
    await page.locator(`[data-part=rows] > tr:nth-child(${all})`).waitFor();
    expect(await rows().first().innerHTML()).toBe(first);
    expect(problems).toEqual([]);
  });

  test.each(["/lists/share/", "/en/lists/share/"])(
    "draws the rows of %s as the page has them",
    async (path) => {
      const { page } = watched;
      await page.goto(path);
      const plain = () =>
        rows().evaluateAll((all) =>
          all.map((row) => row.outerHTML.replaceAll(/\s(data-astro[\w-]*|class)="[^"]*"/g, "")),
        );
      const before = await plain();
      await page.locator("select[name=class]").selectOption("departmental");
      await page.getByText(/^(找到 \d+ 行。|\d+ rows found\.)$/).waitFor();
      const after = await plain();
      expect(after.length).toBeGreaterThan(10);
      expect(after.filter((row) => !before.includes(row))).toEqual([]);
    },
  );

  test("finds on an English page the title that it shows beside that of record", async () => {
    const { page } = watched;
    await page.goto("/en/lists/share/");
    await page.locator("input[name=text]").fill("bus stops");
    await page.getByText("1 row found.").waitFor();
    expect(await rows().locator("th").innerText()).toMatch(/^Bus stops 公交站点信息/);
  });

  test("is not there without JavaScript; the rows are", async () => {
    const { page, context } = await watchedPage(browser(), await serve(built("open")), {
      javaScriptEnabled: false,
    });
    await page.goto("/lists/open/");
    expect(await page.locator("form.list-filter").isVisible()).toBe(false);
    expect(await page.locator("main").innerText()).toContain("公交站点信息");
    await context.close();
  });
});
