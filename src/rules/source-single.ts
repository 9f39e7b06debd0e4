import { findRepeatedCollection } from "./one-source/find.ts";
import { describeAnswers, describeRepeat } from "./one-source/words.ts";
import type { Rule } from "./rule.ts";

/**
 * What sharing can give is not collected again from citizens or organisations, nor asked again from lower levels
 * (Art. 15). The finding stands at the item that collects again, so that re-reporting is charged to the level that asks.
 */
export const sourceSingle: Rule = {
  id: "source-single",
  article: 15,
  head: 4,
  level: "warning",
  scope: "catalog",
  words: {
    zh: "一数一源：能够共享取得的数据，不再向公民、法人和其他组织重复采集，也不要求下级重复上报。",
    en: "One datum, one source: what sharing can give is not collected again, nor asked again from lower levels.",
  },
  *check({ catalog, judged }) {
    for (const { source, repeats } of findRepeatedCollection(catalog, judged)) {
      for (const repeat of repeats) {
        const { entry, pointer } = repeat.member;
        yield {
          file: entry.file,
          text: entry.text,
          pointer,
          message: describeRepeat(repeat, source),
          hint: describeAnswers(source),
          // Asking lower levels again burdens no citizen: another breach (Art. 35).
          ...(repeat.burdens === "lowerLevels" ? { head: 5 as const } : {}),
        };
      }
    }
  },
};
