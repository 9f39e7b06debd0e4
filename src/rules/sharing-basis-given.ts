import { judgeBases } from "./bases.ts";
import type { Rule } from "./rule.ts";

/** Conditional and no sharing rest on a law, an administrative regulation or a national provision (Art. 19). */
export const sharingBasisGiven: Rule = {
  id: "sharing-basis-given",
  article: 19,
  level: "error",
  scope: "entry",
  words: {
    zh: "有条件共享和不予共享有法律、行政法规或国家规定作依据。",
    en: "Conditional and no sharing rest on a law, an administrative regulation or a national provision.",
  },
  *check({ value: { sharing, modified } }, { date }) {
    if (sharing?.type !== "conditional" && sharing?.type !== "none") return;
    yield* judgeBases(
      sharing.basis,
      "/sharing/basis",
      ["law", "administrativeRegulation", "nationalProvision"],
      { modified, date },
    );
  },
};
