import type { Column, Value } from "../tab.ts";

export const STEPS = ["year", "month", "day", "hour"] as const;
export type Step = (typeof STEPS)[number];
/** How much of an ISO text names a step. */
const LENGTH: Record<Step, number> = { year: 4, month: 7, day: 10, hour: 13 };
const COUNTED = /(^|[a-z])(year|month|quarter)$|年份?$|月份?$|季度$/i;
const WRITTEN = /(^|[a-z])(date|day|time)$|日期$|时间$/i;
// All of a text is a time, or it is none: 2026Q1 and 2025-2026 are not the years 2026 and 2025.
const SHAPE =
  /^(\d{4})(?:年?|[-/.年](\d{1,2})(?:月?|[-/.月](\d{1,2})日?(?:[T ](\d{1,2})(?:[:时][\d:.]*)?(?:Z|[+-][\d:]+)?)?))$/;

/** Whether a column counts time: by its type, or by its name where years and months are numbers or texts. */
export function isTime({ name, title, type, codes, unit }: Column): boolean {
  if (type === "date" || type === "datetime") return true;
  if (codes || (unit && !/^(年|月|years?|months?)$/i.test(unit)) || !["string", "integer"].includes(type))
    return false;
  const named = (words: RegExp) => words.test(name) || words.test(title);
  return named(COUNTED) || (type === "string" && named(WRITTEN));
}

/** A time as ISO text as fine as it is written, `2026-11` or `2026-11-23T08`; undefined for what is none. */
export function timeOf(value: Value | undefined): string | undefined {
  const text = value instanceof Date ? value.toISOString() : String(value ?? "").trim();
  const found = SHAPE.exec(text);
  if (!found) return undefined;
  const [year = "", month, day, hour] = found.slice(1).map((part) => part?.padStart(2, "0"));
  if ((month && !between(month, 1, 12)) || (day && !between(day, 1, 31)) || (hour && !between(hour, 0, 24)))
    return undefined;
  return year + (month ? `-${month}` : "") + (day ? `-${day}` : "") + (hour ? `T${hour}` : "");
}

const between = (text: string, least: number, most: number) => Number(text) >= least && Number(text) <= most;

/** The finest step that all times have and that gives at most so many points between the first and the last. */
export function stepOf(times: string[], most: number): Step {
  const shortest = times.reduce((least, time) => Math.min(least, time.length), 13);
  const [first = "", last = ""] = ends(times);
  const fits = STEPS.filter(
    (step) => LENGTH[step] <= shortest && count(cut(first, step), cut(last, step), step) <= most,
  );
  return fits.at(-1) ?? "year";
}

export const cut = (time: string, step: Step): string => time.slice(0, LENGTH[step]);

function ends(times: string[]): [string, string] {
  let [first = "", last = ""] = [times[0], times[0]];
  for (const time of times) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return [first, last];
}

const utc = (time: string) => {
  const [year = 0, month = 1, day = 1, hour = 0] = time.split(/[-T]/).map(Number);
  return Date.UTC(year, month - 1, day, hour);
};
const MS: Record<"day" | "hour", number> = { day: 86_400_000, hour: 3_600_000 };

function count(first: string, last: string, step: Step): number {
  if (step === "day" || step === "hour") return (utc(last) - utc(first)) / MS[step] + 1;
  const [years, months] = [
    Number(last.slice(0, 4)) - Number(first.slice(0, 4)),
    monthsOf(last) - monthsOf(first),
  ];
  return (step === "year" ? years : years * 12 + months) + 1;
}
const monthsOf = (time: string) => Number(time.slice(5, 7) || "1");

/** Every step between the first and the last time, so that equal spans are equally wide. */
export function span(times: string[], step: Step, most: number): string[] {
  const [first, last] = ends(times);
  const wanted = Math.min(count(first, last, step), most);
  const [year, month, from] = [Number(first.slice(0, 4)), monthsOf(first), utc(first)];
  return Array.from({ length: wanted }, (_, at) => {
    if (step === "day" || step === "hour") return cut(new Date(from + at * MS[step]).toISOString(), step);
    if (step === "year") return String(year + at).padStart(4, "0");
    const months = month - 1 + at;
    return `${String(year + Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
  });
}
