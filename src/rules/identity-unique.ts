import type { Rule } from "./rule.ts";

/** An identity lives once, in whichever root: a second record under it would hide the first. */
export const identityUnique: Rule = {
  id: "identity-unique",
  level: "error",
  scope: "catalog",
  words: { zh: "同一标识在所有目录来源中只出现一次。", en: "An identity stands once across all roots." },
  *check({ catalog }) {
    for (const { id, file, text } of catalog.repeated) {
      // A system and an entry of one name are two records.
      const first = file.includes("/systems/")
        ? catalog.systems.get(id)
        : (catalog.entries.get(id) ?? catalog.agencies.get(id));
      yield {
        file,
        text,
        pointer: "",
        message: {
          zh: `"${id}" 已在 ${first?.file} 中；一个标识只能有一条记录。`,
          en: `"${id}" already stands in ${first?.file}; an identity was expected once.`,
        },
        hint: {
          zh: "合并两条记录，或给其中一条换一个标识。",
          en: "Merge the two records, or give one of them another identifier.",
        },
      };
    }
  },
};
