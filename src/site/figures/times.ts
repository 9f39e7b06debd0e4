import { addMonths } from "../../calendar/working-days.ts";
import type { Lang } from "../../catalog/finding.ts";
import type { SiteEntry } from "../../catalog/project.ts";

/** How many releases of data each month saw, by month (YYYY-MM), oldest first. */
export function releasesByMonth(entries: Iterable<SiteEntry>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { releases = [] } of entries)
    for (const { published } of releases) {
      const month = published?.slice(0, 7);
      if (month) counts.set(month, (counts.get(month) ?? 0) + 1);
    }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The months up to a day, its own the last, oldest first. */
export const monthsUntil = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => addMonths(`${day.slice(0, 7)}-01`, i + 1 - count).slice(0, 7));

/**
 * The years from the earliest of these up to a day's own, oldest first, without a gap.
 * @param most how many at most, the latest of them
 */
export function yearsUntil(day: string, years: string[], most: number): string[] {
  const last = Number(day.slice(0, 4));
  const first = years.reduce((least, year) => Math.min(least, Number(year)), last);
  const count = Math.min(most, last - first + 1);
  return Array.from({ length: count }, (_, i) => String(last - count + 1 + i));
}

/** A month (YYYY-MM) as the axis of a chart names it, and in full. */
export const monthNames = (month: string, lang: Lang) => {
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-GB", { ...options, timeZone: "UTC" }).format(
      new Date(`${month}-01T00:00:00Z`),
    );
  return { label: name({ month: "short" }), full: name({ month: "long", year: "numeric" }) };
};
