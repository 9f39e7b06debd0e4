import { addMonths } from "../calendar/working-days.ts";
import type { Rule } from "./rule.ts";
import { systemsOf } from "./systems.ts";

/** Systems name their level of graded protection; from level 3 on they are assessed every year (Art. 32). */
export const protectionRecorded: Rule = {
  id: "protection-recorded",
  article: 32,
  level: "warning",
  scope: "agency",
  words: {
    zh: "系统写明等级保护级别，三级以上每年测评。",
    en: "Systems name their protection level; from level 3 on they are assessed yearly.",
  },
  *check({ id }, { catalog, date }) {
    for (const { file, text, value } of systemsOf(catalog, id)) {
      const { protectionLevel: level, lastAssessment: last, name } = value;
      const label = { zh: name?.zh, en: name?.en ?? name?.zh };
      if (!level) {
        yield {
          file,
          text,
          pointer: "",
          message: {
            zh: `系统“${label.zh}”没有写等级保护级别（protectionLevel）。`,
            en: `The system "${label.en}" names no protection level (protectionLevel).`,
          },
          hint: { zh: "写上备案的级别。", en: "Write the level it is registered with." },
        };
      } else if (level >= 3 && (!last || addMonths(last, 12) < date)) {
        yield {
          file,
          text,
          pointer: last ? "/lastAssessment" : "/protectionLevel",
          message: {
            zh: `系统“${label.zh}”是 ${level} 级，${last ? `最近一次测评是 ${last}，已过一年` : "没有测评记录"}。`,
            en: `The system "${label.en}" is of level ${level}; ${last ? `its last assessment of ${last} is over a year old` : "no assessment is recorded"}.`,
          },
          hint: { zh: "完成测评后写上 lastAssessment。", en: "Write lastAssessment once it is assessed." },
        };
      }
    }
  },
};
