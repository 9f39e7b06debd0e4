import type { Entry } from "../catalog/model.ts";
import { isKept } from "./records.ts";
import type { Rule } from "./rule.ts";

const DIGIT = { base: "1", thematic: "2", departmental: "3" } as const;

/** A resource code stands once, and its first digit is the class (Art. 11 with the national guideline). */
export const resourceCodeRight: Rule = {
  id: "resource-code-right",
  article: 11,
  head: 1,
  level: "error",
  scope: "catalog",
  words: {
    zh: "数据资源代码不重复，首位与目录分类一致。",
    en: "A resource code stands once, and its first digit is the class.",
  },
  *check({ catalog }) {
    const first = new Map<string, string>();
    for (const entry of catalog.entries.values()) {
      // The successor of an entry that ended may take its code over.
      if (!isKept(entry)) continue;
      const { resourceCode: code, classification } = entry.value;
      if (!code) continue;
      const digit = classification?.class && DIGIT[classification.class];
      if (digit && code[0] !== digit) {
        yield {
          ...at(entry, "/resourceCode"),
          message: {
            zh: `数据资源代码 "${code}" 的首位是 ${code[0]}；目录分类 "${classification.class}" 应当是 ${digit}。`,
            en: `The resource code "${code}" starts with ${code[0]}; for the class "${classification.class}" ${digit} was expected.`,
          },
          hint: {
            zh: `改成 "${digit}${code.slice(1)}"，或改正分类。`,
            en: `Write "${digit}${code.slice(1)}", or mend the class.`,
          },
        };
      }
      const other = first.get(code);
      if (other) {
        yield {
          ...at(entry, "/resourceCode"),
          message: {
            zh: `数据资源代码 "${code}" 已用于 "${other}"；应当只用一次。`,
            en: `The resource code "${code}" is already that of "${other}"; it was expected once.`,
          },
          hint: { zh: "换一个顺序码。", en: "Take another serial number." },
        };
      } else first.set(code, entry.id);
    }
  },
};

const at = ({ file, text }: Entry, pointer: string) => ({ file, text, pointer });
