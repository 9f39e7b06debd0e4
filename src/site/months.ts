import { compare, type Words } from "../catalog/finding.ts";
import type { SiteEntry } from "../catalog/project.ts";
import type { Tombstone } from "../catalog/tombstone.ts";
import type { LanguageMap } from "../catalog/types.gen.ts";
import { endOf } from "../formats/api/changes.ts";
import { ownerOf } from "../formats/export.ts";
import type { History, HistoryRow } from "../review/history/history.ts";
import { dayOr } from "./text.ts";

/** What can happen to an entry, in the order in which a month tells it. */
export const KINDS = ["added", "opened", "closed", "released", "changed"] as const;
export type Kind = (typeof KINDS)[number];

/** An entry in a month under one kind: the day on which it happened last, and what, in words. */
export interface MonthItem {
  id: string;
  title: LanguageMap;
  agency: string;
  day: string;
  /** The newest first; empty where the kind says all. */
  told: { day: string; words: Words }[];
}
export interface Month {
  /** YYYY-MM */
  month: string;
  /** The entries of each kind that has some; `total` counts those too that are not named. */
  groups: { kind: Kind; total: number; items: MonthItem[] }[];
}

/** So many entries of a kind are named; the API has all. */
const MOST = 200;
/** Months further back are told by the entries' own pages. */
const MONTHS = 24;

interface Event {
  kind: Kind;
  id: string;
  title: LanguageMap;
  day: string;
  words?: Words;
}

/**
 * What happened in each month, the newest first; the month of `date` is always among them, and nothing after `date`.
 * @param histories what a site may tell of the past
 * @param newRows the sentences on what a release changed in the data
 */
export function monthsOf(
  entries: Iterable<SiteEntry>,
  tombstones: Iterable<Tombstone>,
  histories: Map<string, History>,
  newRows: (id: string, release: string) => Words[],
  date: string,
): Month[] {
  const events: Event[] = [];
  for (const entry of entries) events.push(...eventsOf(entry, histories.get(entry.id), newRows));
  for (const tombstone of tombstones)
    events.push(
      ...endOf(tombstone).map(({ id, title, date: day }): Event => ({ kind: "closed", id, title, day })),
    );
  const byMonth = Map.groupBy(
    // Imported records may hold days that are none.
    events.filter(({ day }) => /^\d{4}-\d{2}-\d{2}$/.test(day) && day <= date),
    ({ day }) => day.slice(0, 7),
  );
  const now = date.slice(0, 7);
  if (!byMonth.has(now)) byMonth.set(now, []);
  return [...byMonth]
    .sort(([a], [b]) => compare(b, a))
    .slice(0, MONTHS)
    .map(([month, own]) => ({ month, groups: groupsOf(own) }));
}

/** What is known of an entry: releases from its record, the rest from its history, and where that is silent from the record. */
function* eventsOf(
  { id, title = { zh: id }, issued, status, statusOn, releases = [] }: SiteEntry,
  history: History | undefined,
  newRows: (id: string, release: string) => Words[],
): Generator<Event> {
  const rows = history?.rows ?? [];
  const knows = (...kinds: string[]) =>
    rows.some(({ changes }) => changes.some(({ kind }) => kind && kinds.includes(kind)));
  if (issued && !knows("added", "opened")) yield { kind: "added", id, title, day: issued };
  if (status === "closed" && statusOn && !knows("closed")) yield { kind: "closed", id, title, day: statusOn };
  for (const { id: release, published, asOf } of releases) {
    const words = {
      zh: `${release}（数据截至${dayOr(asOf, "zh")}）`,
      en: `${release} (data as of ${dayOr(asOf, "en")})`,
    };
    yield { kind: "released", id, title, day: published, words };
    for (const words of newRows(id, release)) yield { kind: "released", id, title, day: published, words };
  }
  for (const row of rows) yield* eventsOfRow(row, { id, title });
}

function* eventsOfRow({ day, changes }: HistoryRow, entry: Pick<Event, "id" | "title">): Generator<Event> {
  // The record knows the releases better: their days, and what is served of them.
  for (const { zh, en, kind = "changed" } of changes)
    if (kind !== "known" && kind !== "released") yield { ...entry, kind, day, words: { zh, en } };
}

function groupsOf(events: Event[]): Month["groups"] {
  return KINDS.flatMap((kind) => {
    const byId = Map.groupBy(
      events.filter((event) => event.kind === kind),
      ({ id }) => id,
    );
    const items = [...byId]
      .map(([id, own]) => itemOf(id, own))
      .sort((a, b) => compare(b.day, a.day) || compare(a.id, b.id));
    return items.length > 0 ? [{ kind, total: items.length, items: items.slice(0, MOST) }] : [];
  });
}

function itemOf(id: string, events: Event[]): MonthItem {
  const newest = events.toSorted((a, b) => compare(b.day, a.day));
  return {
    id,
    title: newest[0]?.title ?? { zh: id },
    agency: ownerOf(id),
    day: newest[0]?.day ?? "",
    told: newest.flatMap(({ day, words }) => (words ? [{ day, words }] : [])),
  };
}
