import type { Words } from "../catalog/finding.ts";

/** A value as a file holds it. Texts of CSV are strings; dates and times are ISO text; a geometry is GeoJSON. */
export type Cell = string | number | boolean | object | null;

/** A row with its number as a person finds it: in a text or a sheet the head is row 1, so data begins with 2. */
export interface Row {
  number: number;
  cells: Cell[];
}

/** What is wrong with a file as such, whatever its fields. */
export interface Trouble {
  kind: string;
  row?: number | undefined;
  column?: string | undefined;
  message: Words;
  hint?: Words | undefined;
  /** Advice, where reading goes on without loss. */
  level: "error" | "warning";
}

/** A data file opened for reading, whatever its format. */
export interface Table {
  /** Names of the columns as they stand in the file. */
  columns: string[];
  /** Rows in the file's order, some hundreds at a time; they can be read once. */
  batches: AsyncIterable<Row[]>;
  /** What was found wrong so far; reading adds to it. */
  troubles: Trouble[];
}

/** A cell as text, as CSV would hold it; nothing for what is missing. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

/** So many rows are handed on at a time. */
export const BATCH = 512;

/** Rows in batches. @param first number of the first one */
export async function* inBatches(
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>,
  first = 2,
): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let number = first;
  for await (const cells of rows) {
    batch.push({ number: number++, cells });
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
