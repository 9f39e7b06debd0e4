import { freshnessOf } from "../calendar/freshness.ts";
import { isKept } from "./records.ts";
import type { Rule } from "./rule.ts";

/** Data is updated by the cycle that its entry promises (Arts. 11 and 23). */
export const dataFresh: Rule = {
  id: "data-fresh",
  article: 23,
  alsoArticles: [11],
  head: 1,
  level: "warning",
  scope: "entry",
  words: { zh: "数据按声明的更新周期更新。", en: "Data is updated by its declared cycle." },
  *check(entry, { date }) {
    const { updateCycle, releases, status, sharing } = entry.value;
    // While it is suspended, and where it is closed and not shared either, nobody waits for it.
    if (!isKept(entry) || status === "suspended" || (status === "closed" && sharing?.type === "none")) return;
    const last = releases?.at(-1);
    const { state, due, provisional } = freshnessOf(updateCycle, last?.published, date);
    if (state !== "overdue") return;
    yield {
      pointer: `/releases/${(releases?.length ?? 1) - 1}/published`,
      message: {
        zh: `更新周期是 "${updateCycle}"，最近一次发布是 ${last?.published}；下一次应当不迟于 ${due}${provisional ? "（暂定）" : " "}发布。`,
        en: `The cycle is "${updateCycle}" and the last release is of ${last?.published}; the next was expected by ${due}${provisional ? " (provisional)" : ""}.`,
      },
      hint: {
        zh: "发布新数据并登记，或改正更新周期。",
        en: "Publish and register new data, or mend the cycle.",
      },
    };
  },
};
