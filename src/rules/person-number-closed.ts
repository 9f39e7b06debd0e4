import { each, type Rule } from "./rule.ts";

/** A person's number marks data inside the administration and is never opened (Arts. 16 and 32). */
export const personNumberClosed: Rule = {
  id: "person-number-closed",
  article: 16,
  alsoArticles: [32],
  level: "error",
  scope: "entry",
  words: { zh: "居民身份证号码项一律不予开放。", en: "An item that holds citizen numbers is never opened." },
  *check({ value: { opening, fields } }) {
    if (opening?.type === "none") return;
    for (const [pointer, field] of each(fields, "/fields")) {
      if (field.identifierRole !== "citizenId" || field.opening === "none" || field.publicByLaw) continue;
      yield {
        pointer,
        message: {
          zh: `信息项 "${field.name}" 是居民身份证号码，却没有写不予开放。`,
          en: `The item "${field.name}" holds citizen numbers, but it is not marked as not opened.`,
        },
        hint: { zh: '写上 "opening": "none"。', en: 'Write "opening": "none".' },
      };
    }
  },
};
