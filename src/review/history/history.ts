import { compare, type Words } from "../../catalog/finding.ts";
import type { Entry } from "../../catalog/model.ts";
import type { Commit } from "./history-git.ts";

/** The changes of an entry as its page shows them. */
export interface History {
  /** The day of the earliest state that is known, where what was before it is not: then nothing says how it came about. */
  since?: string;
  /** The newest first. */
  rows: HistoryRow[];
}

/** What a change means for readers; without a kind something else changed. `known` tells of no change. */
export type HistoryChange = Words & { kind?: "added" | "opened" | "closed" | "released" | "known" };

export interface HistoryRow {
  day: string;
  changes: HistoryChange[];
  /** Of the sharing site only. */
  commit?: string;
  /** The entry's identity before it moved, where the row is about that. */
  id?: string;
}

/** What a commit left of an entry; `blob` is missing where it removed the file. */
export interface State {
  id: string;
  day: string;
  commit: string;
  blob?: string;
  /** What was before is not known. */
  isFirst: boolean;
}

/** A state with its record; none where the file was removed or cannot be read. */
export type ReadState = State & { record?: Pick<Entry, "value" | "issues"> | undefined };

/**
 * The states of every entry by its last identity, the first one first. A file that moved takes its earlier states along.
 * @param log the newest commit first
 * @param dayAt the day of a moment
 */
export function statesOf(log: Commit[], dayAt: (moment: number) => string): Map<string, State[]> {
  const states = new Map<string, State[]>();
  // Which entry a path belonged to at the moment that the loop has gone back to; nobody's is undefined.
  const owners = new Map<string, string | undefined>();
  for (const { id: commit, moment, isFirst, changes } of log) {
    const day = dayAt(moment);
    // All paths of a commit belong to the time after it; only then does it move them.
    const owned = changes.map(({ path, from, blob }) => {
      const id = identityOf(path);
      if (!owners.has(path)) owners.set(path, id);
      const owner = owners.get(path);
      const state = { id, day, commit, isFirst, ...(blob && { blob }) };
      if (owner)
        states
          .set(owner, states.get(owner) ?? [])
          .get(owner)
          ?.push(state);
      return { path, from, owner };
    });
    for (const { path, from } of owned) if (from !== undefined) owners.set(path, undefined);
    for (const { from, owner } of owned) if (from !== undefined) owners.set(from, owner);
  }
  for (const list of states.values()) list.reverse();
  return states;
}

/** `<agency>/datasets/<name>.json` → `<agency>/<name>` */
const identityOf = (path: string) => path.replace("/datasets/", "/").replace(/\.json$/, "");

/**
 * The history of an entry with those that it had under earlier identities, the newest row first. Where one of these starts
 * with a state of which nothing says how it came about, that is a row too.
 */
export function joinHistories(own: History, earlier: { id: string; history: History }[]): History {
  const rows = earlier.flatMap(({ id, history: { rows, since } }) => [
    ...rows.map((row): HistoryRow => ({ id, ...row })),
    ...(since ? [{ id, day: since, changes: [KNOWN] }] : []),
  ]);
  return { ...own, rows: [...own.rows, ...rows].sort((a, b) => compare(b.day, a.day)) };
}

const KNOWN: HistoryChange = {
  kind: "known",
  zh: "已在目录中，更早的变更没有记录",
  en: "In the catalog already; earlier changes are not on record",
};
