import { rmSync } from "node:fs";
import { workFolders } from "../../src/site/work.ts";
import { calibrate } from "./calibrate.ts";
import { type CatalogSize, writeCatalog } from "./catalog-fs.ts";
import { measureChange } from "./change-fs.ts";
import type { HistoryRun } from "./history.ts";
import { type Measured, measure } from "./measure-fs.ts";
import { writePast } from "./past-git.ts";
import { type Phase, parsePhases } from "./phases.ts";
import { BENCH_DATE } from "./releases.ts";
import { type SiteSize, weighSite } from "./site-fs.ts";
import { measureTypes, type TypesRun } from "./types-fs.ts";

/** A command as it was measured. */
export interface Run extends Omit<Measured, "output"> {
  phases: Phase[];
  /** Microseconds of one round trip of the calibration loop, just before. */
  calibration: number;
}

/** The check of everything, what it takes without Art. 15, and that of a change of one entry. */
export interface CheckRun extends Run {
  /** Seconds of a whole check without the comparison of Art. 15. */
  without: number;
  /** Seconds of a check of one changed entry, the slowest of some. */
  change: number;
}

export interface Result {
  entries: number;
  catalog: CatalogSize;
  check: CheckRun;
  history: HistoryRun;
  build: Run;
  /** What the site gives to programs, written alone: API, other formats, SDK, manifest. */
  exports: Run;
  site: SiteSize;
  types: TypesRun;
}

const CHECK_RUNS = 3;
/** A city of 10,000 entries has 2,000 commits behind it. */
const ENTRIES_A_COMMIT = 5;

/**
 * Writes a catalog of `entries` entries with a past, measures check, histories and build on it and weighs the open site.
 * @param base the sub-path of the open site
 * @param log receives a line for every step
 */
export async function run(
  entries: number,
  { base, keep, log }: { base: string; keep: boolean; log: (line: string) => void },
): Promise<Result> {
  const [folder, dist] = [`.mulu/bench/${entries}`, `.mulu/bench/dist-${entries}`];
  // A build also removes the site that it replaces: every run starts without one.
  rmSync(dist, { recursive: true, force: true });
  log("writing the catalog");
  const catalog = writeCatalog(folder, entries);
  const env = { MULU_CATALOGS: folder, MULU_SITES: "open", MULU_DATE: BENCH_DATE };
  log(`check, ${CHECK_RUNS} times`);
  const check = await measureCheck(env);
  log("writing its past");
  writePast(folder, Math.ceil(entries / ENTRIES_A_COMMIT));
  log("histories of its entries");
  log("check of one changed entry");
  const change = await measureChange(folder, CHECK, env);
  const history = JSON.parse((await measure(["scripts/bench/history.ts"], env)).output) as HistoryRun;
  log("build of the open site");
  const calibration = calibrate();
  const { output, ...measured } = await measure(["scripts/build.ts", "--out", dist], env, log);
  log("exports, API and SDK of the open site");
  const exports = await measureExports(dist, env);
  log("weighing its pages");
  const site = weighSite(`${dist}/open`, base);
  log("compiling a consumer of its SDK");
  const types = await measureTypes(`${dist}/open`, `.mulu/bench/consumer-${entries}`);
  if (!keep) for (const made of [folder, dist]) rmSync(made, { recursive: true, force: true });
  return {
    entries,
    catalog,
    check: { ...check, change: change.wall },
    history,
    build: { ...measured, phases: parsePhases(output), calibration },
    exports,
    site,
    types,
  };
}

/** The check is short, so it runs several times and the median run counts; its phases come from a run of their own. */
async function measureCheck(env: Record<string, string>): Promise<Omit<CheckRun, "change">> {
  const calibration = calibrate();
  const { output: _, ...median } = await medianOf(CHECK, env);
  const without = await medianOf(CHECK.with(-1, "scripts/bench/check-without.ts"), env);
  const { output } = await measure(["scripts/bench/check-phases.ts"], env);
  return { ...median, without: without.wall, phases: JSON.parse(output) as Phase[], calibration };
}

/** As `npm run check` starts it. */
const CHECK = ["--max-semi-space-size=16", "scripts/check.ts"];

async function medianOf(args: string[], env: Record<string, string>): Promise<Measured> {
  const runs: Measured[] = [];
  for (let i = 0; i < CHECK_RUNS; i++) runs.push(await measure(args, env));
  return runs.sort((a, b) => a.wall - b.wall)[Math.floor(CHECK_RUNS / 2)] as Measured;
}

/** A build writes its exports among other things; here they are written once more, from a stage of their own. */
async function measureExports(dist: string, env: Record<string, string>): Promise<Run> {
  const { work, stage } = workFolders(dist, "open");
  try {
    await measure(["scripts/build/stage.ts", dist, "open", "en", BENCH_DATE], env);
    const calibration = calibrate();
    const step = { ...env, MULU_SITE: "open", MULU_STAGE: work, MULU_STARTED: String(Date.now()) };
    const { output, ...measured } = await measure(["scripts/build/exports.ts", stage], step);
    return { ...measured, phases: parsePhases(output), calibration };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
