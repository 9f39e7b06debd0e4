import type { Dataset, Release, UpdateCycle } from "../../src/catalog/types.gen.ts";
import type { Random } from "../sample-data/random.ts";

/** The day of every measurement: the catalog ends before it, and its bytes never change. */
export const BENCH_DATE = "2026-11-23";

const CYCLES: readonly (readonly [UpdateCycle, number])[] = [
  ["realtime", 1],
  ["daily", 2],
  ["weekly", 1],
  ["monthly", 6],
  ["quarterly", 4],
  ["semiannual", 1],
  ["annual", 6],
  ["irregular", 3],
];

/** The earliest month of the newest release, so that none is late on the day of the measurement. */
const FIRST: Partial<Record<UpdateCycle, number>> = {
  realtime: 10,
  daily: 10,
  weekly: 10,
  monthly: 10,
  quarterly: 8,
  semiannual: 5,
};
const DAILY = new Set<UpdateCycle>(["realtime", "daily", "weekly"]);

/** Cycle, dates and releases of an entry. */
export function datesOf(dice: Random): Partial<Dataset> {
  const count = dice.weighted([
    [1, 6],
    [2, 3],
    [3, 1],
  ] as const);
  const updateCycle = dice.weighted(CYCLES);
  const last = dice.int(FIRST[updateCycle] ?? 4, 10);
  return {
    updateCycle,
    issued: `${dice.int(2019, 2025)}-${two(dice.int(1, 12))}-${two(dice.int(1, 28))}`,
    modified: `2026-${two(dice.int(1, 10))}-${two(dice.int(1, 28))}`,
    releases: Array.from({ length: count }, (_, i) => {
      const newest = i === count - 1;
      return release(dice, last - count + 1 + i, newest && DAILY.has(updateCycle));
    }),
    confirmedOn: `2026-${two(dice.int(1, 10))}-15`,
  };
}

/** What a month of 2026 holds, published in the first days of the next, or just before the day of the measurement. */
function release(dice: Random, month: number, late: boolean): Release {
  return {
    id: `2026-${two(month)}`,
    asOf: `2026-${two(month)}-28`,
    published: `2026-${two(month + 1)}-${two(late ? 20 : dice.int(1, 15))}`,
  };
}

const two = (number: number): string => String(number).padStart(2, "0");
