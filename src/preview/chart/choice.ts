import { isNumeric } from "../../tables/derive/columns.ts";
import type { Column } from "../tab.ts";
import { isTime } from "./time.ts";

export const TYPES = ["bar", "line", "scatter", "histogram"] as const;
export const AGGREGATES = ["count", "sum", "mean", "min", "max"] as const;
export const SORTS = ["value", "name"] as const;
/** So many groups a bar chart may show; the rest is drawn together. */
export const TOPS = [5, 10, 20, 50] as const;
export type Type = (typeof TYPES)[number];
export type Aggregate = (typeof AGGREGATES)[number];

/** A chart of a table, by the names of its columns. */
export interface Choice {
  type: Type;
  x: string;
  /** What is measured; empty where the table has no number, and rows are counted. */
  y: string;
  /** What parts the marks by colour and shape; empty for one series. */
  series: string;
  aggregate: Aggregate;
  sort: (typeof SORTS)[number];
  top: number;
}

/** What a reader may choose for a type; an empty name stands for "none". */
export interface Options {
  types: Type[];
  x: Column[];
  y: Column[];
  series: Column[];
  aggregates: Aggregate[];
}

const isNumber = (column: Column) => isNumeric({ type: column.type as "number" });

export function optionsOf(type: Type, columns: Column[]): Options {
  const numbers = columns.filter(isNumber);
  const drawn = columns.filter((column) => column.type !== "geometry" && column.type !== "binary");
  const types = TYPES.filter((one) => {
    if (one === "scatter") return numbers.length > 1;
    return one === "histogram" ? numbers.length > 0 : drawn.length > 0;
  });
  const measured = type === "scatter" || type === "histogram";
  return {
    types,
    x: measured ? numbers : drawn,
    y: type === "histogram" ? [] : numbers,
    series: type === "histogram" ? [] : drawn.filter((column) => !isTime(column)),
    aggregates: numbers.length > 0 ? [...AGGREGATES] : ["count"],
  };
}

/** A choice every part of which the table can draw: what does not fit is taken from another choice, or the first. */
export function fitted(
  choice: Partial<Record<keyof Choice, unknown>>,
  columns: Column[],
  other: Choice,
): Choice {
  const type = pick(choice.type, optionsOf("bar", columns).types, other.type);
  const options = optionsOf(type, columns);
  const names = (list: Column[]) => list.map(({ name }) => name);
  const x = pick(choice.x, names(options.x), other.x);
  // A number drawn against itself says nothing.
  const y = names(options.y).filter((name) => type !== "scatter" || name !== x);
  return {
    type,
    x,
    y: pick(choice.y, y.length > 0 ? y : [""], other.y),
    series: pick(choice.series, ["", ...names(options.series)], ""),
    aggregate: pick(choice.aggregate, options.aggregates, other.aggregate),
    sort: pick(choice.sort, SORTS, other.sort),
    top: pick<number>(Number(choice.top), TOPS, other.top),
  };
}

/** The wish if it is allowed, else the other choice's part if that is, else the first. */
function pick<One extends string | number>(wish: unknown, allowed: readonly One[], other: One): One {
  const found = allowed.find((one) => one === wish);
  return found ?? (allowed.includes(other) ? other : (allowed[0] ?? other));
}

const PARTS = ["type", "x", "y", "series", "aggregate", "sort", "top"] as const;

/** A choice as the address keeps it: `bar,district,beds,,sum,value,20`. */
export const writeChoice = (choice: Choice): string =>
  PARTS.map((part) => String(choice[part]).replaceAll(/[%,]/g, encodeURIComponent)).join(",");

/** Reads what an address says, which anyone may have written. */
export function readChoice(text: string, columns: Column[], first: Choice): Choice {
  if (!text) return first;
  const parts = text.split(",").map(decoded);
  return fitted(Object.fromEntries(PARTS.map((part, at) => [part, parts[at]])), columns, first);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
