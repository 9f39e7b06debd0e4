import { make } from "./make.ts";
import type { Column, Row, Value } from "./tab.ts";

/** A value as a reader sees it: what a code means, a number with its unit. */
export function textOf(value: Value | undefined, { codes, unit }: Pick<Column, "codes" | "unit">): string {
  if (value === null || value === undefined || value === "") return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const meaning = codes && Object.hasOwn(codes, text) ? codes[text] : undefined;
  return meaning ?? (unit && typeof value !== "string" ? `${text} ${unit}` : text);
}

/** A row as pairs of title and text, without what is empty and without geometries. */
export const factsOf = (row: Row, columns: Column[]): HTMLElement[] =>
  columns
    .filter(({ name, type }) => type !== "geometry" && textOf(row[name], {}) !== "")
    .flatMap((column) => [make("dt", {}, column.title), make("dd", {}, textOf(row[column.name], column))]);

const NAME = /(^|[a-z])(name|title)$|名称|名$/i;

/** What a row is called: its column of names, else its first text. */
export function labelOf(row: Row, columns: Column[]): string {
  const texts = columns.filter(({ name, type }) => type !== "geometry" && typeof row[name] === "string");
  const named = texts.find(({ name, title }) => NAME.test(name) || NAME.test(title)) ?? texts[0];
  return named ? textOf(row[named.name], named) : "";
}
