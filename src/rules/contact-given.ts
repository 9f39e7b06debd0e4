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
  *check({ agency, value: { contact, status } }, { catalog }) {
    if (contact || status !== "active" || catalog.agencies.get(agency)?.value.contact) return;
    yield {
      pointer: "",
      message: {
        zh: "条目和机构都没有写联系处室（contact）。",
        en: "Neither the entry nor its agency names an office (contact).",
      },
      hint: { zh: "写上处室、电话或邮箱。", en: "Write office and telephone or e-mail." },
    };
  },
};
