import { closeSync, createReadStream, lstatSync, openSync, readFileSync, readSync } from "node:fs";
import { extname } from "node:path";
import { asyncBufferFromFile } from "hyparquet";
import { readCsv } from "./read/csv.ts";
import { readJson, readLines } from "./read/json.ts";
import { readParquet } from "./read/parquet.ts";
import { TROUBLES } from "./read/words.ts";
import { readXlsx } from "./read/xlsx.ts";
import { inBatches, type Table, type Trouble } from "./table.ts";

/** What formats that are held in memory may weigh, in megabytes. */
const MEGABYTES = 200;
/** Encoding and separator are read from so many bytes. */
const HEAD = 1 << 16;
/** Formats that are read. */
export const READABLE = ["csv", "tsv", "xlsx", "json", "ndjson", "geojson", "parquet"];

/**
 * Opens a data file, whatever its format. What cannot be read is a trouble, never an exception.
 * @param format as its distribution says; without it by the name's ending
 */
export async function openTable(path: string, format = extname(path).slice(1).toLowerCase()): Promise<Table> {
  try {
    const state = lstatSync(path);
    if (!state.isFile()) return nothing(TROUBLES.noFile(state.isDirectory() ? "folder" : "link"));
    if (state.size === 0) return nothing(TROUBLES.empty);
    const head = headOf(path, Math.min(HEAD, state.size));
    const is = kindOf(head);
    if (is && is !== format && READABLE.includes(format))
      return nothing(TROUBLES.otherKind(is.toUpperCase(), format));
    const table = await open(path, format, head, state.size);
    table.troubles.unshift(...headTroubles(table.columns));
    return table;
  } catch (error) {
    return nothing(TROUBLES.unreadable(format.toUpperCase(), reasonOf(error)));
  }
}

async function open(path: string, format: string, head: Uint8Array, size: number): Promise<Table> {
  if (format === "csv" || format === "tsv" || format === "txt") return readCsv(head, createReadStream(path));
  if (format === "ndjson") return readLines(createReadStream(path), head);
  if (format === "parquet") return readParquet(await asyncBufferFromFile(path));
  if (size > MEGABYTES << 20) return nothing(TROUBLES.large(Math.round(size / 2 ** 20), MEGABYTES));
  if (format === "xlsx") return readXlsx(readFileSync(path));
  return readJson(readFileSync(path), format === "geojson" ? "GeoJSON" : "JSON");
}

/** What a file's first bytes say that it is, where they say so. */
function kindOf(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.subarray(0, 4)).toString("latin1");
  return start === "PK\x03\x04" ? "xlsx" : start === "PAR1" ? "parquet" : undefined;
}

function headTroubles(columns: string[]): Trouble[] {
  const repeated = new Set(columns.filter((name, at) => name !== "" && columns.indexOf(name) !== at));
  return [
    ...[...repeated].map(TROUBLES.repeated),
    ...columns.flatMap((name, at) => (name === "" ? [TROUBLES.unnamed(at + 1)] : [])),
  ];
}

function headOf(path: string, length: number): Uint8Array {
  const file = openSync(path, "r");
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, 0);
  closeSync(file);
  return bytes;
}

const nothing = (trouble: Trouble): Table => ({ columns: [], batches: inBatches([]), troubles: [trouble] });

const reasonOf = (error: unknown) =>
  error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
