import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetRead } from "hyparquet";
import { typed } from "../../tables/derive/columns.ts";
import type { Cell } from "../../tables/table.ts";
import { FileError } from "./file.ts";

/** A Parquet file whose columns are read group by group, when they are needed, and once. */
export interface ParquetFile {
  heads: string[];
  total: number;
  /** Reads columns where these rows lie. */
  need(columns: string[], rows: Iterable<number>): Promise<void>;
  /** Reads columns whole. */
  needAll(columns: string[]): Promise<void>;
  /** A value that was read. */
  at(column: string, row: number): Cell;
  /** A column that was read whole. */
  values(column: string): Cell[];
}

/** @param types the type of each column by its head; one without a type stays unread */
export async function openParquet(
  file: AsyncBuffer,
  types: (head: string) => string | undefined,
): Promise<ParquetFile> {
  const metadata: FileMetaData = await parquetMetadataAsync(file).catch((error: unknown) => {
    throw error instanceof FileError ? error : new FileError("broken", (error as Error).message);
  });
  const heads = metadata.schema.slice(1).flatMap(({ name, num_children }) => (num_children ? [] : [name]));
  const starts: number[] = [];
  let total = 0;
  for (const { num_rows } of metadata.row_groups) {
    starts.push(total);
    total += Number(num_rows);
  }
  const groupOf = (row: number) => {
    let group = starts.length - 1;
    while (group > 0 && (starts[group] ?? 0) > row) group--;
    return group;
  };
  const parts = new Map<string, (Cell[] | undefined)[]>(heads.map((head) => [head, []]));
  const loading = new Map<string, Promise<void>>();

  async function load(group: number, columns: string[]): Promise<void> {
    const missing = columns.filter((column) => types(column) && !loading.has(`${group} ${column}`));
    if (missing.length > 0) {
      const reading = read(group, missing);
      for (const column of missing) loading.set(`${group} ${column}`, reading);
      // What failed is asked for again the next time.
      reading.catch(() => {
        for (const column of missing) loading.delete(`${group} ${column}`);
      });
    }
    await Promise.all(columns.map((column) => loading.get(`${group} ${column}`)));
  }

  async function read(group: number, columns: string[]): Promise<void> {
    const [rowStart = 0, rowEnd = total] = [starts[group], starts[group + 1]];
    const compressors = await compressorsOf(metadata);
    let rows: unknown[][] = [];
    try {
      await parquetRead({
        file,
        metadata,
        columns,
        rowStart,
        rowEnd,
        ...(compressors && { compressors }),
        onComplete: (all) => {
          rows = all;
        },
      });
    } catch (error) {
      throw error instanceof FileError ? error : new FileError("broken", (error as Error).message);
    }
    for (const [at, column] of columns.entries()) {
      const type = types(column) as "string";
      const values = rows.map((row) => typed(plain(row[at]), type));
      const list = parts.get(column);
      if (list) list[group] = values;
    }
  }

  const whole = new Map<string, Cell[]>();
  return {
    heads,
    total,
    async need(columns, rows) {
      const groups = new Set<number>();
      for (const row of rows) groups.add(groupOf(row));
      await Promise.all([...groups].map((group) => load(group, columns)));
    },
    async needAll(columns) {
      for (const group of starts.keys()) await load(group, columns);
    },
    at(column, row) {
      const group = groupOf(row);
      return parts.get(column)?.[group]?.[row - (starts[group] ?? 0)] ?? null;
    },
    values(column) {
      const known = whole.get(column) ?? (parts.get(column) ?? []).flatMap((part) => part ?? []);
      whole.set(column, known);
      return known;
    },
  };
}

/** Most files are packed with what hyparquet knows itself; the rest is loaded for those that are not. */
async function compressorsOf({ row_groups }: FileMetaData) {
  const codecs = row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec));
  if (codecs.every((codec) => codec === undefined || ["SNAPPY", "UNCOMPRESSED"].includes(codec)))
    return undefined;
  return (await import("hyparquet-compressors")).compressors;
}

/** A value of Parquet as the other formats hold it; bytes are not shown. */
function plain(value: unknown): Cell {
  if (value === null || value === undefined || value instanceof Uint8Array) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, "")
      .replace(/\.000Z$/, "Z");
  return value as Cell;
}
