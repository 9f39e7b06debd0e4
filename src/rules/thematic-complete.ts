import type { Rule } from "./rule.ts";

/** Thematic data is catalogued by the department that leads its project, with its partners (Art. 12). */
export const thematicComplete: Rule = {
  id: "thematic-complete",
  article: 12,
  head: 1,
  level: "error",
  scope: "entry",
  words: {
    zh: "主题数据由牵头部门编目，写明参与部门和项目。",
    en: "Thematic data is catalogued by the lead department and names partners and project.",
  },
  *check({ agency, value: { classification, lead, partners, project } }) {
    if (classification?.class !== "thematic") return;
    const missing = [
      ...(lead ? [] : ["lead"]),
      ...(partners?.length ? [] : ["partners"]),
      ...(project ? [] : ["project"]),
      ...(classification.category ? [] : ["classification.category"]),
    ];
    if (missing.length > 0) {
      yield {
        pointer: "/classification/class",
        message: {
          zh: `主题数据没有写 ${missing.join("、")}。`,
          en: `Thematic data does not state ${missing.join(", ")}.`,
        },
        hint: { zh: "补上这几项。", en: "Add them." },
      };
    }
    if (lead && lead !== agency) {
      yield {
        pointer: "/lead",
        message: {
          zh: `牵头部门是 "${lead}"，条目却在 "${agency}" 的文件夹里。`,
          en: `The lead is "${lead}", but the entry lies in the folder of "${agency}".`,
        },
        hint: {
          zh: "由牵头部门编目：移动条目，或改正 lead。",
          en: "The lead catalogues it: move the entry, or mend lead.",
        },
      };
    }
  },
};
