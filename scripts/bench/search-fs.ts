import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { loadProject, type Project } from "../../src/catalog/load-fs.ts";
import { projectCatalog, type Site } from "../../src/catalog/project.ts";
import { buildSearch } from "../../src/search/build-fs.ts";
import { type Suggestable, suggester, suggestFile } from "../../src/search/suggest.ts";
import { openIndex } from "./ask-fs.ts";
import { measure } from "./measure-fs.ts";
import { hasListings, LISTINGS, realEntries } from "./real-entries-fs.ts";
import { BENCH_DATE } from "./releases.ts";
import { type Asked, askAll, readQueries, type Searched } from "./score-fs.ts";

/** The judged searches over one site of a catalog, and what suggesting costs there. */
export interface SearchRun {
  name: "city" | "shanghai";
  site: Site;
  records: number;
  asked: Record<"zh-CN" | "en", Asked[]>;
  suggest: SuggestRun;
}

/** Bytes gzipped of the largest file that one key loads; milliseconds of a first key and of a further one, 95 of 100 are faster. */
export interface SuggestRun {
  bytes: number;
  first: number;
  next: number;
}

const PORTAL = "shanghai_shanghai";

/** Asks the judged searches over the city and, where its listing is, over a real portal. @param log receives a line for every step */
export async function measureSearch(log: (line: string) => void): Promise<SearchRun[]> {
  const runs = [
    await searchOf("city", "catalogs", "open", log),
    await searchOf("city", "catalogs", "share", log),
  ];
  if (!hasListings()) {
    log(`the real portal is left out: ${LISTINGS} is not there`);
    return runs;
  }
  const folder = ".mulu/bench/shanghai";
  rmSync(folder, { recursive: true, force: true });
  log("shanghai: importing the listing");
  const report = ".mulu/bench/shanghai-report.json";
  const to = ["--portal", PORTAL, "--out", folder, "--report", report, "--date", BENCH_DATE];
  await measure(["scripts/import.ts", "listing", LISTINGS, ...to], {});
  return [...runs, await searchOf("shanghai", folder, "open", log)];
}

async function searchOf(
  name: SearchRun["name"],
  catalogs: string,
  site: Site,
  log: (line: string) => void,
): Promise<SearchRun> {
  const project = loadProject(process.cwd(), { MULU_CATALOGS: catalogs });
  if (Array.isArray(project)) throw new Error(`${catalogs}: the configuration cannot be used.`);
  const { catalog, schemas, lists } = project;
  const searched = projectCatalog(catalog, schemas, site);
  const out = `.mulu/bench/search-${name}-${site}`;
  const parts = { entries: [...searched.entries.values()], agencies: [...searched.agencies.values()] };
  log(`${name}, ${site}: indexing`);
  await buildSearch({ ...parts, lists, city: catalog.config.city, site, out });
  const ask = async (lang: "zh-CN" | "en", part: Searched) => {
    log(`${name}, ${site}: asking on ${lang}`);
    return askAll(out, readQueries(name), part, await openIndex(out, lang));
  };
  const asked = { "zh-CN": await ask("zh-CN", searched), en: await ask("en", searched) };
  const typed = asked["zh-CN"].map(({ query }) => query.query);
  return { name, site, records: parts.entries.length, asked, suggest: weighSuggest(out, typed) };
}

/** What suggesting costs where there are many names. @returns undefined where no real entries lie beside the project */
export async function measureSuggest(
  count: number,
  log: (line: string) => void,
): Promise<SuggestRun | undefined> {
  if (!hasListings()) return undefined;
  log(`${count} entries of real portals: importing and indexing`);
  const { lists, config } = loadProject(process.cwd(), {}) as Project;
  const out = `.mulu/bench/suggest-${count}`;
  await buildSearch({ ...(await realEntries(count)), lists, city: config.city, site: "open", out });
  return weighSuggest(
    out,
    readQueries("shanghai").map(({ query }) => query),
  );
}

/** Types every query of more than one character, key by key. */
function weighSuggest(out: string, queries: string[]): SuggestRun {
  const folder = join(out, "search/suggest");
  const bytes = readdirSync(folder).map((name) => gzipSync(readFileSync(join(folder, name))).length);
  const times = { first: [] as number[], next: [] as number[] };
  for (const query of queries) {
    const file = suggestFile(query);
    if (file === undefined) continue;
    const text = readFileSync(join(folder, `${file}.json`), "utf8");
    let suggest = (_: string): Suggestable[] => [];
    const timed = (act: () => void) => {
      const began = performance.now();
      act();
      return performance.now() - began;
    };
    times.first.push(
      timed(() => {
        suggest = suggester(JSON.parse(text) as Suggestable[]);
        suggest(query.slice(0, 1));
      }),
    );
    for (let length = 2; length <= query.length; length++)
      times.next.push(timed(() => suggest(query.slice(0, length))));
  }
  return { bytes: Math.max(0, ...bytes), first: slow(times.first), next: slow(times.next) };
}

const slow = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
