import type { Rule } from "./rule.ts";

/** How often a delivery can bring new data at best, in days. */
const FASTEST = { realtime: 0, batch: 1, manual: 7 } as const;
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
  *check({ agency, value: { collection, updateCycle } }, { catalog }) {
    if (!collection?.system) return;
    const system = catalog.systems.get(`${agency}/${collection.system}`);
    if (!system) {
      if (catalog.known.has(`${agency}/systems/${collection.system}`)) return;
      yield {
        level: "error",
        pointer: "/collection/system",
        message: {
          zh: `机构没有系统 "${collection.system}"。`,
          en: `The agency has no system "${collection.system}".`,
        },
        hint: {
          zh: "在 systems/ 中登记，或改正标识。",
          en: "Register it under systems/, or mend the identifier.",
        },
      };
      return;
    }
    const { delivery } = system.value;
    if (!delivery || !updateCycle || FASTEST[delivery] <= PERIOD[updateCycle]) return;
    yield {
      pointer: "/updateCycle",
      message: {
        zh: `更新周期是 "${updateCycle}"，系统 "${collection.system}" 的交付方式却是 "${delivery}"，跟不上。`,
        en: `The cycle is "${updateCycle}", but the system "${collection.system}" delivers by "${delivery}", which cannot keep pace.`,
      },
      hint: {
        zh: "改用更快的交付方式，或写实际的更新周期。",
        en: "Deliver faster, or state the real cycle.",
      },
    };
  },
};
