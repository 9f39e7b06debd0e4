import { numbersOn } from "./numbers.ts";
import type { Rule } from "./rule.ts";

/** The catalog is gone through as a whole by the end of June each year, proven entry by entry (Art. 11). */
export const roundConfirmed: Rule = {
  id: "round-confirmed",
  article: 11,
  head: 1,
  level: "warning",
  scope: "entry",
  words: { zh: "每年在规定日期前逐条确认目录。", en: "Every entry is confirmed each year by the day set." },
  *check({ value: { confirmedOn, issued, status } }, { catalog: { config }, date }) {
    if (status !== "active" && status !== "suspended") return;
    const { yearlyRound, layerOf } = numbersOn(config, date);
    // The day itself counts, and it does not move when it is a free day.
    const year = date.slice(5) > yearlyRound ? Number(date.slice(0, 4)) : Number(date.slice(0, 4)) - 1;
    const deadline = `${year}-${yearlyRound}`;
    if (deadline < config.measures.inForce || (issued && issued > deadline)) return;
    if (confirmedOn && confirmedOn >= `${year}-01-01`) return;
    yield {
      pointer: confirmedOn ? "/confirmedOn" : "",
      ...(layerOf.yearlyRound ? { layer: layerOf.yearlyRound } : {}),
      message: {
        zh: `${year} 年的年度确认应在 ${deadline} 前完成；${confirmedOn ? `最近一次确认是 ${confirmedOn}` : "没有确认记录"}。`,
        en: `The yearly round of ${year} was due by ${deadline}; ${confirmedOn ? `the last confirmation is of ${confirmedOn}` : "no confirmation is recorded"}.`,
      },
      hint: { zh: "核对条目后写上 confirmedOn。", en: "Go through the entry, then write confirmedOn." },
    };
  },
};
