import published from "chinese-days/dist/chinese-days.json" with { type: "json" };

/** A result that rests on days past the published calendar says so: weekends are known, holidays are not yet. */
export interface Counted {
  provisional: boolean;
}

const FREE = new Set(Object.keys(published.holidays));
const MADE_UP = new Set(Object.keys(published.workdays));

/** The last year whose holidays the State Council has published, as far as the library knows. */
export const LAST_PUBLISHED_YEAR = Math.max(...[...FREE].map((day) => Number(day.slice(0, 4))));

/**
 * Whether a day is a working day: not a weekend unless made up for, not a statutory holiday.
 * @param day YYYY-MM-DD
 */
export function isWorkingDay(day: string): boolean {
  if (MADE_UP.has(day)) return true;
  if (FREE.has(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The day on which a time limit in working days ends. The first day is not counted, the last one is due by its end.
 * @param from YYYY-MM-DD, any day
 * @param days working days, 0 or more
 */
export function addWorkingDays(from: string, days: number): Counted & { day: string } {
  const key = `${from} ${days}`;
  let day = ENDS.get(key);
  if (day === undefined) {
    day = from;
    for (let left = days; left > 0; ) {
      day = nextDay(day);
      if (isWorkingDay(day)) left--;
    }
    ENDS.set(key, day);
  }
  return { day, provisional: isProvisional(day) };
}

/** Limits that were counted already: a city's entries share a few hundred of them. */
const ENDS = new Map<string, string>();

/**
 * Working days after `from` up to and including `to`; 0 where `to` is not later.
 * @param from YYYY-MM-DD
 * @param to YYYY-MM-DD
 */
export function countWorkingDays(from: string, to: string): Counted & { days: number } {
  let days = 0;
  for (let day = from; day < to; ) {
    day = nextDay(day);
    if (isWorkingDay(day)) days++;
  }
  return { days, provisional: isProvisional(to) };
}

/** The calendar day that is `days` later (or earlier, where negative). */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day `months` later; the last day of the month where that month is shorter. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  const last = date.getUTCDate();
  date.setUTCDate(Math.min(Number(day.slice(8)), last));
  return date.toISOString().slice(0, 10);
}

const nextDay = (day: string) => addDays(day, 1);
const isProvisional = (day: string) => Number(day.slice(0, 4)) > LAST_PUBLISHED_YEAR;
