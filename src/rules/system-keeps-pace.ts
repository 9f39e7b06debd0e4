import { isKept, systemOf } from "./records.ts";
import type { Rule } from "./rule.ts";

/** How often a delivery can bring new data at best, in days; the days of batches and manual work are ours. */
const FASTEST = { realtime: 0, batch: 1, manual: 7 } as const;
/** Days between two updates of a cycle. */
const PERIOD = {
  realtime: 0,
  daily: 1,
  weekly: 7,
  tenDays: 10,
  monthly: 30,
  quarterly: 90,
  semiannual: 180,
  annual: 365,
  irregular: Infinity,
  never: Infinity,
} as const;

/** A system delivers as often as the update cycle promises (Art. 17). */
export const systemKeepsPace: Rule = {
  id: "system-keeps-pace",
  article: 17,
  level: "warning",
  scope: "entry",
  words: {
    zh: "采集系统的交付方式跟得上更新周期。",
    en: "The collecting system delivers as often as the update cycle promises.",
  },
  *check(entry, { catalog }) {
    const { collection, updateCycle } = entry.value;
    const delivery = systemOf(entry, catalog)?.value.delivery;
    if (!delivery || !updateCycle || !isKept(entry) || FASTEST[delivery] <= PERIOD[updateCycle]) return;
    yield {
      pointer: "/updateCycle",
      message: {
        zh: `更新周期是 "${updateCycle}"，系统 "${collection?.system}" 的交付方式是 "${delivery}"；应当跟得上更新周期。`,
        en: `The cycle is "${updateCycle}" and the system "${collection?.system}" delivers by "${delivery}"; it was expected to keep pace.`,
      },
      hint: {
        zh: "改用更快的交付方式，或写实际的更新周期。",
        en: "Deliver faster, or state the real cycle.",
      },
    };
  },
};
