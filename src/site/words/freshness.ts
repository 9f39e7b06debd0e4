import type { Freshness } from "../../calendar/freshness.ts";
import type { Lang } from "../../catalog/finding.ts";

/** What a reader is told of freshness. */
export const freshnessWords: Record<Lang, Record<Freshness, string>> = {
  zh: { onTime: "按期更新", due: "待更新", overdue: "逾期未更新", unknown: "是否按期未知" },
  en: { onTime: "Up to date", due: "Update due", overdue: "Update overdue", unknown: "Freshness unknown" },
};

/** The chip that carries it; the word says the same. */
export const freshnessChip: Record<Freshness, string> = {
  onTime: "",
  due: "conditional",
  overdue: "none",
  unknown: "",
};
