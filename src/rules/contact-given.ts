import { isKept, states } from "./records.ts";
import type { Rule } from "./rule.ts";

/** Who doubts data or wants it knows where to turn (Arts. 24 and 27). */
export const contactGiven: Rule = {
  id: "contact-given",
  article: 24,
  alsoArticles: [27],
  level: "warning",
  scope: "entry",
  words: {
    zh: "条目或其机构写明负责答复的处室。",
    en: "The entry or its agency names the office that answers.",
  },
  *check(entry, { catalog }) {
    // Of an agency without a readable record nobody knows whether it names one.
    const agency = catalog.agencies.get(entry.agency);
    if (!agency || states(entry, "contact") || states(agency, "contact") || !isKept(entry)) return;
    yield {
      pointer: "",
      message: {
        zh: "条目和机构都没有写联系处室（contact）；应当写明。",
        en: "Neither the entry nor its agency names an office (contact); one was expected.",
      },
      hint: { zh: "写上处室、电话或邮箱。", en: "Write office and telephone or e-mail." },
    };
  },
};
