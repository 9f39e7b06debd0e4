import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { belowFloor } from "../../scripts/bench/score-fs.ts";
import type { ImportReport } from "../../src/formats/listing/report.ts";
import { oneBrowser } from "../browser.ts";
import { checksums } from "../folders.ts";
import type { Schemas } from "../leak/walk.ts";
import { findLeaks } from "../leak.ts";
import { badLinks } from "../links.ts";
import { build, run } from "../run.ts";
import { load, serve } from "../sites.ts";
import { config, root } from "../support.ts";
import { askPages } from "./queries.ts";

// Real listings may not be published with the project, so they lie beside it where someone has them.
const LISTINGS = "../shared/corpora/cn-portals/catalog.jsonl.gz";
const PORTAL = "shanghai_shanghai";
const ROWS = 4494;
const work = join(root, ".mulu/test/shanghai");
const catalog = join(work, "catalog");

const isThere = existsSync(join(root, LISTINGS));
if (!isThere) console.log(`Skipped: the import of a real portal needs ${LISTINGS}`);

describe.skipIf(!isThere)("a real listing of 4,494 rows", () => {
  const browser = oneBrowser();
  let sites = "";

  beforeAll(async () => {
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    await importListing(LISTINGS, catalog, join(work, "report.json"));
  });

  test("is imported whole: every row is an entry, an exact copy or refused with its reason", () => {
    const report = JSON.parse(readFileSync(join(work, "report.json"), "utf8")) as ImportReport;
    expect(report.rows).toBe(ROWS);
    expect(report.entries + report.copies + report.refused).toBe(ROWS);
    expect(report.refusedRows.length).toBe(report.refused);
    expect(report.entries).toBeGreaterThan(2000);
    const entries = Object.keys(checksums(catalog)).filter((path) => path.includes("/datasets/"));
    expect(entries.length).toBe(report.entries);
  });

  test("gives the same files, byte for byte, from rows in another order", async () => {
    const shuffled = join(work, "shuffled.jsonl");
    writeFileSync(shuffled, shuffle(await rowsOf(join(root, LISTINGS), PORTAL)).join("\n"));
    await importListing(shuffled, join(work, "again"), join(work, "report-again.json"));
    expect(checksums(join(work, "again"))).toEqual(checksums(catalog));
    expect(readFileSync(join(work, "report-again.json"), "utf8")).toBe(
      readFileSync(join(work, "report.json"), "utf8"),
    );
  });

  test("builds into both sites, without dead links and without a byte that isn't public", async () => {
    sites = await build(catalog, ".mulu/test/shanghai/dist");
    for (const site of ["open", "share"] as const)
      expect(badLinks(join(sites, site), config.sites[site].url)).toEqual([]);
    const project = load(catalog);
    expect(await findLeaks(join(sites, "open"), project.catalog, project.schemas as Schemas, root)).toEqual(
      [],
    );
  });

  test.each(["zh", "en"] as const)("answers the judged searches on the %s page", async (lang) => {
    const folder = join(sites, "open");
    const listing = { name: "shanghai", catalogs: catalog, folder, site: "open" } as const;
    const { asked, problems } = await askPages(browser(), await serve(folder), lang, listing);
    expect(problems).toEqual([]);
    expect(belowFloor(asked)).toEqual([]);
    expect(asked.length).toBeGreaterThan(50);
  });
});

async function importListing(file: string, out: string, report: string): Promise<void> {
  const { status, stderr } = await run("import.ts", [
    "listing",
    file,
    "--portal",
    PORTAL,
    "--out",
    out,
    "--report",
    report,
  ]);
  if (status !== 0) throw new Error(stderr);
}

/** The lines of one portal, as they stand. */
async function rowsOf(file: string, portal: string): Promise<string[]> {
  const rows: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) }))
    if (line.startsWith(`{"portal": "${portal}"`)) rows.push(line);
  expect(rows.length).toBe(ROWS);
  return rows;
}

/** Another order, the same every time. */
const shuffle = (rows: string[]): string[] =>
  rows
    .map((row, i) => [(i * 7919) % rows.length, row] as const)
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row);
