import { readFileSync, rmSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { loadProject } from "../../src/catalog/load-fs.ts";
import { projectCatalog } from "../../src/catalog/project.ts";
import { buildSearch } from "../../src/search/build-fs.ts";
import { writeCatalog } from "./catalog-fs.ts";
import { type Asked, askPage } from "./filters-page-fs.ts";
import { measure } from "./measure-fs.ts";
import { hasListings, type RealEntries, realEntries } from "./real-entries-fs.ts";
import { BENCH_DATE } from "./releases.ts";

/** What searching with filters costs in a browser. */
export interface FiltersRun {
  entries: number;
  agencies: number;
  /** Whether the entries are those of real portals. */
  real: boolean;
  /** Bytes gzipped of the column file, which every search loads. */
  columns: number;
  asked: Asked[];
  /** How many programs wanted each core meanwhile; 0 where the system does not tell. */
  load: number;
  /** Bytes that the page's process held at most; Linux only. */
  memory?: number;
}

/** A page of the search is the same whatever it searches, so that of the test city serves. */
const PAGES = "test/fixtures/city";

/** Builds the search of so many entries and asks it in a browser. @param log receives a line for every step */
export async function measureFilters(
  count: number,
  { keep, log }: { keep: boolean; log: (line: string) => void },
): Promise<FiltersRun> {
  const [dist, real] = [`.mulu/bench/filters-${count}`, hasListings()];
  rmSync(dist, { recursive: true, force: true });
  log("building the page");
  const env = { MULU_CATALOGS: PAGES, MULU_SITES: "open", MULU_DATE: BENCH_DATE };
  await measure(["scripts/build.ts", "--out", dist], env);
  log(real ? "importing real portals" : "writing a catalog, as no real portals are there");
  const { lists, catalog, ...parts } = real
    ? { ...project(PAGES), ...(await realEntries(count)) }
    : written(count);
  log(`indexing ${parts.entries.length.toLocaleString("en")} entries`);
  const out = join(dist, "open");
  const { city } = catalog.config;
  await buildSearch({ ...parts, lists, city, site: "open", out });
  log("asking");
  const columns = gzipSync(readFileSync(join(out, "search/columns.json"))).length;
  const asked = await askPage(out, new URL(catalog.config.sites.open.url).pathname);
  const load = (loadavg()[0] ?? 0) / availableParallelism();
  if (!keep) rmSync(dist, { recursive: true, force: true });
  return { entries: parts.entries.length, agencies: parts.agencies.length, real, columns, load, ...asked };
}

function project(catalogs: string) {
  const loaded = loadProject(process.cwd(), { MULU_CATALOGS: catalogs });
  if (Array.isArray(loaded)) throw new Error(`${catalogs}: the configuration cannot be used.`);
  return loaded;
}

function written(count: number): ReturnType<typeof project> & RealEntries {
  const folder = `.mulu/bench/${count}`;
  writeCatalog(folder, count);
  const loaded = project(folder);
  const { entries, agencies } = projectCatalog(loaded.catalog, loaded.schemas, "open");
  rmSync(folder, { recursive: true, force: true });
  return { ...loaded, entries: [...entries.values()], agencies: [...agencies.values()] };
}
