import { compare, type Issue } from "../../catalog/finding.ts";
import type { Fault } from "../import/foreign.ts";
import { MEANINGS, meaningOf, type Reason } from "./keys.ts";
import type { Use } from "./reader.ts";

export interface Counted {
  value: string;
  count: number;
  /** Where it stands first, in a document that has places. */
  at?: string;
}

/** What became of the values of one raw key, over all distinct rows that became entries. */
export interface KeyReport {
  key: string;
  /** Property of the standard; blank where the key is not known or has none on purpose. */
  property: string;
  /** Rows in which the key stands and its value is blank or blacked out. */
  empty: number;
  /** Values that say something, items of lists counted one by one. */
  nonEmpty: number;
  mapped: number;
  /** Of the values that have a place, how many took it, in percent, rounded down to a tenth; null where none has one. */
  percent: number | null;
  unmapped: Counted[];
  /** Values that have no place, and why. */
  unused: { reason: Reason; count: number }[];
  /** Values that say that nothing is given: counted as empty. */
  placeholders: Counted[];
}

export interface RefusedRow {
  row: string;
  /** Where it stands, in a document that has places. */
  at?: string;
  title: string;
  reasons: Pick<Issue, "pointer" | "rule" | "message">[];
}

/** The whole report. rows = entries + copies + refused. */
export interface ImportReport {
  portal: string;
  date: string;
  rows: number;
  entries: number;
  copies: number;
  refused: number;
  agencies: number;
  /** Entries that name no publisher; they lie in the folder that bears the portal's name. */
  withoutPublisher: number;
  /** Entries whose opening type is not known: they are not public. */
  withoutOpening: number;
  keys: KeyReport[];
  refusedRows: RefusedRow[];
  /** What is wrong with the document by the rules of its own format. */
  faults?: Fault[];
}

/** How a kind of source names things: the property that a key becomes, and the order of the report. */
export interface KeyOrder {
  propertyOf(key: string): string;
  order: string[];
}

const LISTING: KeyOrder = {
  propertyOf(key) {
    const meaning = meaningOf(key);
    return meaning ? MEANINGS[meaning].property : "";
  },
  order: Object.values(MEANINGS).flatMap(({ keys }) => keys),
};

/** Counts what became of the values, key by key. */
export function countUses(all: Iterable<Use>, { propertyOf, order }: KeyOrder = LISTING): KeyReport[] {
  const byKey = new Map<string, Tally>();
  for (const { key, value, outcome, reason, at } of all) {
    const tally = byKey.get(key) ?? newTally();
    byKey.set(key, tally);
    if (outcome === "mapped") tally.mapped++;
    else if (outcome === "empty") tally.empty++;
    else if (outcome === "unmapped") {
      add(tally.unmapped, value);
      if (at !== undefined && !tally.places.has(value)) tally.places.set(value, at);
    } else if (outcome === "placeholder") add(tally.placeholders, value);
    else if (reason) add(tally.unused, reason);
  }
  // Keys in the order of their meanings, unknown ones last.
  const rank = (key: string) => (order.indexOf(key) + order.length + 1) % (order.length + 1);
  return [...byKey]
    .map(([key, tally]) => keyReport(key, propertyOf(key), tally))
    .sort((a, b) => rank(a.key) - rank(b.key) || compare(a.key, b.key));
}

interface Tally {
  empty: number;
  mapped: number;
  unmapped: Map<string, number>;
  places: Map<string, string>;
  unused: Map<Reason, number>;
  placeholders: Map<string, number>;
}

const newTally = (): Tally => ({
  empty: 0,
  mapped: 0,
  unmapped: new Map(),
  places: new Map(),
  unused: new Map(),
  placeholders: new Map(),
});

function add<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function keyReport(
  key: string,
  property: string,
  { empty, mapped, unmapped, places, unused, placeholders }: Tally,
): KeyReport {
  const [missed, aside] = [total(unmapped), total(unused)];
  return {
    key,
    property,
    empty,
    nonEmpty: mapped + missed + aside,
    mapped,
    percent: mapped + missed === 0 ? null : Math.floor((mapped / (mapped + missed)) * 1000) / 10,
    unmapped: counted(unmapped).map((item) => {
      const at = places.get(item.value);
      return { ...item, ...(at !== undefined && { at }) };
    }),
    unused: counted(unused).map(({ value, count }) => ({ reason: value as Reason, count })),
    placeholders: counted(placeholders),
  };
}

const total = (counts: Map<unknown, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** Most frequent first. */
const counted = (counts: Map<string, number>): Counted[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compare(a.value, b.value));
