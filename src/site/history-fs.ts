import { openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { History } from "../review/history/history.ts";
import { writeText } from "./site-fs.ts";
import { memo, stageFolder, write } from "./stage-fs.ts";

/** Where the line of an entry starts in the file of all histories, and how long it is, in bytes. */
type Places = Record<string, [start: number, length: number]>;

/**
 * Writes the histories of the entries beside the files that are published: only pages show them. They are one file, a
 * line each: ten thousand small ones take longer to write than all histories take to be made.
 * @param folder the stage
 */
export function writeHistories(folder: string, histories: Map<string, History>): void {
  const places: Places = {};
  const lines: string[] = [];
  let start = 0;
  for (const [id, history] of histories) {
    if (!history.since && history.rows.length === 0) continue;
    const line = `${JSON.stringify(history)}\n`;
    const length = Buffer.byteLength(line);
    places[id] = [start, length];
    lines.push(line);
    start += length;
  }
  writeText(join(folder, LINES), lines.join(""));
  write(join(folder, PLACES), places);
}

/** The history of an entry; none where git knows nothing of it. */
export function readHistory(id: string): History | undefined {
  const place = places()[id];
  if (!place) return undefined;
  const [start, length] = place;
  const line = Buffer.alloc(length);
  readSync(lines(), line, 0, length, start);
  return JSON.parse(line.toString("utf8")) as History;
}

const LINES = "histories.ndjson";
const PLACES = "histories.json";
const places = memo(() => JSON.parse(readFileSync(join(stageFolder(), PLACES), "utf8")) as Places);
const lines = memo(() => openSync(join(stageFolder(), LINES), "r"));
