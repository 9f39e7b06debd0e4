import { judgeBases } from "./bases.ts";
import type { Rule } from "./rule.ts";

const ANY = [
  "law",
  "administrativeRegulation",
  "localRegulation",
  "nationalProvision",
  "provincialProvision",
  "cityDocument",
] as const;

/** Collection serves a duty, is lawful, and has its scope, format and procedure fixed (Art. 14). */
export const collectionGiven: Rule = {
  id: "collection-given",
  article: 14,
  head: 1,
  level: "warning",
  scope: "entry",
  words: {
    zh: "登记采集的来源、依据、范围、格式和程序。",
    en: "Collection is registered: from whom, basis, scope, format, procedure.",
  },
  *check({ value: { collection, modified, status } }, { date }) {
    if (status !== "active" && status !== "suspended") return;
    if (!collection) {
      yield {
        pointer: "",
        message: {
          zh: "没有登记数据如何采集（collection）。",
          en: "It is not registered how the data is collected (collection).",
        },
        hint: {
          zh: "写上 from、basis、scope、format 和 procedure。",
          en: "Write from, basis, scope, format and procedure.",
        },
      };
      return;
    }
    const missing = (["scope", "format", "procedure"] as const).filter((key) => !collection[key]);
    if (missing.length > 0) {
      yield {
        pointer: "/collection",
        message: {
          zh: `采集没有写 ${missing.join("、")}。`,
          en: `The collection does not state ${missing.join(", ")}.`,
        },
        hint: { zh: "补上这几项。", en: "Add them." },
      };
    }
    const asked = collection.from?.some(
      (from) => from === "citizens" || from === "organisations" || from === "lowerLevels",
    );
    if (asked) yield* judgeBases(collection.basis, "/collection/basis", [...ANY], { modified, date });
  },
};
