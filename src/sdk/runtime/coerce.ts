import { MuluError } from "./error.ts";
import type { Column } from "./types.ts";

/** A row as plain values, by column name. */
export type PlainRow = Record<string, string | number | boolean | null>;

/**
 * A function that turns the cells of a record into a row, once the head of the file is known. A column is found by its
 * name or its title; columns that the entry does not know are passed over.
 * @throws {MuluError} `column` where a required column is missing
 */
export function rowReader(columns: readonly Column[], head: string[], url: string) {
  const places = columns.map((column) => {
    const place = head.findIndex((cell) => cell.trim() === column.name || cell.trim() === column.title);
    if (place < 0 && column.required)
      throw new MuluError(
        "column",
        {
          zh: `文件没有“${column.title}”（${column.name}）这一列；文件的列：${head.join("、")}。`,
          en: `The file has no column "${column.name}" (${column.title}); it has ${head.join(", ")}.`,
        },
        { url, column: column.name },
      );
    return place;
  });
  return (cells: string[], row: number): PlainRow => {
    // Not by assignment: a column may be called `__proto__`.
    const values: [string, PlainRow[string]][] = [];
    for (const [i, column] of columns.entries()) {
      const text = (cells[places[i] ?? -1] ?? "").trim();
      const value = text === "" ? null : readCell(text, column);
      if (value === undefined || (value === null && column.required))
        throw new MuluError("value", wrongValue(column, text, row), {
          url,
          row,
          column: column.name,
          value: text,
        });
      values.push([column.name, value]);
    }
    return Object.fromEntries(values);
  };
}

/** The value of a cell that is not empty, or nothing where it is not of the column's type. */
function readCell(text: string, { type, codes }: Column): string | number | boolean | undefined {
  if (codes && !codes.includes(text)) return undefined;
  if (type === "boolean") return BOOLEANS.get(text.toLowerCase());
  if (type === "date") return isDay(text) ? text : undefined;
  if (type === "datetime") return Number.isNaN(Date.parse(text)) ? undefined : text;
  if (type === "string") return text;
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (type === "integer") return Number.isSafeInteger(number) ? number : undefined;
  return Number.isFinite(number) ? number : undefined;
}

/** `Date.parse` takes 30 February for 2 March. */
function isDay(text: string): boolean {
  const time = DATE.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const BOOLEANS = new Map([
  ...["true", "1", "是", "yes", "y", "t"].map((text) => [text, true] as const),
  ...["false", "0", "否", "no", "n", "f"].map((text) => [text, false] as const),
]);

function wrongValue({ name, title, type, codes, required }: Column, text: string, row: number) {
  const expected = codes ? codes.join(", ") : type;
  return text === "" && required
    ? {
        zh: `第 ${row} 行的“${title}”（${name}）是空的；这一列必填。`,
        en: `Row ${row} has no "${name}" (${title}); the column is required.`,
      }
    : {
        zh: `第 ${row} 行的“${title}”（${name}）是 "${text}"；应当是 ${expected}。`,
        en: `In row ${row} "${name}" (${title}) is "${text}"; expected ${expected}.`,
      };
}
