// Small helpers of the plans: numbers of other columns, shares, and keys of tables by time and place.
import { say } from "../phrase.ts";
import type { Spot } from "../register.ts";
import { addDays, type Cell, pad, type Row } from "../table.ts";

/** The number in another column of the row. */
export const num = ({ row }: Spot, column: string): number => Number(row[column] ?? 0);

/** A part of another column: a whole number between two shares of it. */
export const partOf =
  (column: string, least: number, most: number) =>
  (spot: Spot): Cell =>
    spot.row[column] === null ? null : Math.round(num(spot, column) * spot.source.between(least, most));

/** Another column times a factor between two bounds, with some decimals. */
export const timesOf =
  (column: string, least: number, most: number, decimals = 2) =>
  (spot: Spot): Cell =>
    spot.row[column] === null
      ? null
      : (num(spot, column) * spot.source.between(least, most)).toFixed(decimals);

/** Per cent of one column in another, or nothing where there is nothing to divide by. */
export const percent =
  (part: string, whole: string, decimals = 1) =>
  (spot: Spot): Cell =>
    num(spot, whole) === 0 ? null : ((100 * num(spot, part)) / num(spot, whole)).toFixed(decimals);

/** The phrase that belongs to what another column holds. */
export const byValue =
  (column: string, phrases: Record<string, string>) =>
  (spot: Spot): Cell => {
    const phrase = phrases[String(spot.row[column])];
    return phrase === undefined ? null : say(phrase, spot);
  };

/** Only where a condition holds; else empty. */
export const onlyIf =
  (holds: (spot: Spot) => boolean, maker: (spot: Spot) => Cell) =>
  (spot: Spot): Cell =>
    holds(spot) ? maker(spot) : null;

/** Days after a date in another column. */
export const daysAfter =
  (column: string, least: number, most: number) =>
  (spot: Spot): Cell =>
    spot.row[column] === null ? null : addDays(String(spot.row[column]), spot.source.int(least, most));

/** Every combination of the values of some key columns, the first one slowest. */
export function cross(keys: Record<string, readonly Cell[]>): Row[] {
  return Object.entries(keys).reduce<Row[]>(
    (rows, [column, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [column]: value }))),
    [{}],
  );
}

/** Months from the first to the last, as `2026-03`. */
export function months(first: string, last: string): string[] {
  const list: string[] = [];
  for (let [year, month] = first.split("-").map(Number) as [number, number]; ; ) {
    const text = `${year}-${pad(month, 2)}`;
    if (text > last.slice(0, 7)) return list;
    list.push(text);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
}

/** Days from the first to the last. */
export function days(first: string, last: string): string[] {
  const list: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) list.push(day);
  return list;
}

/** The two counties with mountains. */
export const MOUNTAINS = ["999921", "999922"];

/** A telephone that nobody has, for columns that are not opened. */
export const PHONE = "000-0000-{d:4}";

/** Three years after a date. */
export const threeYearsAfter = (column: string) => (spot: Spot) =>
  addDays(`${Number(String(spot.row[column]).slice(0, 4)) + 3}${String(spot.row[column]).slice(4)}`, 0);

/** A date between another one and the state of data, for some rows only. */
export const later = (column: string, share: number, least: number, most: number) => (spot: Spot) => {
  const day = addDays(String(spot.row[column]), spot.source.int(least, most));
  return spot.source.chance(share) && day <= spot.asOf ? day : null;
};

/** The urban district. */
export const NANDU = ["999923"];

/** The three ten-day starts of a month up to a day. */
export const dekads = (last: string, count: number): string[] => {
  const list = months("2021-01", last).flatMap((month) => ["01", "11", "21"].map((day) => `${month}-${day}`));
  return list.filter((day) => day <= last).slice(-count);
};

/** Quarters from 2024 on up to a day, as `2026Q3`. */
export const QUARTERS = (last: string): string[] =>
  months("2024-03", last)
    .filter((month) => Number(month.slice(5)) % 3 === 0)
    .map((month) => `${month.slice(0, 4)}Q${Number(month.slice(5)) / 3}`);
