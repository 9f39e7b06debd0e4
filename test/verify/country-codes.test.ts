import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Field } from "../../src/catalog/types.gen.ts";
import { oneBrowser, watchedPage } from "../browser.ts";
import { build, run } from "../run.ts";
import { FIXTURE, serve } from "../sites.ts";
import { readJson, root, writeFiles } from "../support.ts";

// A table that nobody here wrote lies beside the project where someone has it.
const FILE = "../shared/corpora/country-codes/country-codes.csv";
const isThere = existsSync(join(root, FILE));
if (!isThere) console.log(`Skipped: the table of country codes needs ${FILE}`);

const ID = "transport-bureau/country-codes";
const catalogs = ".mulu/test/country-codes/catalog";

describe.skipIf(!isThere)("the 249 × 56 country codes, with an entry written for them", () => {
  const browser = oneBrowser();
  let site = "";
  const read = (path: string) =>
    readFileSync(join(site, `datasets/${ID}/latest/country-codes.${path}`), "utf8");

  beforeAll(async () => {
    const csv = readFileSync(join(root, FILE));
    const heads = csv.toString("utf8").split("\n", 1)[0]?.trim().split(",") ?? [];
    const { fields: _, ...entry } = readJson(`${FIXTURE}/transport-bureau/datasets/bus-stops.json`);
    const [sharing, opening] = [entry.sharing, entry.opening] as object[];
    const release = { id: "2026-10", asOf: "2026-10-31", published: "2026-11-05" };
    writeFiles(join(root, catalogs, "transport-bureau"), {
      "data/country-codes/2026-10/country-codes.csv": csv,
      "datasets/country-codes.json": {
        ...entry,
        $schema: "https://mulu.example/schemas/v1/dataset.schema.json",
        id: ID,
        title: { zh: "国家和地区代码", en: "Country codes" },
        resourceCode: "306001/990001",
        sharing: { ...sharing, modes: ["file"] },
        opening: { ...opening, modes: ["file"] },
        fields: heads.map(fieldOf),
        releases: [release],
        distributions: [
          { id: "codes", mode: "file", format: "csv", path: "country-codes.csv", audience: "public" },
        ],
        related: [],
      },
    });
    site = await build(`${FIXTURE}:${catalogs}`, ".mulu/test/country-codes/dist", { MULU_SITES: "open" });
    site = join(site, "open");
  });

  test("are checked, and nothing is found", async () => {
    const { stdout } = await run("check.ts", ["--data", "--format", "json"], {
      MULU_CATALOGS: `${FIXTURE}:${catalogs}`,
    });
    const { findings } = JSON.parse(stdout) as { findings: { file: string; rule: string }[] };
    expect(findings.filter(({ file }) => file.includes("/country-codes/"))).toEqual([]);
  });

  test("come in every format with all their rows and columns", () => {
    const rows = JSON.parse(read("json")) as Record<string, unknown>[];
    expect([rows.length, Object.keys(rows[0] ?? {}).length]).toEqual([249, 56]);
    const profile = JSON.parse(read("profile.json")) as {
      rows: number;
      columns: { name: string; distinctCount: number }[];
    };
    expect([profile.rows, profile.columns.length]).toEqual([249, 56]);
    expect(profile.columns.find(({ name }) => name === "column3")?.distinctCount).toBe(249);
    for (const format of ["xlsx", "parquet"])
      expect(existsSync(join(site, `datasets/${ID}/latest/country-codes.${format}`))).toBe(true);
  });

  test("are shown as rows, searched as a table and drawn as a chart, under the site's policy", async () => {
    const { page, context, problems } = await watchedPage(browser(), await serve(site));
    await page.goto(`/datasets/${ID}/`);
    expect(await page.locator(".first-rows tbody tr").count()).toBeGreaterThan(5);
    await page.locator("[data-preview] > button").click();
    await page.locator(".data-grid tbody tr:not(.space)").first().waitFor();
    expect(await page.locator("#panel-table > [role=status]").innerText()).toBe("共 249 行。");
    await page.getByRole("tab", { name: "图表" }).click();
    await page.locator(".chart canvas").waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});

/** Its heads are no names of fields, so they are titles. */
function fieldOf(title: string, at: number): Partial<Field> {
  const field = { name: `column${at + 1}`, title: { zh: title }, type: "string" } satisfies Partial<Field>;
  return title === "ISO3166-1-Alpha-3" ? { ...field, key: true, required: true } : field;
}
