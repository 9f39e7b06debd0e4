import { isNumeric } from "../tables/derive/columns.ts";
import { type Cell, textOf } from "../tables/table.ts";
import type { Column } from "./tab.ts";

/** A cell of the page's first rows; `code` stands beside what it means. */
export interface ShownCell {
  text: string;
  code?: string;
  /** A text that is cut; its beginning stands there until a reader opens it. */
  beginning?: string;
}
export interface FirstRows {
  columns: (Column & { numeric: boolean })[];
  rows: ShownCell[][];
  hiddenColumns: number;
  hiddenRows: number;
}

/** What the rows of a page may weigh, in bytes of UTF-8 before the page is compressed. */
const BUDGET = 24_000;
/** Markup around a cell weighs about so much, compressed the less. */
const FRAME = 12;
const MOST_COLUMNS = 24;
const LEAST_ROWS = 5;
/** A longer text is cut, and a much longer one ends with an ellipsis: the file has the whole of it. */
const LONG = 60;
const LONGEST = 1000;

const encoder = new TextEncoder();
const weightOf = (cells: ShownCell[]) =>
  cells.reduce((sum, cell) => sum + FRAME + encoder.encode(Object.values(cell).join("")).length, 0);

/**
 * The first rows as a page shows them, within its weight: rows are left out first, then columns.
 * @param columns in the reader's language, in the order of a row's cells
 */
export function firstRows(columns: Column[], rows: Cell[][], budget = BUDGET): FirstRows {
  const kept = columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => column.type !== "geometry")
    .slice(0, MOST_COLUMNS);
  const shown = rows.map((row) => kept.map(({ column, at }) => shownCell(row[at] ?? null, column)));
  const fit = (cells: ShownCell[][]) => {
    let weight = 0;
    for (const [at, row] of cells.entries()) {
      weight += weightOf(row);
      if (weight > budget) return at;
    }
    return cells.length;
  };
  const least = Math.min(LEAST_ROWS, rows.length);
  let width = kept.length;
  while (width > 1 && fit(shown.map((row) => row.slice(0, width))) < least) width--;
  const narrow = shown.map((row) => row.slice(0, width));
  const height = Math.max(fit(narrow), Math.min(1, rows.length));
  return {
    columns: kept.slice(0, width).map(({ column }) => ({ ...column, numeric: isNumericColumn(column) })),
    rows: narrow.slice(0, height),
    hiddenColumns: columns.filter(({ type }) => type !== "geometry").length - width,
    hiddenRows: rows.length - height,
  };
}

/** Codes look like numbers and are none. */
const isNumericColumn = ({ type, codes }: Column) => !codes && isNumeric({ type: type as "number" });

function shownCell(cell: Cell, { codes }: Column): ShownCell {
  const whole = textOf(cell);
  const meaning = codes && Object.hasOwn(codes, whole) ? codes[whole] : undefined;
  if (meaning !== undefined) return { text: meaning, code: whole };
  const letters = [...whole];
  const text = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : whole;
  return letters.length > LONG ? { text, beginning: `${letters.slice(0, LONG).join("")}…` } : { text };
}
