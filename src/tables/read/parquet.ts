import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { type Cell, inBatches, type Table } from "../table.ts";
import { TROUBLES } from "./words.ts";

/** A row group larger than this would fill the memory. */
const MAX_ROWS = 5_000_000;

/** A table of Parquet, row group by row group. */
export async function readParquet(file: AsyncBuffer): Promise<Table> {
  const troubles: Table["troubles"] = [];
  const metadata = await parquetMetadataAsync(file);
  const elements = metadata.schema.slice(1).filter((element) => !element.num_children);
  const columns = elements.map(({ name }) => name);
  const days = elements.map(
    (element) => element.converted_type === "DATE" || element.logical_type?.type === "DATE",
  );
  const groups = metadata.row_groups.map(({ num_rows }) => Number(num_rows));
  if (
    groups.some((rows) => rows < 0 || rows > MAX_ROWS) ||
    Number(metadata.num_rows) !== groups.reduce((a, b) => a + b, 0)
  )
    throw new Error("row counts do not agree");
  if (groups.length === 0) troubles.push(TROUBLES.noRows);

  async function* rows(): AsyncGenerator<Cell[]> {
    let start = 0;
    for (const count of groups) {
      const options = { file, metadata, compressors, rowStart: start, rowEnd: start + count };
      try {
        for (const row of await parquetReadObjects(options))
          yield columns.map((column, at) => plain(row[column], days[at] === true));
      } catch (error) {
        troubles.push(TROUBLES.unreadable("Parquet", (error as Error).message));
        return;
      }
      start += count;
    }
  }
  return { columns, batches: inBatches(rows(), 1), troubles };
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
