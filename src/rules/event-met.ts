import { addWorkingDays } from "../calendar/working-days.ts";
import { numbersOn } from "./numbers.ts";
import { each, type Rule } from "./rule.ts";

/** A revision of law or functions is followed in the catalog within 15 working days (Art. 11). */
export const eventMet: Rule = {
  id: "event-met",
  article: 11,
  head: 1,
  level: "warning",
  scope: "agency",
  words: {
    zh: "法规修订、职能调整后，在规定的工作日内更新目录或说明无需更新。",
    en: "After a revision of law or functions the catalog is amended, or said not to need it, within the working days set.",
  },
  *check({ value }, { catalog, date }) {
    for (const [pointer, event] of each(value.events, "/events")) {
      const { amendWorkingDays: days, layerOf } = numbersOn(catalog.config, event.date);
      const [, start = event.date] = [event.date, catalog.config.measures.inForce].sort();
      const due = addWorkingDays(start, days);
      const { met } = event;
      const layer = layerOf.amendWorkingDays ? { layer: layerOf.amendWorkingDays } : {};
      const open = due.provisional
        ? { zh: "（节假日安排尚未公布，暂定）", en: " (provisional: holidays not yet published)" }
        : { zh: "", en: "" };
      if (!met && date > due.day) {
        yield {
          pointer,
          ...layer,
          message: {
            zh: `“${event.document.zh}”的更新期限是 ${due.day}${open.zh}（${days} 个工作日），尚未办理。`,
            en: `The catalog was due to follow "${event.document.en ?? event.document.zh}" by ${due.day}${open.en} (${days} working days); nothing is recorded.`,
          },
          hint: {
            zh: "更新涉及的条目后写上 met，或写明无需更新的理由。",
            en: "Amend the entries and write met, or say why nothing has to change.",
          },
        };
      }
      if (met && met.on > due.day) {
        yield {
          pointer: `${pointer}/met/on`,
          ...layer,
          message: {
            zh: `办理日期 ${met.on} 晚于期限 ${due.day}（${days} 个工作日）。`,
            en: `It was met on ${met.on}, after the limit of ${due.day} (${days} working days).`,
          },
          hint: { zh: "记录保留；下次在期限内办理。", en: "The record stays; meet the next one in time." },
        };
      }
      if (met?.outcome === "nothingToChange" && !met.reason) {
        yield {
          level: "error",
          pointer: `${pointer}/met`,
          message: {
            zh: "结果是无需更新，却没有写理由。",
            en: "The outcome is nothing to change, but no reason is given.",
          },
          hint: { zh: "写上 reason。", en: "Write reason." },
        };
      }
      if (met?.outcome !== "changed") continue;
      for (const [at, id] of each(event.entries, `${pointer}/entries`)) {
        const modified = catalog.entries.get(id)?.value.modified;
        if (!modified || modified >= event.date) continue;
        yield {
          pointer: at,
          message: {
            zh: `结果是已更新，条目 "${id}" 却自 ${modified} 起没有改动。`,
            en: `The outcome is changed, but the entry "${id}" was last changed on ${modified}.`,
          },
          hint: {
            zh: "更新该条目并改写 modified，或从 entries 中删去。",
            en: "Amend the entry and its modified, or remove it from entries.",
          },
        };
      }
    }
  },
};
