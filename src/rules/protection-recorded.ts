import { addMonths } from "../calendar/working-days.ts";
import { isBroken, states } from "./records.ts";
import type { Rule } from "./rule.ts";

/** Systems name their level of graded protection; from level 3 on they are assessed every year (Art. 32; the year is ours). */
export const protectionRecorded: Rule = {
  id: "protection-recorded",
  article: 32,
  level: "warning",
  scope: "system",
  words: {
    zh: "系统写明等级保护级别，三级以上每年测评。",
    en: "Systems name their protection level; from level 3 on they are assessed yearly.",
  },
  *check(system, { date }) {
    const { protectionLevel: level, lastAssessment: last } = system.value;
    if (!states(system, "protectionLevel")) {
      yield {
        pointer: "",
        message: {
          zh: "系统没有写等级保护级别（protectionLevel）；应当写明。",
          en: "The system names no protection level (protectionLevel); one was expected.",
        },
        hint: { zh: "写上备案的级别，1 至 5。", en: "Write the level it is registered with, 1 to 5." },
      };
    }
    if (!level || level < 3 || isBroken(system, "/lastAssessment")) return;
    if (last && addMonths(last, 12) >= date) return;
    yield {
      pointer: last ? "/lastAssessment" : "/protectionLevel",
      message: {
        zh: `系统是 ${level} 级，${last ? `最近一次测评是 ${last}` : "没有测评记录（lastAssessment）"}；应当每年测评一次。`,
        en: `The system is of level ${level} and ${last ? `was last assessed on ${last}` : "no assessment is recorded (lastAssessment)"}; one every year was expected.`,
      },
      hint: { zh: "完成测评后写上 lastAssessment。", en: "Write lastAssessment once it is assessed." },
    };
  },
};
