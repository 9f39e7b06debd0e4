import { isKept, states } from "./records.ts";
import { each, type Rule } from "./rule.ts";

/** Important and core data is not opened, as a whole or in an item, and has been assessed and reviewed (Art. 32). */
export const gradeAllowsOpening: Rule = {
  id: "grade-allows-opening",
  article: 32,
  level: "error",
  scope: "entry",
  words: {
    zh: "重要数据和核心数据不予开放，并有风险评估和安全审查。",
    en: "Important and core data is not opened, and has a risk assessment and a security review.",
  },
  *check(entry) {
    if (!isKept(entry)) return;
    const { grading, opening, fields } = entry.value;
    const opened = opening?.type === "unconditional" || opening?.type === "conditional";
    const grade = grading?.grade;
    if (isHigh(grade)) {
      if (opened)
        yield {
          pointer: "/opening/type",
          message: {
            zh: `数据级别是 "${grade}"，开放类型是 "${opening.type}"；应当是 "none"。`,
            en: `The grade is "${grade}" and opening is "${opening.type}"; "none" was expected.`,
          },
          hint: { zh: '写成 "none"，或重新定级。', en: 'Write "none", or grade it anew.' },
        };
      const missing = (["riskAssessment", "securityReview"] as const).filter((key) => !states(entry, key));
      if (missing.length > 0)
        yield {
          level: "warning",
          pointer: "/grading/grade",
          message: {
            zh: `数据级别是 "${grade}"，没有写 ${missing.join("、")}；应当有风险评估和安全审查。`,
            en: `The grade is "${grade}" without ${missing.join(", ")}; a risk assessment and a security review were expected.`,
          },
          hint: { zh: "写上文件的编号和日期。", en: "Write number and day of the document." },
        };
    }
    if (!opened) return;
    for (const [pointer, { name, grade: own, opening: itself }] of each(fields, "/fields")) {
      if (!isHigh(own) || itself === "none") continue;
      yield {
        pointer: `${pointer}/grade`,
        message: {
          zh: `信息项 "${name}" 的级别是 "${own}"，随条目开放；应当不予开放。`,
          en: `The item "${name}" is graded "${own}" and is opened with its entry; it was expected not to be opened.`,
        },
        hint: { zh: '写上 "opening": "none"。', en: 'Write "opening": "none".' },
      };
    }
  },
};

const isHigh = (grade: string | undefined) => grade === "important" || grade === "core";
