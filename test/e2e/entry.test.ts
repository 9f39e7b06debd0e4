import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { oneBrowser, overflow, type Watched, watchedPage } from "../browser.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();
let watched: Watched;
let origin = "";
beforeAll(async () => {
  origin = await serve(built("open"));
  watched = await watchedPage(browser(), origin, { viewport: { width: 1280, height: 900 } });
});
afterAll(() => watched.context.close());

const visit = async (path: string) => {
  watched.problems.length = 0;
  await watched.page.goto(path);
  return watched.page;
};

describe("an entry's page", () => {
  test.each([
    ["/datasets/transport-bureau/bus-stops/", ["能不能用", "怎样取得", "里面有什么", "是否及时", "谁来负责"]],
    [
      "/en/datasets/transport-bureau/bus-stops/",
      ["May I use it", "How to get it", "What is in it", "Is it up to date", "Who answers for it"],
    ],
  ])("answers the questions in their order (%s)", async (path, questions) => {
    const page = await visit(path);
    const headings = await page.locator("article h1, article h2").allInnerTexts();
    expect(headings.slice(1, 6)).toEqual(questions);
  });

  test("shows every field of the opened record in the table", async () => {
    const page = await visit("/datasets/transport-bureau/bus-stops/");
    const record = (await (
      await fetch(`${origin}/api/v1/datasets/transport-bureau/bus-stops.json`)
    ).json()) as {
      fields: { name: string; title: { zh: string } }[];
    };
    const table = page.locator("h2#what + table");
    const rows = await table.locator("tbody th").allInnerTexts();
    expect(rows).toEqual(record.fields.map(({ name, title }) => `${title.zh}\n${name}`));
    expect(await table.locator("caption").innerText()).toBe(`共 ${rows.length} 个信息项。`);
  });

  test("gives the file whose checksum stands in the entry's JSON", async () => {
    const page = await visit("/datasets/transport-bureau/bus-stops/");
    const record = (await (
      await fetch(`${origin}/api/v1/datasets/transport-bureau/bus-stops.json`)
    ).json()) as {
      files: { release: string; latest: string; sha256: string; bytes: number }[];
    };
    const newest = record.files.at(-1);
    expect(newest?.release).toBe("2026-10");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".ways a.button[download]").first().click(),
    ]);
    expect(new URL(download.url()).pathname).toBe(`/${newest?.latest}`);
    const bytes = await readFile(await download.path());
    expect(bytes.length).toBe(newest?.bytes);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(newest?.sha256);
    expect(watched.problems).toEqual([]);
  });

  test.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])("has the newest file one click away before any scrolling ($width px)", async (size) => {
    await watched.page.setViewportSize(size);
    const page = await visit("/datasets/transport-bureau/bus-stops/");
    const button = page.getByRole("link", { name: "下载 CSV 表格" });
    const box = await button.boundingBox();
    expect((box?.y ?? size.height) + (box?.height ?? 0)).toBeLessThan(size.height);
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    expect(new URL(download.url()).pathname).toBe(
      "/datasets/transport-bureau/bus-stops/latest/bus-stops.csv",
    );
    await watched.page.setViewportSize({ width: 1280, height: 900 });
  });

  test("answers at its head for data under conditions with the way to apply", async () => {
    const page = await visit("/datasets/transport-bureau/highway-bridges/");
    await page.locator(".glance").getByRole("link", { name: "使用条件和申请方式" }).click();
    expect(new URL(page.url()).hash).toBe("#may");
  });

  test("opens at the same place in the other language", async () => {
    const page = await visit("/datasets/transport-bureau/bus-stops/#cite");
    await page.locator("a[data-language]").click();
    await page.waitForURL("**/en/datasets/transport-bureau/bus-stops/#cite");
  });

  test("names beside the text every question that it answers", async () => {
    const page = await visit("/datasets/transport-bureau/bus-stops/");
    const named = await page.locator(".contents a").allInnerTexts();
    const titles = await page.locator("article h2, article h3#preview, article dt#report").allInnerTexts();
    expect(named).toEqual(titles.filter((title) => title !== "相关条目"));
  });

  test("serves every release of a file at its own address, with its checksum", async () => {
    const { files } = (await (
      await fetch(`${origin}/api/v1/datasets/transport-bureau/bus-stops.json`)
    ).json()) as {
      files: { path: string; sha256: string }[];
    };
    expect(files.length).toBe(2);
    for (const { path, sha256 } of files) {
      const bytes = Buffer.from(await (await fetch(`${origin}/${path}`)).arrayBuffer());
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    }
  });

  test("gives every release as the table it is and as a spreadsheet", async () => {
    const page = await visit("/datasets/transport-bureau/bus-stops/");
    const links = await page
      .locator("table[aria-labelledby=releases] a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")?.split("/").slice(-2).join("/")));
    expect(links.length).toBeGreaterThan(2);
    for (const link of links.filter((one) => one?.endsWith(".csv")))
      expect(links).toContain(link?.replace(/csv$/, "xlsx"));
  });

  test("gives no link to data that is opened under conditions, but says how to apply", async () => {
    const page = await visit("/datasets/transport-bureau/highway-bridges/");
    expect(await page.locator(".ways").count()).toBe(0);
    expect(await page.locator("a[download]").count()).toBe(0);
    expect(await page.locator("h2#how + p").innerText()).toBe("符合条件后由负责处室提供。");
    const panel = await page.locator("h2#may + .panel").innerText();
    expect(panel).toContain("有条件开放：满足下列条件并签订数据利用协议后可以使用。");
    expect(panel).toContain("申请方式：联系下方的负责处室，说明用途、期限和安全措施。");
  });

  test("offers of a file with a field that is not opened the other columns, in every format", async () => {
    const page = await visit("/datasets/health-commission/hospitals/");
    expect(await page.locator(".ways a[download]").count()).toBeGreaterThan(4);
    expect(await page.locator("h2#what + table").innerText()).not.toContain("dutyOfficePhone");
    const file = `${origin}/datasets/health-commission/hospitals/2026-q3/hospitals`;
    for (const format of ["csv", "json", "profile.json"])
      expect(await (await fetch(`${file}.${format}`)).text()).not.toContain("dutyOfficePhone");
  });

  test("says that and since when an entry is suspended", async () => {
    const page = await visit("/datasets/health-commission/vaccination-clinics/");
    const notice = await page.locator(".panel", { hasText: "本条目已暂停服务" }).innerText();
    expect(notice).toMatch(/^本条目已暂停服务 · 自20\d\d年\d+月\d+日起 · .+/);
  });

  test("breaks a very long title and stays inside a phone's window", async () => {
    await watched.page.setViewportSize({ width: 320, height: 640 });
    const page = await visit("/datasets/info-centre/very-long-title/");
    expect((await page.locator("h1").innerText()).length).toBeGreaterThan(120);
    expect(await overflow(page)).toBe(0);
    await watched.page.setViewportSize({ width: 1280, height: 900 });
  });
});

describe("texts that look like code", () => {
  test.each([
    [
      "/datasets/info-centre/hostile-text/",
      '<script>alert(1)</script>“引号”与"quotes"检验',
      "</script><script>alert(2)</script>、<img src=x onerror=alert(3)>",
    ],
    [
      "/en/datasets/info-centre/hostile-text/",
      "<script>alert(1)</script> \"quotes\" & 'apostrophes' {{title}}",
      "</script><script>alert(2)</script>, <img src=x onerror=alert(3)>",
    ],
  ])("stand on the page as text and run nothing (%s)", async (path, title, description) => {
    const page = await visit(path);

    expect(await page.locator("h1").innerText()).toBe(title);
    expect(await page.title()).toContain(title);
    expect(await page.locator("p.lead").innerText()).toContain(description);
    // The page's own scripts come from its own folder.
    const made = 'main script:not([src^="/assets/"]), main img, main em, main b, main u, main i';
    expect(await page.locator(made).count()).toBe(0);
    expect(await page.locator("tbody th code").allInnerTexts()).toContain("__proto__");
    expect(watched.problems).toEqual([]);
  });

  test("stay text in lists, too", async () => {
    const page = await visit("/themes/technology/");
    expect(await page.locator("main").innerText()).toContain("<script>alert(1)</script>“引号”");
    expect(watched.problems).toEqual([]);
  });
});

describe("languages", () => {
  test("an entry with an English title has an English page, and both lead to each other", async () => {
    const page = await visit("/datasets/transport-bureau/bus-stops/");
    await page.locator("[data-language]").click();
    expect(new URL(page.url()).pathname).toBe("/en/datasets/transport-bureau/bus-stops/");
    expect(await page.locator("h1").innerText()).toBe("Bus stops");
    await page.locator("[data-language]").click();
    expect(new URL(page.url()).pathname).toBe("/datasets/transport-bureau/bus-stops/");
  });

  test("an entry without one has none: its switch says so and leads to the English search", async () => {
    expect((await fetch(`${origin}/en/datasets/transport-bureau/taxi-monthly-operation/`)).status).toBe(404);
    const page = await visit("/datasets/transport-bureau/taxi-monthly-operation/");
    const change = page.locator("[data-language]");
    expect(await change.innerText()).toBe("English（本条目没有英文页，转到英文检索）");
    expect(await page.locator("link[rel=alternate][hreflang]").count()).toBe(0);
    await change.click();
    expect(new URL(page.url()).pathname).toBe("/en/search/");
  });

  test("an English list marks such an entry and leads to its Chinese page", async () => {
    const page = await visit("/en/themes/transport/");
    const card = page.locator(".cards > li", { hasText: "巡游出租汽车运营月度指标" });
    expect(await card.innerText()).toContain("Chinese only");
    expect(await card.locator("a").first().getAttribute("href")).toBe(
      "/datasets/transport-bureau/taxi-monthly-operation/",
    );
    expect(await card.locator("a > span").getAttribute("lang")).toBe("zh-CN");
  });
});
