import { judgeBases, SHARING_RANKS } from "./bases.ts";
import { isKept } from "./records.ts";
import { each, type Rule } from "./rule.ts";

/** Conditional and no sharing rest on a law, an administrative regulation or a national provision (Art. 19). */
export const sharingBasisGiven: Rule = {
  id: "sharing-basis-given",
  article: 19,
  head: 1,
  level: "error",
  scope: "entry",
  words: {
    zh: "有条件共享和不予共享有法律、行政法规或国家规定作依据，整个条目和单个信息项都一样。",
    en: "Conditional and no sharing, of an entry as of one item, rest on a law, an administrative regulation or a national provision.",
  },
  *check(entry, { date }) {
    const { sharing, fields } = entry.value;
    if (!sharing?.type || !isKept(entry)) return;
    const restricted =
      sharing.type !== "unconditional" ||
      [...each(fields, "")].some(([, field]) => field.sharing && field.sharing !== "unconditional");
    if (!restricted) return;
    yield* judgeBases(entry, {
      bases: sharing.basis,
      pointer: "/sharing/basis",
      allowed: SHARING_RANKS,
      date,
    });
  },
};
