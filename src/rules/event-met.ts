import { addWorkingDays } from "../calendar/working-days.ts";
import type { Agency, Config } from "../catalog/types.gen.ts";
import { layerOf, numbersOn } from "./numbers.ts";
import { isBroken } from "./records.ts";
import { each, type Problem, type Rule } from "./rule.ts";

type Event = NonNullable<Agency["events"]>[number];

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
  *check(agency, { catalog, date }) {
    const { events, status } = agency.value;
    if (status && status !== "active") return;
    for (const [pointer, event] of each(events, "/events"))
      if (!isBroken(agency, pointer)) yield* judgeClock(event, pointer, catalog.config, date);
  },
};

/**
 * Until when an event has to be met. The clock starts on its day, not before the measures are in force (Art. 37).
 * @returns the last day, YYYY-MM-DD, and the numbers that hold on the first
 */
export function clockOf({ date }: Pick<Event, "date">, config: Config) {
  const start = date < config.measures.inForce ? config.measures.inForce : date;
  const numbers = numbersOn(config, start);
  return { numbers, ...addWorkingDays(start, numbers.amendWorkingDays) };
}

function* judgeClock(event: Event, pointer: string, config: Config, date: string): Generator<Problem> {
  const { document, met } = event;
  const { numbers, ...limit } = clockOf(event, config);
  const by = {
    zh: `${limit.day}（${numbers.amendWorkingDays} 个工作日${limit.provisional ? "；暂定，节假日安排尚未公布" : ""}）`,
    en: `${limit.day} (${numbers.amendWorkingDays} working days${limit.provisional ? "; provisional: holidays not yet published" : ""})`,
  };
  const layer = layerOf(numbers, "amendWorkingDays");
  if (!met && date > limit.day) {
    yield {
      pointer,
      ...layer,
      message: {
        zh: `“${document.zh}”没有办理结果（met）；应当不迟于 ${by.zh}办理。`,
        en: `For "${document.en ?? document.zh}" no outcome is recorded (met); one was expected by ${by.en}.`,
      },
      hint: {
        zh: "更新涉及的条目后写上 met，或写明无需更新的理由。",
        en: "Amend the entries and write met, or say why nothing has to change.",
      },
    };
  }
  if (met && met.on > limit.day) {
    yield {
      pointer: `${pointer}/met/on`,
      ...layer,
      message: {
        zh: `“${document.zh}”在 ${met.on} 办理；应当不迟于 ${by.zh}办理。`,
        en: `"${document.en ?? document.zh}" was met on ${met.on}; this was expected by ${by.en}.`,
      },
      hint: {
        zh: "日期属实的，记录保留；抄错的改正日期。",
        en: "Where the day is right the record stays; where it is miscopied, mend it.",
      },
    };
  }
}
