import { each, type Rule } from "./rule.ts";

/** Important and core data is not opened, as a whole or in a field, and has been assessed and reviewed (Art. 32). */
export const gradeAllowsOpening: Rule = {
  id: "grade-allows-opening",
  article: 32,
  level: "error",
  scope: "entry",
  words: {
    zh: "重要数据和核心数据不予开放，并有风险评估和安全审查。",
    en: "Important and core data is not opened, and has a risk assessment and a security review.",
  },
  *check({ value: { grading, opening, fields, riskAssessment, securityReview } }) {
    const high = grading && grading.grade !== "general";
    if (high && opening && opening.type !== "none") {
      yield {
        pointer: "/opening/type",
        message: {
          zh: `数据级别是 "${grading.grade}"，开放类型却是 "${opening.type}"；应当不予开放。`,
          en: `The grade is "${grading.grade}", but opening is "${opening.type}"; "none" was expected.`,
        },
        hint: { zh: '写成 "none"，或重新定级。', en: 'Write "none", or grade it anew.' },
      };
    }
    if (high && !(riskAssessment && securityReview)) {
      yield {
        level: "warning",
        pointer: "/grading/grade",
        message: {
          zh: `数据级别是 "${grading.grade}"，却没有风险评估（riskAssessment）和安全审查（securityReview）。`,
          en: `The grade is "${grading.grade}", but a risk assessment (riskAssessment) and a security review (securityReview) are not both named.`,
        },
        hint: { zh: "写上两份文件的编号和日期。", en: "Write number and day of both documents." },
      };
    }
    if (!opening || opening.type === "none") return;
    for (const [pointer, { name, grade, opening: own }] of each(fields, "/fields")) {
      if (!grade || grade === "general" || own === "none") continue;
      yield {
        pointer,
        message: {
          zh: `信息项 "${name}" 的级别是 "${grade}"，却没有写不予开放。`,
          en: `The item "${name}" is graded "${grade}", but it is not marked as not opened.`,
        },
        hint: { zh: '写上 "opening": "none"。', en: 'Write "opening": "none".' },
      };
    }
  },
};
