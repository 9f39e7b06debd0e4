import type { Cell } from "../../tables/table.ts";
import type { ShownField } from "../columns.ts";
import type { Column } from "../tab.ts";
import type { Query } from "../view.ts";

/** What a page asks its worker, and what comes back. */
export interface Asks {
  open: { ask: { address: string; fields: ShownField[]; lang: "zh" | "en" }; answer: Opened };
  /** Rows of a query from one position up to another, with the values of these columns. */
  rows: { ask: { query: Query; from: number; to: number; columns: string[] }; answer: Part };
}
export interface Opened {
  columns: Column[];
  total: number;
}
export interface Part {
  rows: Cell[][];
  /** How many rows the query leaves. */
  count: number;
}
export interface Failed {
  kind: "network" | "broken";
  message: string;
}
