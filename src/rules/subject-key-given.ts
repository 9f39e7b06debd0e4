import { isBroken, isKept } from "./records.ts";
import { each, type Rule } from "./rule.ts";

/** Citizens are marked by their identity number, organisations by their credit code (Art. 16). */
export const subjectKeyGiven: Rule = {
  id: "subject-key-given",
  article: 16,
  head: 2,
  level: "error",
  scope: "entry",
  words: {
    zh: "关于自然人的数据有身份证号码项，关于组织的数据有统一社会信用代码项。",
    en: "Data about persons has an item for the citizen number, data about organisations one for the credit code.",
  },
  *check(entry) {
    const { subject, fields } = entry.value;
    if (!fields || (subject !== "persons" && subject !== "organisations")) return;
    if (!isKept(entry) || isBroken(entry, "/fields")) return;
    const { role, zh, en, hint } = KEYS[subject];
    if ([...each(fields, "")].some(([, { identifierRole }]) => identifierRole === role)) return;
    yield {
      pointer: "/fields",
      message: {
        zh: `数据主体是 "${subject}"，信息项中没有${zh}（identifierRole "${role}"）；应当有一项。`,
        en: `The data subject is "${subject}", but no item is the ${en} (identifierRole "${role}"); one was expected.`,
      },
      hint,
    };
  },
};

const KEYS = {
  persons: {
    role: "citizenId",
    zh: "居民身份证号码",
    en: "citizen number",
    hint: {
      zh: '补上该项并写 "opening": "none"；汇总数据的主体写 "neither"。',
      en: 'Add the item with "opening": "none"; for totals write the subject "neither".',
    },
  },
  organisations: {
    role: "creditCode",
    zh: "统一社会信用代码",
    en: "credit code",
    hint: {
      zh: '补上该项；不涉及组织的写 "neither"。',
      en: 'Add the item, or write the subject "neither".',
    },
  },
} as const;
