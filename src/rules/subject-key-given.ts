import type { Rule } from "./rule.ts";

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
  *check({ value: { subject, fields, status } }) {
    const role = subject === "persons" ? "citizenId" : subject === "organisations" ? "creditCode" : undefined;
    if (
      !role ||
      !fields ||
      (status !== "active" && status !== "suspended") ||
      fields.some((field) => field?.identifierRole === role)
    )
      return;
    const [zh, en] =
      role === "citizenId" ? ["居民身份证号码", "citizen number"] : ["统一社会信用代码", "credit code"];
    yield {
      pointer: "/fields",
      message: {
        zh: `数据主体是 "${subject}"，信息项中却没有${zh}（identifierRole: "${role}"）。`,
        en: `The data subject is "${subject}", but no item is the ${en} (identifierRole "${role}").`,
      },
      hint: {
        zh:
          role === "citizenId"
            ? '补上该项并写 "opening": "none"；汇总数据的主体写 "neither"。'
            : '补上该项；不涉及组织的写 "neither"。',
        en:
          role === "citizenId"
            ? 'Add the item with "opening": "none"; for totals write the subject "neither".'
            : 'Add the item, or write the subject "neither".',
      },
    };
  },
};
