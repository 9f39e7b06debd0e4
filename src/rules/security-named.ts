import { states } from "./records.ts";
import type { Rule } from "./rule.ts";

/** Every unit has rules for managing public data, a responsible post and a security contact (Art. 33). */
export const securityNamed: Rule = {
  id: "security-named",
  article: 33,
  level: "warning",
  scope: "agency",
  words: {
    zh: "机构写明管理制度、责任岗位和安全联系处室。",
    en: "An agency names its rules, its responsible post and its security contact.",
  },
  *check(agency) {
    const { status } = agency.value;
    if (status && status !== "active") return;
    const missing = (["rulesDocument", "responsiblePost", "securityContact"] as const).filter(
      (key) => !states(agency, key),
    );
    if (missing.length === 0) return;
    yield {
      pointer: "",
      message: {
        zh: `机构没有写 ${missing.join("、")}；应当写明。`,
        en: `The agency does not state ${missing.join(", ")}; this was expected.`,
      },
      hint: { zh: "补上这几项。", en: "Add what is missing." },
    };
  },
};
