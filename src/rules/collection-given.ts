import { ANY_RANK, judgeBases } from "./bases.ts";
import { isBroken, isKept, states } from "./records.ts";
import type { Rule } from "./rule.ts";

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
  *check(entry, { date }) {
    if (!isKept(entry)) return;
    const { collection } = entry.value;
    if (!states(entry, "collection")) {
      yield {
        pointer: "",
        message: {
          zh: "没有登记数据如何采集（collection）；应当登记。",
          en: "It is not registered how the data is collected (collection); this was expected.",
        },
        hint: {
          zh: "写上 from、basis、scope、format 和 procedure。",
          en: "Write from, basis, scope, format and procedure.",
        },
      };
    }
    if (!collection) return;
    const missing = (["scope", "format", "procedure"] as const).filter(
      (key) => !collection[key] && !isBroken(entry, `/collection/${key}`),
    );
    if (missing.length > 0) {
      yield {
        pointer: "/collection",
        message: {
          zh: `采集没有写 ${missing.join("、")}；应当写明。`,
          en: `The collection does not state ${missing.join(", ")}; this was expected.`,
        },
        hint: { zh: "补上这几项。", en: "Add what is missing." },
      };
    }
    // What an agency makes or measures itself it may; whom it asks may ask on what basis.
    const asked = collection.from?.some(
      (from) => from === "citizens" || from === "organisations" || from === "lowerLevels",
    );
    if (!asked) return;
    yield* judgeBases(entry, {
      bases: collection.basis,
      pointer: "/collection/basis",
      allowed: ANY_RANK,
      date,
    });
  },
};
