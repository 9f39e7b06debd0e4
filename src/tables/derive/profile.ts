import { textOf } from "../table.ts";
import { type Column, type Columns, isNumeric } from "./columns.ts";

/** What a column holds, in short. */
export interface ColumnProfile {
  name: string;
  type: string;
  /** Rows without a value. */
  missing: number;
  /** Different values; at most `DISTINCT` are told apart. */
  distinctCount: number;
  /** True where there are more than could be told apart. */
  more?: true;
  min?: string | number;
  max?: string | number;
  mean?: number;
  /** Values below which 5, 25, 50, 75 and 95 of 100 lie, by nearest rank. */
  quantiles?: number[];
  /** The most frequent values, where values repeat. */
  top?: { value: string; rows: number }[];
  /** Rows in intervals of the same width, from the least to the greatest value. */
  histogram?: number[];
}
export interface Profile {
  rows: number;
  columns: ColumnProfile[];
}

/** So many values of a column are told apart. */
const DISTINCT = 100_000;
const TOP = 10;
const INTERVALS = 20;
const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** What each column of a table holds. */
export const profileOf = ({ rows, columns }: Columns): Profile => ({
  rows,
  columns: columns.map(profileColumn),
});

function profileColumn(column: Column): ColumnProfile {
  const { name, type } = column;
  const counts = new Map<string, number>();
  const numbers: number[] = [];
  let missing = 0;
  let more = false;
  let [min, max] = ["", ""];
  for (const value of column.values) {
    if (value === null) {
      missing++;
      continue;
    }
    const text = textOf(value);
    if (counts.size < DISTINCT || counts.has(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
    else more = true;
    if (typeof value === "number") numbers.push(value);
    if (type !== "date" && type !== "datetime") continue;
    if (min === "" || text < min) min = text;
    if (text > max) max = text;
  }
  const common = { name, type, missing, distinctCount: counts.size, ...(more && { more: true as const }) };
  if (type === "geometry") return common;
  if (isNumeric(column) && numbers.length > 0) return { ...common, ...ofNumbers(numbers), ...topOf(counts) };
  return { ...common, ...(min && { min, max }), ...topOf(counts) };
}

function ofNumbers(numbers: number[]): Partial<ColumnProfile> {
  const sorted = Float64Array.from(numbers).sort();
  const [min = 0, max = 0] = [sorted[0], sorted.at(-1)];
  const histogram = new Array<number>(INTERVALS).fill(0);
  let sum = 0;
  for (const number of sorted) {
    sum += number;
    const at =
      max > min ? Math.min(INTERVALS - 1, Math.floor(((number - min) / (max - min)) * INTERVALS)) : 0;
    histogram[at] = (histogram[at] ?? 0) + 1;
  }
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { min, max, mean: rounded(sum / sorted.length), quantiles: SHARES.map(rank), histogram };
}

/** Values that stand once each say nothing. */
function topOf(counts: Map<string, number>): Pick<ColumnProfile, "top"> {
  const top = [...counts]
    .filter(([, rows]) => rows > 1)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, TOP)
    .map(([value, rows]) => ({ value: value.slice(0, 200), rows }));
  return top.length > 0 ? { top } : {};
}

const rounded = (number: number) => Number(number.toPrecision(12));
