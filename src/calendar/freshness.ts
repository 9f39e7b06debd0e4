import type { UpdateCycle } from "../catalog/types.gen.ts";
import { addDays, addMonths, addWorkingDays } from "./working-days.ts";

/** The states of freshness, the freshest first. */
export const FRESHNESS = ["onTime", "due", "overdue", "unknown"] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** How fresh an entry is, and until when its last release is fresh. */
export interface FreshnessState {
  state: Freshness;
  /** The day by which the next release is due; absent where nothing can be said. */
  due?: string;
  provisional?: boolean;
}

/**
 * Freshness of data from its declared cycle and its last release (Arts. 11 and 23).
 * One period after the release the next one is due; after a period of grace it is overdue. The length of the grace is ours.
 * Never guessed: without a cycle or a release, or with an irregular cycle, it is unknown; `never` promises nothing and is on time.
 * @param released day of the last release, YYYY-MM-DD
 * @param date the day of judgement
 */
export function freshnessOf(
  cycle: UpdateCycle | undefined,
  released: string | undefined,
  date: string,
): FreshnessState {
  if (!cycle || !released || cycle === "irregular") return { state: "unknown" };
  if (cycle === "never") return { state: "onTime" };
  const { period, grace } = PERIODS[cycle];
  const due = period(released);
  const end = grace(due.day);
  const state = date <= due.day ? "onTime" : date <= end.day ? "due" : "overdue";
  return { state, due: due.day, ...((due.provisional || end.provisional) && { provisional: true }) };
}

type Step = (day: string) => { day: string; provisional?: boolean };
const workingDays =
  (n: number): Step =>
  (day) =>
    addWorkingDays(day, n);
const days =
  (n: number): Step =>
  (day) => ({ day: addDays(day, n) });
const months =
  (n: number): Step =>
  (day) => ({ day: addMonths(day, n) });

const PERIODS: Record<Exclude<UpdateCycle, "irregular" | "never">, { period: Step; grace: Step }> = {
  realtime: { period: days(1), grace: workingDays(1) },
  daily: { period: workingDays(1), grace: workingDays(1) },
  weekly: { period: days(7), grace: workingDays(3) },
  tenDays: { period: days(10), grace: workingDays(3) },
  monthly: { period: months(1), grace: workingDays(5) },
  quarterly: { period: months(3), grace: workingDays(10) },
  semiannual: { period: months(6), grace: workingDays(15) },
  annual: { period: months(12), grace: workingDays(20) },
};
