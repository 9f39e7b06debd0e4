import { CsvError, parse } from "csv-parse";
import { BATCH, type Row, type Table, type Trouble } from "../table.ts";
import { decodeAll, encodingOf } from "./encoding.ts";
import { unevenRows } from "./uneven.ts";
import { TROUBLES } from "./words.ts";

/** A row this long is no record but a broken file. */
export const MAX_MEGABYTES = 16;
const SEPARATORS = [",", "\t", ";", "|", "，", "、"];
/** Excel's own line in front of the head, which names the separator. */
const SEP_LINE = /^sep=(.)(\r\n|\n|\r)/;

/**
 * A table of text by separators (RFC 4180, and what programs make of it). A row's number is that of its record, blank
 * ones counted, as spreadsheets number them.
 * @param head the file's first bytes, from which encoding and separator are read
 * @param bytes all of its bytes
 */
export async function readCsv(head: Uint8Array, bytes: AsyncIterable<Uint8Array>): Promise<Table> {
  const troubles: Trouble[] = [];
  const encoding = encodingOf(head);
  const text = new TextDecoder(encoding.label).decode(head, { stream: true });
  const [sepLine, separator = separatorOf(text)] = SEP_LINE.exec(text) ?? [];
  const rows = parseRows(separator, decodeAll(bytes, encoding, troubles), troubles);
  const first = await rows.next();
  const [top, ...rest] = first.done ? [] : sepLine ? first.value.slice(1) : first.value;
  const columns = top?.cells.map((cell) => String(cell).trim()) ?? [];
  if (columns.length === 0 && troubles.every(({ level }) => level !== "error")) troubles.push(TROUBLES.empty);
  return { columns, batches: evenRows(rest, rows, columns.length, troubles), troubles };
}

/** The separator that the first line has most of. */
export function separatorOf(text: string): string {
  const [line = ""] = text.split(/\r?\n|\r/, 1);
  const bare = line.replaceAll(/"[^"]*"/g, "");
  const count = (separator: string) => bare.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/**
 * Batches of records as they stand; the head is the first. Records are taken from the parser while it is fed, which
 * keeps those before a fault and is faster than its stream.
 */
async function* parseRows(
  delimiter: string,
  texts: AsyncIterable<string>,
  troubles: Trouble[],
): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let number = 0;
  let fault: unknown;
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: MAX_MEGABYTES << 20,
    on_record(cells: string[]) {
      number++;
      if (cells.length > 1 || cells[0] !== "") batch.push({ number, cells });
      return null;
    },
  });
  parser.on("error", (error) => {
    fault = error;
  });
  const ended = new Promise<void>((resolve) => parser.on("close", resolve));
  parser.resume();
  for await (const text of texts) {
    parser.write(text);
    if (batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
    if (parser.destroyed) break;
  }
  if (!parser.destroyed) parser.end();
  await ended;
  if (batch.length > 0) yield batch;
  if (fault instanceof CsvError)
    troubles.push(
      fault.code === "CSV_MAX_RECORD_SIZE"
        ? TROUBLES.long(number + 1, MAX_MEGABYTES)
        : TROUBLES.quotes(number + 1),
    );
  else if (fault) throw fault;
}

/** Rows as wide as the head; what is missing is empty, what is too much is told. */
async function* evenRows(
  first: Row[],
  batches: AsyncIterable<Row[]>,
  width: number,
  troubles: Trouble[],
): AsyncGenerator<Row[]> {
  let any = false;
  const tell = unevenRows(width, troubles);
  const even = (batch: Row[]): Row[] => {
    any ||= batch.length > 0;
    for (const { number, cells } of batch) {
      if (cells.length === width) continue;
      tell(number, cells.length);
      while (cells.length < width) cells.push("");
      cells.length = width;
    }
    return batch;
  };
  if (first.length > 0) yield even(first);
  for await (const batch of batches) yield even(batch);
  if (!any && width > 0 && troubles.every(({ level }) => level !== "error")) troubles.push(TROUBLES.noRows);
}
