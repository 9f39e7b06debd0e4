import type { Field } from "../catalog/types.gen.ts";
import type { CellType, Column } from "./runtime/types.ts";

/**
 * How the cells of each of the guideline's eleven types are read. Amounts of money stay texts: a binary number cannot
 * hold every decimal amount exactly.
 */
export const CELL_TYPES: Record<Field["type"], CellType> = {
  string: "string",
  text: "string",
  currency: "string",
  binary: "string",
  number: "number",
  double: "number",
  float: "number",
  integer: "integer",
  boolean: "boolean",
  date: "date",
  datetime: "datetime",
};

/** An item with the words that a developer reads beside it. */
export interface RowColumn extends Column {
  field: Field;
}

/** The columns of an entry's table, each name once. */
export function columnsOf(fields: Field[] | undefined): RowColumn[] {
  const columns = new Map<string, RowColumn>();
  for (const field of fields ?? []) {
    if (columns.has(field.name)) continue;
    const codes = field.codes?.map(({ value }) => value);
    columns.set(field.name, {
      field,
      name: field.name,
      title: field.title.zh,
      type: CELL_TYPES[field.type] ?? "string",
      required: field.required === true,
      ...(codes?.length && { codes }),
    });
  }
  return [...columns.values()];
}

/** The values that a column may have where it has a code list, as they come out of the file. */
export function codeValues({ type, codes }: Column): (string | number)[] | undefined {
  if (type === "boolean" || !codes) return undefined;
  if (type !== "number" && type !== "integer") return [...codes];
  const numbers = codes.map(Number);
  return numbers.every(Number.isFinite) ? numbers : undefined;
}
