/** A cell as a spreadsheet gives it. */
export type Cell = string | number | boolean | Date | null | undefined;

/** The head of a table: the titles of its columns and some rows below, all as text. */
export interface TableHead {
  columns: string[];
  rows: string[][];
}

/** A title over the sheet fills one cell; the head is the first row that fills this part of the columns. */
const HALF = 0.5;

/** The head of a table, from its first rows. Columns without a title are passed over. */
export function headOf(cells: Cell[][]): TableHead {
  const texts = cells.map((row) => row.map(textOf));
  const widest = Math.max(0, ...texts.map(filled));
  const at = texts.findIndex((row) => filled(row) > 0 && filled(row) >= widest * HALF);
  const head = texts[at] ?? [];
  const kept = head.map((_, index) => index).filter((index) => head[index] !== "");
  return {
    columns: kept.map((index) => head[index] ?? ""),
    rows: texts
      .slice(at + 1)
      .filter((row) => filled(row) > 0)
      .map((row) => kept.map((index) => row[index] ?? "")),
  };
}

const filled = (row: string[]) => row.filter((text) => text !== "").length;

/** A cell as text on one line; days and times in ISO form. */
function textOf(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$|\.000Z$/, "");
  return String(cell ?? "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
