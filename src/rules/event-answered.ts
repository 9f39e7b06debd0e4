import { nearest } from "../catalog/nearest.ts";
import { entriesOf, isBroken } from "./records.ts";
import { each, type Problem, type Rule } from "./rule.ts";

/** What an agency records of an event is true: its entries exist, and were changed where it says so (Art. 11). */
export const eventAnswered: Rule = {
  id: "event-answered",
  article: 11,
  head: 1,
  level: "error",
  scope: "agency",
  words: {
    zh: "变动事件涉及的条目存在；结果是已更新的，条目确有更新；无需更新的，写明理由。",
    en: "The entries of an event exist; they were changed where it says so, and nothing to change has its reason.",
  },
  *check(agency, { catalog, date }) {
    for (const [pointer, { date: day, entries, met }] of each(agency.value.events, "/events")) {
      if (isBroken(agency, pointer)) continue;
      if (met && met.on > date) yield future(`${pointer}/met/on`, met.on, date);
      if (met?.outcome === "nothingToChange" && !met.reason) yield { pointer: `${pointer}/met`, ...REASON };
      for (const [at, id] of each(entries, `${pointer}/entries`)) {
        const entry = catalog.entries.get(id)?.value;
        if (!catalog.known.has(id)) yield unknown(at, id, entriesOf(catalog, id));
        if (met?.outcome !== "changed" || !entry?.modified) continue;
        // An entry that ended was changed by that.
        const changed = [entry.modified, entry.statusOn ?? ""].sort()[1] ?? "";
        if (changed < day) yield unchanged(at, id, changed, day);
      }
    }
  },
};

const REASON = {
  message: {
    zh: "结果是无需更新，没有写理由（reason）；应当写明。",
    en: "The outcome is nothing to change without a reason (reason); one was expected.",
  },
  hint: { zh: "写上 reason。", en: "Write reason." },
};
const future = (pointer: string, on: string, date: string): Problem => ({
  pointer,
  message: {
    zh: `办理日期 "${on}" 在将来；今天是 ${date}。`,
    en: `It was met on "${on}", which lies in the future; today is ${date}.`,
  },
  hint: { zh: "办理之后再写 met。", en: "Write met once it is met." },
});
const unknown = (pointer: string, id: string, ids: string[]): Problem => {
  const near = nearest(id, ids);
  return {
    pointer,
    message: { zh: `"${id}" 不是目录中的条目。`, en: `"${id}" is no entry of the catalog.` },
    hint: near
      ? { zh: `请写成 "${near}"。`, en: `Write "${near}".` }
      : { zh: "改正标识，或先添加它。", en: "Mend the identifier, or add the record first." },
  };
};
const unchanged = (pointer: string, id: string, changed: string, day: string): Problem => ({
  pointer,
  message: {
    zh: `结果是已更新，条目 "${id}" 自 ${changed} 起没有改动；应当在 ${day} 或之后改动。`,
    en: `The outcome is changed, but the entry "${id}" was last changed on ${changed}; a change on ${day} or later was expected.`,
  },
  hint: {
    zh: "更新该条目并改写 modified，或从 entries 中删去。",
    en: "Amend the entry and its modified, or remove it from entries.",
  },
});
