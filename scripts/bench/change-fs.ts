import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Measured, measure } from "./measure-fs.ts";

/** So many entries are changed, one after the other; what a check of one takes depends on what is like it. */
const CHANGES = 7;

/**
 * Measures the check of a change of one entry: the slowest of some that lie all over the catalog.
 * @param folder a catalog that is a git repository with everything committed
 */
export async function measureChange(
  folder: string,
  args: string[],
  env: Record<string, string>,
): Promise<Measured> {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /[\\/]datasets[\\/]/.test(path))
    .sort();
  const runs: Measured[] = [];
  for (let i = 0; i < CHANGES; i++) {
    const file = join(folder, entries[Math.floor(((i + 0.5) * entries.length) / CHANGES)] ?? "");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace('"zh": "', '"zh": "新'));
    runs.push(await measure([...args, "--changed", "HEAD"], env));
    writeFileSync(file, text);
  }
  return runs.sort((a, b) => b.wall - a.wall)[0] as Measured;
}
