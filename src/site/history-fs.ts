import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { History } from "../review/history.ts";
import { stageFolder, write } from "./stage-fs.ts";

/**
 * Writes the histories of the entries that have one, beside the files that are published: only pages show them.
 * @param folder the stage
 */
export function writeHistories(folder: string, histories: Map<string, History>): void {
  for (const [id, history] of histories)
    if (history.since || history.rows.length > 0) write(fileOf(folder, id), history);
}

/** The history of an entry; none where git knows nothing of it. */
export function readHistory(id: string): History | undefined {
  const file = fileOf(stageFolder(), id);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as History) : undefined;
}

const fileOf = (folder: string, id: string) => join(folder, "histories", `${id}.json`);
