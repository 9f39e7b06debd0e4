import type { Dataset } from "../../catalog/types.gen.ts";
import type { Cell, Table } from "../table.ts";
import { textOf } from "../table.ts";

export type Field = NonNullable<Dataset["fields"]>[number];

/** A column of a file with its field, and the values that were read of it. */
export interface Column {
  name: string;
  type: Field["type"] | "geometry";
  values: Cell[];
}

/** Tables whose columns the site may show: all of them, or some. */
export interface Columns {
  rows: number;
  columns: Column[];
  /** Whether the file holds nothing else, so that its own bytes may be served. */
  whole: boolean;
}

/** The column that GeoJSON has beside its properties. */
export const GEOMETRY = "geometry";
const NUMBERS = new Set<string>(["number", "currency", "double", "float", "integer"]);

/**
 * Reads the columns of a table that have a field among these, by name or title. What no field declares is left out:
 * a site shows columns by allow-list (regulation, "What must never happen").
 * @param fields those that the site shows
 * @param places whether geometries may be shown: not where a field of coordinates is kept back
 */
export async function readColumns(table: Table, fields: Field[], places: boolean): Promise<Columns> {
  const found = table.columns.map((head): Column | undefined => {
    if (head === GEOMETRY && !fields.some(({ name }) => name === GEOMETRY))
      return places ? { name: GEOMETRY, type: GEOMETRY, values: [] } : undefined;
    const field = fields.find((one) => isNamed(one, head));
    return field && { name: field.name, type: field.type, values: [] };
  });
  let rows = 0;
  for await (const batch of table.batches)
    for (const { cells } of batch) {
      rows++;
      for (const [at, column] of found.entries()) column?.values.push(typed(cells[at], column.type));
    }
  const columns = found.filter((column) => column !== undefined);
  return { rows, columns, whole: columns.length === table.columns.length };
}

/** Whether a column's head names a field, by name or by title in either language. */
export const isNamed = ({ name, title }: Field, head: string): boolean =>
  name === head || title?.zh === head || title?.en === head;

/** A value by its field's type; what does not fit stays text, as it stands. */
export function typed(cell: Cell | undefined, type: Column["type"]): Cell {
  if (cell === undefined || cell === null || cell === "") return null;
  if (type === GEOMETRY) return cell;
  if (NUMBERS.has(type)) {
    const number = typeof cell === "number" ? cell : Number(textOf(cell).trim());
    return Number.isFinite(number) ? number : textOf(cell);
  }
  if (type === "boolean") return booleanOf(cell) ?? textOf(cell);
  return textOf(cell);
}

/** A truth as tables write it; undefined for anything else. */
export function booleanOf(cell: Cell): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  const text = textOf(cell).trim().toLowerCase();
  if (["true", "1", "是", "yes", "y"].includes(text)) return true;
  return ["false", "0", "否", "no", "n"].includes(text) ? false : undefined;
}

export const isNumeric = ({ type }: Pick<Column, "type">): boolean => NUMBERS.has(type);
