import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { git } from "../../src/catalog/run-git.ts";
import type { Dataset, UpdateCycle } from "../../src/catalog/types.gen.ts";
import { random } from "../sample-data/random.ts";

/** How many entries a commit changes. */
const ENTRIES_A_COMMIT = 3;
/** The first commit, and the seconds from one to the next. */
const [START, STEP] = [1_672_624_800, 50_000];

/**
 * Makes a catalog's folder into a repository with a past, always the same: a first commit that holds every file, then
 * commits that change three entries each. The last state of each file is the one in the folder.
 * @param commits 1 or more
 */
export function writePast(folder: string, commits: number): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".json"))
    .sort();
  const entries = files.filter((path) => path.includes("/datasets/"));
  const dice = random("past");
  const touched = Array.from({ length: commits - 1 }, () => dice.sample(entries, ENTRIES_A_COMMIT));
  const left = new Map<string, number>();
  for (const path of touched.flat()) left.set(path, (left.get(path) ?? 0) + 1);
  const state = (path: string): string => {
    const text = readFileSync(join(folder, path), "utf8");
    const changesToCome = left.get(path) ?? 0;
    return changesToCome === 0 ? text : earlier(text, changesToCome);
  };
  const stream = [
    commit(
      0,
      files.map((path) => change(path, state(path))),
    ),
  ];
  for (const [i, paths] of touched.entries()) {
    for (const path of paths) left.set(path, (left.get(path) ?? 0) - 1);
    stream.push(
      commit(
        i + 1,
        paths.map((path) => change(path, state(path))),
      ),
    );
  }
  git(folder, ["init", "--quiet", "--initial-branch=main"]);
  git(folder, ["fast-import", "--quiet"], { input: stream.join("") });
  // An import fills no index: without one every file counts as changed.
  git(folder, ["reset", "--quiet"]);
}

const CYCLES: UpdateCycle[] = ["daily", "weekly", "monthly", "quarterly", "annual"];

/** The record as it was some changes ago: what agencies change most. */
function earlier(text: string, changesAgo: number): string {
  const value = JSON.parse(text) as Dataset;
  const variants: Partial<Dataset>[] = [
    { updateCycle: CYCLES[changesAgo % CYCLES.length] },
    { description: { zh: `第 ${changesAgo} 次修改之前的说明。` } },
    { fields: value.fields?.slice(0, -1) },
    { opening: { type: "none" } },
  ];
  return `${JSON.stringify({ ...value, ...variants[changesAgo % variants.length] }, null, 2)}\n`;
}

const change = (path: string, text: string) =>
  `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;

const commit = (number: number, changes: string[]) =>
  `commit refs/heads/main\ncommitter Bench <bench@agency.example> ${START + number * STEP} +0800\ndata 0\n${changes.join("")}`;
