import type { Field } from "../catalog/types.gen.ts";
import { isBroken, isKept } from "./records.ts";
import { each, type Rule } from "./rule.ts";

/** A person's number marks data inside the administration and is never opened (Arts. 16 and 32). */
export const personNumberClosed: Rule = {
  id: "person-number-closed",
  article: 16,
  alsoArticles: [32],
  level: "error",
  scope: "entry",
  words: { zh: "居民身份证号码项一律不予开放。", en: "An item that holds citizen numbers is never opened." },
  *check(entry) {
    const { opening, fields } = entry.value;
    if ((opening?.type !== "unconditional" && opening?.type !== "conditional") || !isKept(entry)) return;
    for (const [pointer, field] of each(fields, "/fields")) {
      if (!isCitizenNumber(field) || field.opening === "none" || isBroken(entry, pointer)) continue;
      yield {
        pointer: field.opening ? `${pointer}/opening` : pointer,
        message: {
          zh: `信息项 "${field.name}" 是居民身份证号码，随条目开放；应当不予开放。`,
          en: `The item "${field.name}" holds citizen numbers and is opened with its entry; it was expected not to be opened.`,
        },
        hint: { zh: '写上 "opening": "none"。', en: 'Write "opening": "none".' },
      };
    }
  },
};

/** By its role, or by a title that says nothing else: part of a number or a masked one is another thing. */
export const isCitizenNumber = ({ identifierRole, title }: Pick<Field, "identifierRole" | "title">) =>
  identifierRole === "citizenId" || /^(公民|居民)?身份(证件?)?号码?$/.test(title?.zh ?? "");
