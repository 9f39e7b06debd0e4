import type { Rule } from "./rule.ts";

/** Data cleared, masked or opened by consent is a new entry with evidence; the original stays closed (Art. 28). */
export const releaseEvidenced: Rule = {
  id: "release-evidenced",
  article: 28,
  level: "error",
  scope: "entry",
  words: {
    zh: "由不予开放的数据脱密、脱敏而成的条目有证明材料，原条目仍不予开放。",
    en: "An entry cleared or masked from data that is not opened has evidence, and the original stays not opened.",
  },
  *check({ id, value: { derivedFrom, opening } }, { catalog }) {
    const { release } = opening ?? {};
    if (derivedFrom && opening?.type !== "none" && !release) {
      yield {
        pointer: "/opening",
        message: {
          zh: `条目来自不予开放的 "${derivedFrom}"，却没有脱敏开放的证明（opening.release）。`,
          en: `The entry comes from "${derivedFrom}", which is not opened, but has no evidence (opening.release).`,
        },
        hint: {
          zh: "写上方式、技术、实施和复核处室、日期、证明编号。",
          en: "Write method, technique, who did and checked it, date and evidence.",
        },
      };
    }
    if (release && release.method !== "consent" && !derivedFrom) {
      yield {
        pointer: "/opening/release",
        message: {
          zh: "写了脱敏开放的证明，却没有写来自哪个条目（derivedFrom）。",
          en: "Evidence is given, but not the entry it was made from (derivedFrom).",
        },
        hint: { zh: "写上原条目的标识。", en: "Write the identifier of the original." },
      };
    }
    if (release && release.doneBy.zh === release.checkedBy.zh) {
      yield {
        pointer: "/opening/release/checkedBy",
        message: {
          zh: `实施和复核都是“${release.doneBy.zh}”；应当由另一处室复核。`,
          en: `"${release.doneBy.zh}" both did and checked it; another office was expected to check.`,
        },
        hint: { zh: "写上复核处室。", en: "Name the office that checked it." },
      };
    }
    const original = derivedFrom ? catalog.entries.get(derivedFrom) : undefined;
    if (original && original.value.opening?.type !== "none" && original.id !== id) {
      yield {
        pointer: "/derivedFrom",
        message: {
          zh: `原条目 "${derivedFrom}" 并非不予开放，是 "${original.value.opening?.type}"。`,
          en: `The original "${derivedFrom}" was expected to be not opened, but is "${original.value.opening?.type}".`,
        },
        hint: {
          zh: "原条目本身已开放的，不必另设条目；否则改正标识。",
          en: "Where the original is open itself no second entry is needed; otherwise mend the identifier.",
        },
      };
    }
  },
};
