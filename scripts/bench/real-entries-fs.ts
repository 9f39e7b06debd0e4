import { existsSync } from "node:fs";
import { freshnessOf } from "../../src/calendar/freshness.ts";
import type { SiteAgency } from "../../src/catalog/project.ts";
import { readCodeLists, readSchemas } from "../../src/catalog/schemas-fs.ts";
import type { Agency, Dataset } from "../../src/catalog/types.gen.ts";
import { compileValidator } from "../../src/catalog/validate.ts";
import { importRows } from "../../src/formats/listing/import.ts";
import { readListing } from "../../src/formats/listing/read-fs.ts";
import type { SearchEntry } from "../../src/search/build-columns.ts";
import { BENCH_DATE } from "./releases.ts";

/** Real listings are not published with the project; they lie beside it where someone has them. */
export const LISTINGS = "../shared/corpora/cn-portals/catalog.jsonl.gz";
export const hasListings = () => existsSync(LISTINGS);

export interface RealEntries {
  entries: SearchEntry[];
  agencies: SiteAgency[];
}

/** So many entries of real portals as if they were one city's, the portals with most entries first. */
export async function realEntries(count: number): Promise<RealEntries> {
  const root = process.cwd();
  const lists = readCodeLists(root);
  const validate = compileValidator(readSchemas(root), lists);
  const { portals } = await readListing(LISTINGS, "");
  // Two portals were collected twice; the second copies carry a mark.
  const names = [...portals].filter(([name]) => !name.includes("@")).sort(([, a], [, b]) => b - a);
  const made: RealEntries = { entries: [], agencies: [] };
  for (const [portal] of names) {
    if (made.entries.length >= count) break;
    const { rows } = await readListing(LISTINGS, portal);
    const { records } = importRows(rows, { portal, date: BENCH_DATE, lists, validate });
    for (const [path, record] of records) add(made, portal, path, record);
  }
  return { entries: made.entries.slice(0, count), agencies: made.agencies };
}

function add({ entries, agencies }: RealEntries, portal: string, path: string, record: Agency | Dataset) {
  const [agency, entry] = path.split(/\/(?:datasets\/)?/);
  const owner = `${portal.replace("_", "-")}-${agency}`;
  if (entry === "agency.json") agencies.push({ ...(record as Agency), id: owner });
  else {
    const dataset = record as Dataset;
    const released = dataset.releases?.at(-1)?.published;
    const freshness = freshnessOf(dataset.updateCycle, released, BENCH_DATE);
    entries.push({ ...dataset, id: `${owner}/${entry?.replace(/\.json$/, "")}`, freshness });
  }
}
