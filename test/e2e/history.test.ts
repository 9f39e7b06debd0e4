import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { oneBrowser, overflow, type Watched, watchedPage } from "../browser.ts";
import { MOVED, type PlantedHistory, plantHistory, STOPS } from "../leak/planted-history.ts";
import type { Schemas } from "../leak/walk.ts";
import { agencyOnlyKeys, findLeaks, findSecrets } from "../leak.ts";
import { build } from "../run.ts";
import { FIXTURE, load, serve } from "../sites.ts";
import { root, schemas } from "../support.ts";

const WORK = ".mulu/test/history";
const browser = oneBrowser();
let planted: PlantedHistory;
let open: Watched;
let share: Watched;

beforeAll(async () => {
  planted = plantHistory(join(root, FIXTURE), join(root, WORK, "repository"));
  const out = await build(`${WORK}/repository/catalogs`, `${WORK}/dist`);
  open = await watchedPage(browser(), await serve(join(out, "open")));
  share = await watchedPage(browser(), await serve(join(out, "share")));
});
afterAll(() => Promise.all([open?.context.close(), share?.context.close()]));

/** The rows of a page's history as text, folded ones too: the day, then what changed. */
async function rows({ page }: Watched, path: string): Promise<string[][]> {
  await page.goto(path);
  return page.evaluate(() =>
    [...document.querySelectorAll("dl.history > dt")].map((dt) => [
      dt.querySelector("time")?.dateTime ?? "",
      ...[...(dt.nextElementSibling?.querySelectorAll("li") ?? [])].map((item) => item.textContent ?? ""),
    ]),
  );
}

describe("the opening site", () => {
  test("shows changes of what is public since the first opening", async () => {
    expect(await rows(open, `/en/datasets/${STOPS}/`)).toEqual([
      ["2026-10-19", 'Update cycle changed from "Every six months" to "Monthly"'],
      ["2026-10-13", 'Update cycle changed from "Quarterly" to "Every six months"'],
      ["2026-10-12", 'Update cycle changed from "Yearly" to "Quarterly"'],
      ["2026-10-11", 'Update cycle changed from "Monthly" to "Yearly"'],
      ["2026-10-10", 'Update cycle changed from "Weekly" to "Monthly"'],
      ["2026-10-09", 'Update cycle changed from "Daily" to "Weekly"'],
      ["2026-10-08", 'Update cycle changed from "Monthly" to "Daily"'],
      ["2026-10-07", "Opened to the public again"],
      ["2026-10-04", "Changed: title, licence, related entries"],
      ["2026-10-03", "Opened to the public"],
    ]);
  });

  test("names the agency that publishes it", async () => {
    await open.page.goto(`/datasets/${STOPS}/`);
    expect(await open.page.locator("h2#changes + p").innerText()).toBe(
      "首次开放以来公开内容的变更，由澄川市交通运输局发布。",
    );
  });

  test("says since when, and not how it began, where earlier changes are not on record", async () => {
    await open.page.goto("/en/datasets/transport-bureau/car-parks/");
    expect(await open.page.locator("h2#changes ~ p").allInnerTexts()).toContain(
      "Since 1 October 2026: Open already; earlier changes are not on record.",
    );
    expect(await rows(open, `/datasets/${MOVED}/`)).toEqual([]);
  });

  test("holds no byte of what was closed, of earlier texts, of commits or of who made them", async () => {
    const folder = join(root, WORK, "dist/open");
    expect(await findSecrets(folder, planted.secrets, agencyOnlyKeys(schemas as Schemas))).toEqual([]);
    const { catalog } = load(`${WORK}/repository/catalogs`);
    expect(await findLeaks(folder, catalog, schemas as Schemas, root)).toEqual([]);
  });
});

describe("the sharing site", () => {
  test("holds what was planted, so the search for it finds what is there", async () => {
    const found = await findSecrets(join(root, WORK, "dist/share"), planted.secrets, new Set());
    const what = new Set(found.map(({ what }) => what));
    for (const one of [
      "commit",
      "before the first opening: title",
      "closed field: name",
      "removed way",
      "office",
    ])
      expect([one, what.has(one)]).toEqual([one, one !== "office"]);
    // The day, what changed and the commit: no message, branch or person.
    for (const one of ["commit message", "author", "author's address", "branch", "merge", "move"])
      expect([one, what.has(one)]).toEqual([one, false]);
  });

  test("shows every change with its commit, which the forge shows", async () => {
    // The last row is about an entry that this one took the place of.
    const all = (await rows(share, `/datasets/${STOPS}/`)).slice(0, -1);
    expect(all.length).toBe(13);
    expect(all[0]).toEqual(["2026-10-19", "更新周期由“每半年”改为“每月”"]);
    expect(all.find(([day]) => day === "2026-10-05")).toEqual(["2026-10-05", "这一版的文件无法读取"]);
    const commits = await share.page.locator("dl.history dt code").allTextContents();
    expect(commits.length).toBe(13);
    const [last] = planted.repository.git("log", "-1", "--format=%H", "--first-parent", "HEAD~1").split("\n");
    expect(await share.page.locator("dl.history a").first().getAttribute("href")).toBe(
      `https://git.chengchuan.example/open-data/catalog/commit/${last}`,
    );
    const merged = planted.repository.git("log", "--first-parent", "--format=%h", "--abbrev=7").split("\n");
    expect(merged).toEqual(expect.arrayContaining(commits));
  });

  test("follows a file that moved", async () => {
    expect((await rows(share, `/datasets/${MOVED}/`))[0]).toEqual([
      "2026-10-20",
      `条目由 health-commission/vaccination-clinics 移到 ${MOVED}`,
    ]);
  });

  test("folds a long history, fits a phone and works without JavaScript", async () => {
    const bare = await watchedPage(browser(), await serve(join(root, WORK, "dist/share")), {
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    });
    await bare.page.goto(`/en/datasets/${STOPS}/`);
    const details = bare.page.locator("details.history");
    expect(await details.locator("> summary").innerText()).toBe("9 earlier changes");
    expect(await details.locator("dl").isVisible()).toBe(false);
    await details.locator("> summary").click();
    expect(await details.locator("dl").isVisible()).toBe(true);
    expect(bare.problems).toEqual([]);
    await bare.context.close();
    await share.page.setViewportSize({ width: 390, height: 844 });
    await share.page.goto(`/en/datasets/${STOPS}/`);
    await share.page.locator("details.history > summary").click();
    expect(await overflow(share.page)).toBe(0);
  });
});

test("without git a page says since when by the entry's own record", async () => {
  const { folder } = planted.repository;
  rmSync(join(folder, ".git"), { recursive: true });
  const out = await build(`${WORK}/repository/catalogs`, `${WORK}/bare`, { MULU_SITES: "open" });
  await open.page.goto(`${await serve(join(out, "open"))}/en/datasets/${STOPS}/`);
  expect(await open.page.locator("h2#changes + p").innerText()).toBe(
    "By its own record, published since 3 April 2023; changes from then on are not on record.",
  );
});
