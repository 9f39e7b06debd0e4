import { CsvError, type Parser, parse } from "csv-parse";
import { BATCH, type Row, type Table, type Trouble } from "../table.ts";
import { decoder, encodingOf } from "./encoding.ts";
import { TROUBLES } from "./words.ts";

/** A row this long is no record but a broken file. */
const MEGABYTES = 16;
/** More columns no table of a city has. */
export const MAX_COLUMNS = 2000;
/** So many uneven rows are told one by one. */
const TOLD = 100;
const SEPARATORS = [",", "\t", ";", "|", "，", "、"];

/**
 * A table of text by separators (RFC 4180, and what programs make of it).
 * @param head the file's first bytes, from which encoding and separator are read
 * @param bytes all of its bytes
 */
export async function readCsv(head: Uint8Array, bytes: AsyncIterable<Uint8Array>): Promise<Table> {
  const troubles: Trouble[] = [];
  const encoding = encodingOf(head);
  const delimiter = separatorOf(new TextDecoder(encoding.label).decode(head).replace(/^\ufeff/, ""));
  const rows = parseRows(delimiter, decoded(bytes, decoder(encoding, troubles)), troubles);
  const first = await rows.next();
  const columns = first.done ? [] : first.value[0]?.cells.map((cell) => String(cell).trim());
  if (!columns || columns.length === 0 || columns.every((name) => name === ""))
    return { columns: [], batches: none(), troubles: [TROUBLES.empty, ...troubles] };
  if (columns.length > MAX_COLUMNS)
    return {
      columns: [],
      batches: none(),
      troubles: [TROUBLES.wide(columns.length, MAX_COLUMNS), ...troubles],
    };
  const rest = first.value?.slice(1) ?? [];
  return { columns, batches: evenRows(rest, rows, columns.length, troubles), troubles };
}

/** The separator that the first line has most of. */
export function separatorOf(text: string): string {
  const [line = ""] = text.split(/\r?\n|\r/, 1);
  const bare = line.replaceAll(/"[^"]*"/g, "");
  const count = (separator: string) => bare.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  text: ReturnType<typeof decoder>,
): AsyncGenerator<string> {
  for await (const piece of bytes) yield text.decode(piece);
  yield text.decode(new Uint8Array(), true);
}

/** Batches of records as they stand; the head is the first. */
async function* parseRows(
  delimiter: string,
  texts: AsyncIterable<string>,
  troubles: Trouble[],
): AsyncGenerator<Row[]> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    max_record_size: MEGABYTES << 20,
    skip_empty_lines: true,
  });
  const fed = feed(texts, parser);
  let number = 1;
  let batch: Row[] = [];
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      batch.push({ number: number++, cells });
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    await fed;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    troubles.push(
      error.code === "CSV_MAX_RECORD_SIZE" ? TROUBLES.long(number, MEGABYTES) : TROUBLES.quotes(number),
    );
  } finally {
    parser.destroy();
  }
  if (batch.length > 0) yield batch;
}

/** Feeds the parser no faster than it is read. */
async function feed(texts: AsyncIterable<string>, parser: Parser): Promise<void> {
  try {
    for await (const text of texts) {
      if (parser.destroyed) return;
      if (!parser.write(text)) await drained(parser);
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

/** When it takes more, or nothing any more. */
const drained = (parser: Parser) =>
  new Promise<void>((resolve) => {
    const events = ["drain", "close", "error"];
    const done = () => {
      for (const event of events) parser.off(event, done);
      resolve();
    };
    for (const event of events) parser.on(event, done);
  });

/** Rows as wide as the head; what is missing is empty, what is too much is told. */
async function* evenRows(
  first: Row[],
  batches: AsyncIterable<Row[]>,
  width: number,
  troubles: Trouble[],
): AsyncGenerator<Row[]> {
  let any = false;
  let told = 0;
  const even = (batch: Row[]): Row[] => {
    any ||= batch.length > 0;
    for (const { number, cells } of batch) {
      if (cells.length === width) continue;
      if (told++ < TOLD) troubles.push(TROUBLES.uneven(number, cells.length, width));
      while (cells.length < width) cells.push("");
      cells.length = width;
    }
    return batch;
  };
  if (first.length > 0) yield even(first);
  for await (const batch of batches) yield even(batch);
  if (!any) troubles.push(TROUBLES.noRows);
}

async function* none(): AsyncGenerator<Row[]> {}
