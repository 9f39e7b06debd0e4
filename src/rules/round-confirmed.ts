import { layerOf, numbersOn } from "./numbers.ts";
import { isBroken, isKept } from "./records.ts";
import type { Rule } from "./rule.ts";

/** The catalog is gone through as a whole by the end of June each year, proven entry by entry (Art. 11). */
export const roundConfirmed: Rule = {
  id: "round-confirmed",
  article: 11,
  head: 1,
  level: "warning",
  scope: "entry",
  words: { zh: "每年在规定日期前逐条确认目录。", en: "Every entry is confirmed each year by the day set." },
  *check(entry, { catalog: { config }, date }) {
    if (!isKept(entry) || isBroken(entry, "/confirmedOn")) return;
    const { confirmedOn, issued } = entry.value;
    // The round of a year runs from New Year under the rule of that day. The last day counts, and does not move when it
    // is a free day.
    const roundOf = (year: number) => {
      const numbers = numbersOn(config, `${year}-01-01`);
      return { year, end: `${year}-${numbers.yearlyRound}`, layer: layerOf(numbers, "yearlyRound") };
    };
    const now = roundOf(Number(date.slice(0, 4)));
    const { year, end, layer } = date > now.end ? now : roundOf(now.year - 1);
    // An entry that came in the year was gone through when it came.
    if (end < config.measures.inForce || (issued && issued >= `${year}-01-01`)) return;
    if (confirmedOn && confirmedOn >= `${year}-01-01`) return;
    yield {
      pointer: confirmedOn ? "/confirmedOn" : "",
      ...layer,
      message: {
        zh: `${confirmedOn ? `最近一次确认是 ${confirmedOn}` : "没有确认记录（confirmedOn）"}；${year} 年的年度确认应当不迟于 ${end} 完成。`,
        en: `${confirmedOn ? `The last confirmation is of ${confirmedOn}` : "No confirmation is recorded (confirmedOn)"}; that of the yearly round of ${year} was expected by ${end}.`,
      },
      hint: { zh: "核对条目后写上 confirmedOn。", en: "Go through the entry, then write confirmedOn." },
    };
  },
};
