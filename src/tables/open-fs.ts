import { closeSync, createReadStream, lstatSync, openSync, readFileSync, readSync } from "node:fs";
import { extname } from "node:path";
import { asyncBufferFromFile } from "hyparquet";
import { readCsv } from "./read/csv.ts";
import { readJson } from "./read/json.ts";
import { readParquet } from "./read/parquet.ts";
import { MAX_COLUMNS, TROUBLES } from "./read/words.ts";
import { readXlsx } from "./read/xlsx.ts";
import { inBatches, type Row, type Table, type Trouble } from "./table.ts";

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
  if (!READABLE.includes(format)) return nothing(TROUBLES.unknown(format, READABLE));
  try {
    const state = lstatSync(path);
    if (!state.isFile()) return nothing(TROUBLES.noFile(state.isDirectory() ? "folder" : "link"));
    if (state.size === 0) return nothing(TROUBLES.empty);
    const head = headOf(path, Math.min(HEAD, state.size));
    const is = kindOf(head);
    if (is && is !== KINDS[format]) return nothing(TROUBLES.otherKind(is, format));
    const table = await open(path, format, head, state.size);
    if (table.columns.length > MAX_COLUMNS) return nothing(TROUBLES.wide(table.columns.length, MAX_COLUMNS));
    table.troubles.unshift(...headTroubles(table.columns));
    return { ...table, batches: guarded(table, format) };
  } catch (error) {
    return nothing(troubleOf(error, format));
  }
}

async function open(path: string, format: string, head: Uint8Array, size: number): Promise<Table> {
  const bytes = () => bytesOf(path);
  if (format === "csv" || format === "tsv") return readCsv(head, bytes());
  if (format === "json") return readJson(head, bytes, "JSON");
  if (format === "ndjson") return readJson(head, bytes, "NDJSON");
  if (format === "geojson") return readJson(head, bytes, "GeoJSON");
  if (format === "parquet") return readParquet(await asyncBufferFromFile(path));
  if (size > MEGABYTES << 20) return nothing(TROUBLES.large(Math.round(size / 2 ** 20), MEGABYTES));
  return readXlsx(readFileSync(path));
}

/** A file's bytes; it is opened when they are asked for. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

/** Batches that end with a trouble where reading fails. */
async function* guarded({ batches, troubles }: Table, format: string): AsyncGenerator<Row[]> {
  try {
    yield* batches;
  } catch (error) {
    troubles.push(troubleOf(error, format));
  }
}

/** A fault of the system names paths of this machine, so it is not repeated. */
const troubleOf = (error: unknown, format: string): Trouble =>
  error instanceof Error && "syscall" in error
    ? TROUBLES.missing
    : TROUBLES.unreadable(format.toUpperCase(), reasonOf(error));

/** What the formats are that a first byte or more tells. */
const KINDS: Record<string, string> = { xlsx: "XLSX", parquet: "Parquet" };
/** First bytes, as Latin text. */
const MARKS: [string, string][] = [
  ["PK\x03\x04", "XLSX"],
  ["PAR1", "Parquet"],
  ["\xd0\xcf\x11\xe0", "XLS"],
  ["\x1f\x8b", "GZIP"],
  ["%PDF", "PDF"],
];
const PAGE = /^\s*<(!doctype|html|\?xml)/i;

/** What a file's first bytes say that it is, where they say so. */
function kindOf(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.subarray(0, 64)).toString("latin1");
  const [, kind] = MARKS.find(([mark]) => start.startsWith(mark)) ?? [];
  return kind ?? (PAGE.test(start.replace("\xef\xbb\xbf", "")) ? "HTML/XML" : undefined);
}

function headTroubles(columns: string[]): Trouble[] {
  const named = columns.filter((name) => name !== "");
  if (columns.length > 2 && named.length === 1) return [TROUBLES.titled];
  const repeated = new Set(named.filter((name, at) => named.indexOf(name) !== at));
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
