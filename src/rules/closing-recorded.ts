import { judgeBases, OPENING_RANKS } from "./bases.ts";
import { states } from "./records.ts";
import type { Rule } from "./rule.ts";

/** What was open and is closed says since when and on what basis: this is what the public still reads of it (Art. 25). */
export const closingRecorded: Rule = {
  id: "closing-recorded",
  article: 25,
  level: "error",
  scope: "entry",
  words: {
    zh: "停止开放的条目不予开放，写明日期和可以公开的依据。",
    en: "A closed entry is not opened and names the day and the basis that the public may read.",
  },
  *check(entry, { date }) {
    const { status, opening, closingBasis } = entry.value;
    if (status !== "closed") return;
    if (opening?.type && opening.type !== "none") {
      yield {
        pointer: "/opening/type",
        message: {
          zh: `条目已停止开放，开放类型是 "${opening.type}"；应当是 "none"。`,
          en: `The entry is closed, but opening is "${opening.type}"; "none" was expected.`,
        },
        hint: { zh: '写成 "none"，或恢复 status。', en: 'Write "none", or restore status.' },
      };
    }
    if (!states(entry, "statusOn")) {
      yield {
        pointer: "/status",
        message: {
          zh: "条目已停止开放，没有写日期（statusOn）；应当写明。",
          en: "The entry is closed without a day (statusOn); one was expected.",
        },
        hint: { zh: "写上停止开放的日期。", en: "Write the day on which it was closed." },
      };
    }
    yield* judgeBases(entry, {
      bases: closingBasis,
      pointer: "/closingBasis",
      allowed: OPENING_RANKS,
      date,
    });
  },
};
