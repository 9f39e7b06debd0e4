import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Raw } from "./row.ts";

export interface Listing {
  /** The rows of the portal. */
  rows: Raw[];
  /** Every portal of the file with its number of rows. */
  portals: Map<string, number>;
  /** Numbers (from 1) of lines that are no `{ "portal": …, "raw": { … } }`. */
  unreadable: number[];
}

/**
 * Reads the rows of one portal from a file of JSON lines, plain or gzip, without holding the file in memory.
 * @param progress called every 10,000 lines
 * @throws where the file cannot be read or its compression is broken
 */
export async function readListing(
  file: string,
  portal: string,
  progress: (lines: number) => void = () => {},
): Promise<Listing> {
  const listing: Listing = { rows: [], portals: new Map(), unreadable: [] };
  let number = 0;
  for await (const line of readLines(file)) {
    number++;
    if (number % 10_000 === 0) progress(number);
    if (line.trim() === "") continue;
    const row = parseLine(line);
    if (!row) {
      listing.unreadable.push(number);
      continue;
    }
    listing.portals.set(row.portal, (listing.portals.get(row.portal) ?? 0) + 1);
    if (row.portal === portal) listing.rows.push(row.raw);
  }
  return listing;
}

function parseLine(line: string): { portal: string; raw: Raw } | undefined {
  try {
    const { portal, raw } = JSON.parse(line) as { portal?: unknown; raw?: unknown };
    if (typeof portal !== "string" || typeof raw !== "object" || raw === null || Array.isArray(raw))
      return undefined;
    return { portal, raw: raw as Raw };
  } catch {
    return undefined;
  }
}

/** Lines end with \n only: node:readline would also cut at U+2028, which may stand inside a JSON text. */
async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  // The pipeline hands an error of either stream to whoever reads; its callback has nothing left to do.
  const stream = isGzip(file) ? pipeline(source, createGunzip(), () => {}) : source;
  stream.setEncoding("utf8");
  let rest = "";
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** By its first two bytes, whatever its name says. */
function isGzip(file: string): boolean {
  const start = Buffer.alloc(2);
  const handle = openSync(file, "r");
  try {
    readSync(handle, start, 0, 2, 0);
  } finally {
    closeSync(handle);
  }
  return start[0] === 0x1f && start[1] === 0x8b;
}
