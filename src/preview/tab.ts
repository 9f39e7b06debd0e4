import type { Lang } from "../catalog/finding.ts";

/** A value of a table as a program reads it; a date is ISO text, a geometry an object. */
export type Value = string | number | bigint | boolean | object | null;
export type Row = Record<string, Value>;

/** A column in the reader's language. */
export interface Column {
  name: string;
  title: string;
  /** One of the standard's field types; `geometry` is GeoJSON. */
  type: string;
  unit?: string | undefined;
  /** What its codes mean. */
  codes?: Record<string, string> | undefined;
}

/** What every way of looking at a table is given. */
export interface Table {
  lang: Lang;
  /** `<agency>/<id>`. */
  id: string;
  columns: Column[];
  /** How many rows the file has. */
  total: number;
  /** The reference system of its coordinates. */
  crs?: string | undefined;
  /** The outlines of the city's districts as GeoJSON of our own, where the catalog has them. */
  outlines?: { address: string; title: string } | undefined;
  /** The rows that the table's filters leave, in its order, up to a number. */
  rows(limit: number, signal?: AbortSignal): Promise<{ rows: Row[]; count: number }>;
  /** What this way keeps in the address, so that it can be shared. */
  state: { read(): string; write(text: string): void };
}

/** A way that is shown; `update` is called when the table's filters change. */
export interface Shown {
  update(): void;
  close(): void;
}
export type Way = (element: HTMLElement, table: Table) => Promise<Shown>;
