import type { AgencyRecord, Catalog } from "../catalog/model.ts";
import type { Agency } from "../catalog/types.gen.ts";
import { clockOf } from "../rules/event-met.ts";
import type { Pair, RecordPair } from "./pairs.ts";

type Event = NonNullable<Agency["events"]>[number];

/** A clock of Art. 11 that the request starts, stops or leaves running. */
export interface Clock {
  agency: string;
  event: Event;
  /** `open`: it runs already, and the request touches an entry that it is about. */
  state: "started" | "met" | "changed" | "removed" | "open";
  /** The last day on which it is met in time, YYYY-MM-DD. */
  due: string;
  provisional: boolean;
  /** Past its last day: when it was met, or today where it was not. */
  late: boolean;
}

/** The clocks that a request has to do with. @param date the day of judgement */
export function clocksOf(records: RecordPair[], pairs: Pair[], after: Catalog, date: string): Clock[] {
  const clock = (agency: string, event: Event, state: Clock["state"]): Clock => {
    const { day, provisional } = clockOf(event, after.config);
    return { agency, event, state, due: day, provisional, late: (event.met?.on ?? date) > day };
  };
  const changed = records
    .filter(({ kind }) => kind === "agency")
    .flatMap(({ id, before, after }) => {
      const [earlier, later] = [eventsOf(before as AgencyRecord), eventsOf(after as AgencyRecord)];
      return [
        ...later.flatMap((event) => {
          const was = earlier.find((other) => keyOf(other) === keyOf(event));
          const state = !was ? "started" : stateOf(was, event);
          return state ? [clock(id, event, state)] : [];
        }),
        ...earlier
          .filter((event) => !later.some((other) => keyOf(other) === keyOf(event)))
          .map((event) => clock(id, event, "removed")),
      ];
    });
  const told = new Set(changed.map(({ event }) => keyOf(event)));
  const touched = new Set(pairs.flatMap(({ id, before }) => [id, before?.id]));
  const open = [...after.agencies.values()].flatMap((record) =>
    eventsOf(record)
      .filter(
        (event) => !event.met && !told.has(keyOf(event)) && event.entries?.some((id) => touched.has(id)),
      )
      .map((event) => clock(record.id, event, "open")),
  );
  return [...changed, ...open];
}

/** Events that say at least when they were; what has another shape is a finding. */
const eventsOf = (record: AgencyRecord | undefined): Event[] =>
  (record?.value.events ?? []).filter((event) => event?.date && event.document);

const keyOf = ({ kind, date, document }: Event) => JSON.stringify([kind, date, document.zh]);

function stateOf(was: Event, event: Event): "met" | "changed" | undefined {
  if (event.met && !was.met) return "met";
  return JSON.stringify(was) === JSON.stringify(event) ? undefined : "changed";
}

/** The entries that the request confirms in a yearly round (Art. 11), by the day of it. */
export function confirmationsOf(pairs: Pair[]): { on: string; entries: string[] }[] {
  const byDay = new Map<string, string[]>();
  for (const { id, changes, after } of pairs)
    if (changes.some(({ pointer }) => pointer === "/confirmedOn") && after?.value.confirmedOn)
      byDay.set(after.value.confirmedOn, [...(byDay.get(after.value.confirmedOn) ?? []), id]);
  return [...byDay].map(([on, entries]) => ({ on, entries })).sort((a, b) => (a.on < b.on ? -1 : 1));
}
