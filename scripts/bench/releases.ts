import type { Dataset, Release, UpdateCycle } from "../../src/catalog/types.gen.ts";
import type { Random } from "../sample-data/random.ts";
import type { Opening } from "./access.ts";

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

/** Cycle, dates and releases of an entry. */
export function datesOf(dice: Random, opening: Opening): Partial<Dataset> {
  const count =
    opening === "none" && dice.chance(0.5)
      ? 0
      : dice.weighted([
          [1, 6],
          [2, 3],
          [3, 1],
        ] as const);
  const last = dice.int(4, 10);
  return {
    updateCycle: dice.weighted(CYCLES),
    issued: `${dice.int(2019, 2025)}-${two(dice.int(1, 12))}-${two(dice.int(1, 28))}`,
    modified: `2026-${two(dice.int(1, 10))}-${two(dice.int(1, 28))}`,
    ...(count > 0 && {
      releases: Array.from({ length: count }, (_, i) => release(dice, last - count + 1 + i)),
    }),
    confirmedOn: `2026-${two(dice.int(1, 10))}-15`,
  };
}

/** What a month of 2026 holds, published in the first days of the next. */
function release(dice: Random, month: number): Release {
  return {
    id: `2026-${two(month)}`,
    asOf: `2026-${two(month)}-28`,
    published: `2026-${two(month + 1)}-${two(dice.int(1, 15))}`,
  };
}

const two = (number: number): string => String(number).padStart(2, "0");
