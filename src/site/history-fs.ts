import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { History } from "../review/history.ts";
import { memo, stageFolder, write } from "./stage-fs.ts";

/**
 * Writes the histories of the entries beside the files that are published: only pages show them. Entries that never
 * changed are many, and share one file.
 * @param folder the stage
 */
export function writeHistories(folder: string, histories: Map<string, History>): void {
  const since: Record<string, string> = {};
  for (const [id, history] of histories) {
    if (history.rows.length > 0) write(fileOf(folder, id), history);
    else if (history.since) since[id] = history.since;
  }
  write(join(folder, "since.json"), since);
}

/** The history of an entry; none where git knows nothing of it. */
export function readHistory(id: string): History | undefined {
  const file = fileOf(stageFolder(), id);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as History;
  const since = unchangedSince()[id];
  return since ? { since, rows: [] } : undefined;
}

const unchangedSince = memo(
  () => JSON.parse(readFileSync(join(stageFolder(), "since.json"), "utf8")) as Record<string, string>,
);

const fileOf = (folder: string, id: string) => join(folder, "histories", `${id}.json`);
