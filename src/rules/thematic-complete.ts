import { BASE_CATEGORIES } from "./base-complete.ts";
import { isBroken, isKept, states } from "./records.ts";
import type { Rule } from "./rule.ts";

/** Thematic data is catalogued by the department that leads its project, with its partners (Art. 12). */
export const thematicComplete: Rule = {
  id: "thematic-complete",
  article: 12,
  head: 1,
  level: "error",
  scope: "entry",
  words: {
    zh: "主题数据由牵头部门编目，写明主题类目、参与部门和项目。",
    en: "Thematic data is catalogued by the lead department and names its theme, partners and project.",
  },
  *check(entry) {
    const { agency, value } = entry;
    const { class: kind, category } = value.classification ?? {};
    if (kind !== "thematic" || !isKept(entry)) return;
    const { lead, partners } = value;
    const missing: string[] = (["lead", "partners", "project"] as const).filter((key) => !states(entry, key));
    if (!category && !isBroken(entry, "/classification/category")) missing.push("classification.category");
    if (missing.length > 0) {
      yield {
        pointer: "/classification/class",
        message: {
          zh: `主题数据没有写 ${missing.join("、")}；应当写明。`,
          en: `Thematic data does not state ${missing.join(", ")}; this was expected.`,
        },
        hint: { zh: "补上这几项。", en: "Add what is missing." },
      };
    }
    if (category && BASE_CATEGORIES.includes(category)) {
      yield {
        pointer: "/classification/category",
        message: {
          zh: `主题数据的类目是 "${category}"，这是基础数据的类目；应当是主题。`,
          en: `The category of thematic data is "${category}", one of base data; a theme was expected.`,
        },
        hint: { zh: "写上主题类目，或改正 class。", en: "Write a theme, or mend class." },
      };
    }
    if (lead && lead !== agency) {
      yield {
        pointer: "/lead",
        message: {
          zh: `牵头部门是 "${lead}"，条目放在 "${agency}" 的文件夹里；应当由牵头部门编目。`,
          en: `The lead is "${lead}" and the entry lies in the folder of "${agency}"; the lead's folder was expected.`,
        },
        hint: { zh: "移动条目，或改正 lead。", en: "Move the entry, or mend lead." },
      };
    }
    if (
      partners &&
      !isBroken(entry, "/partners") &&
      partners.every((partner) => partner === (lead ?? agency))
    ) {
      yield {
        pointer: "/partners",
        message: {
          zh: `参与部门只有牵头部门 "${lead ?? agency}"；应当另有至少一个。`,
          en: `The only partner is the lead "${lead ?? agency}"; at least one other was expected.`,
        },
        hint: { zh: "写上其他参与部门，或改正 class。", en: "Name the other partners, or mend class." },
      };
    }
  },
};
