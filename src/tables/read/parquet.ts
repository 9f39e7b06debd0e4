import { type AsyncBuffer, parquetMetadataAsync, parquetRead, parquetSchema } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { BATCH, type Cell, type Row, type Table, type Trouble } from "../table.ts";
import { proveColumns, provePages } from "./parquet-pages.ts";
import { MAX_COLUMNS, TROUBLES } from "./words.ts";

/** So many cells are decoded at a time, whatever the groups of the file hold. */
const CELLS = 500_000;

/** A table of Parquet, some rows at a time; they are numbered from 1, for there is no head. */
export async function readParquet(file: AsyncBuffer): Promise<Table> {
  const metadata = await parquetMetadataAsync(file);
  proveColumns(metadata);
  const schema = parquetSchema(metadata);
  const elements = schema.children.map(({ element }) => element);
  const columns = elements.map(({ name }) => name);
  const days = elements.map((one) => one.converted_type === "DATE" || one.logical_type?.type === "DATE");
  const rows = metadata.row_groups.map(({ num_rows }) => Number(num_rows));
  const total = rows.reduce((sum, count) => sum + count, 0);
  if (rows.some((count) => count < 0) || Number(metadata.num_rows) !== total)
    throw new Error("rows of the groups");
  const troubles: Trouble[] = total === 0 ? [TROUBLES.noRows] : [];

  async function* batches(): AsyncGenerator<Row[]> {
    const step = Math.max(BATCH, Math.floor(CELLS / Math.min(columns.length, MAX_COLUMNS)));
    let first = 0;
    for (const group of metadata.row_groups) {
      await provePages(file, schema, group);
      const end = first + Number(group.num_rows);
      for (let rowStart = first; rowStart < end; rowStart += step) {
        const rowEnd = Math.min(rowStart + step, end);
        let found: unknown[][] = [];
        const onComplete = (read: unknown[][]) => {
          found = read;
        };
        await parquetRead({ file, metadata, compressors, rowStart, rowEnd, rowFormat: "array", onComplete });
        if (found.length !== rowEnd - rowStart) throw new Error("rows of a group");
        yield found.map((cells, at) => ({
          number: rowStart + at + 1,
          cells: cells.map((value, column) => plain(value, days[column] === true)),
        }));
      }
      first = end;
    }
  }
  return { columns, batches: batches(), troubles };
}

/** A value as the other formats hold it. @param day whether its column holds days without a time */
function plain(value: unknown, day: boolean): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) {
    const text = value.toISOString().replace(/\.000Z$/, "Z");
    return day ? text.slice(0, text.indexOf("T")) : text;
  }
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  return value as Cell;
}
