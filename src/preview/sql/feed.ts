import type { Column, Row, Value } from "../tab.ts";

const TYPES: Record<string, string> = {
  number: "DOUBLE",
  double: "DOUBLE",
  float: "DOUBLE",
  currency: "DECIMAL(18, 2)",
  integer: "BIGINT",
  boolean: "BOOLEAN",
  date: "DATE",
};

/** The engine's type of a column; what it has none of without extensions is text, times with a zone among them. */
export const sqlTypeOf = ({ type }: Pick<Column, "type">): string => TYPES[type] ?? "VARCHAR";

/** Rows as the engine reads them: texts in quotes, nothing where there is no value. */
export function csvOf(columns: Column[], rows: Row[]): string {
  const lines = rows.map((row) => columns.map(({ name }) => cell(row[name])).join(","));
  return [columns.map(({ name }) => cell(name)).join(","), ...lines, ""].join("\n");
}

function cell(value: Value | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean")
    return String(value);
  const text = typeof value === "object" ? JSON.stringify(value) : value;
  return `"${text.replaceAll('"', '""')}"`;
}

const NUMBERS = ["number", "double", "float", "currency", "integer"];

/** A name as SQL writes it. */
export const quoted = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;

/** Statements to begin with, made from the columns. */
export function examplesOf(
  columns: Column[],
): { kind: "first" | "count" | "groups" | "mean"; column?: Column; sql: string }[] {
  const group =
    columns.find(({ codes, type }) => codes || type === "boolean") ??
    columns.find(({ type }) => type === "string");
  const number = columns.find(({ name, type }) => NUMBERS.includes(type) && !/^(lon|lat|x$|y$)/i.test(name));
  return [
    { kind: "first", sql: "SELECT * FROM data LIMIT 20" },
    { kind: "count", sql: "SELECT count(*) AS rows FROM data" },
    ...(group
      ? [
          {
            kind: "groups" as const,
            column: group,
            sql: `SELECT ${quoted(group.name)}, count(*) AS rows\nFROM data\nGROUP BY ALL\nORDER BY rows DESC\nLIMIT 50`,
          },
        ]
      : []),
    ...(number
      ? [
          {
            kind: "mean" as const,
            column: number,
            sql: `SELECT ${["avg", "min", "max"].map((name) => `${name}(${quoted(number.name)}) AS ${name}`).join(", ")}\nFROM data`,
          },
        ]
      : []),
  ];
}
