import type { Rule } from "./rule.ts";

/** The path of a record is its identity; a copied file that kept its old id is caught here. */
export const idMatchesPath: Rule = {
  id: "id-matches-path",
  level: "error",
  scope: "entry",
  words: { zh: "条目标识等于它的路径。", en: "An entry's identifier equals its path." },
  *check({ id, value }) {
    if (value.id === undefined || value.id === id) return;
    yield {
      pointer: "/id",
      message: {
        zh: `标识是 "${value.id}"，而文件的路径是 "${id}"；两者应当一致。`,
        en: `The identifier is "${value.id}", but the file's path says "${id}"; both were expected to be the same.`,
      },
      hint: { zh: `请写成 "${id}"，或把文件移到相应的位置。`, en: `Write "${id}", or move the file.` },
    };
  },
};
