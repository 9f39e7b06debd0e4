// How long the histories of all entries take, in a process of their own: `node scripts/bench/history.ts` with MULU_CATALOGS
// set to one folder prints seconds, commits and rows as JSON. Reading the catalog is not counted, writing the pages' files is.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadProject } from "../../src/catalog/load-fs.ts";
import { catalogRoots } from "../../src/catalog/roots-fs.ts";
import { rootFolders } from "../../src/lists/edition-fs.ts";
import { readHistories } from "../../src/review/history/histories-git.ts";
import { writeHistories } from "../../src/site/history-fs.ts";

/** What was measured; `rows` are those of both sites. */
export interface HistoryRun {
  seconds: number;
  commits: number;
  rows: number;
}

const root = process.cwd();
const project = loadProject(root);
if (Array.isArray(project)) throw new Error("mulu.config.json cannot be used");
const stage = mkdtempSync(join(tmpdir(), "mulu-history-"));
const started = performance.now();
const { sites, commits, problems } = readHistories(
  project,
  rootFolders(root, catalogRoots(project.config, process.env)),
);
for (const site of ["open", "share"] as const) writeHistories(join(stage, site), sites[site]);
const seconds = (performance.now() - started) / 1000;
rmSync(stage, { recursive: true });
if (problems.length > 0) throw new Error(problems.join("\n"));
const rows = [...sites.open.values(), ...sites.share.values()].reduce((sum, one) => sum + one.rows.length, 0);
const run: HistoryRun = { seconds, commits, rows };
console.log(JSON.stringify(run));
