import type { Rule } from "./rule.ts";

/** An agency's identifier is the name of its folder. */
export const agencyIdMatchesPath: Rule = {
  id: "agency-id-matches-path",
  level: "error",
  scope: "agency",
  words: { zh: "机构标识等于它的文件夹名。", en: "An agency's identifier equals its folder." },
  *check({ id, value }) {
    if (value.id === undefined || value.id === id) return;
    yield {
      pointer: "/id",
      message: {
        zh: `标识是 "${value.id}"，而文件夹是 "${id}"；两者应当一致。`,
        en: `The identifier is "${value.id}", but the folder is "${id}"; both were expected to be the same.`,
      },
      hint: { zh: `请写成 "${id}"，或删去 id。`, en: `Write "${id}", or remove id.` },
    };
  },
};
