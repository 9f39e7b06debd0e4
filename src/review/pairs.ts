import type { AgencyRecord, Catalog, Entry, SystemRecord } from "../catalog/model.ts";
import { asWritten } from "./change/as-written.ts";
import type { Change } from "./change/change.ts";
import { compareEntries } from "./change/compare.ts";
import type { ChangedFile } from "./files-git.ts";
import { rootsInside } from "./owners.ts";

/** An entry that the request touches, before and after. */
export interface Pair {
  /** Its identity after the change, or before where it is gone. */
  id: string;
  fate: Fate;
  before?: Entry | undefined;
  after?: Entry | undefined;
  /** Of a moved entry whether its old address leads to the new one. */
  alias?: boolean;
  changes: Change[];
}

/** `movedAway`: nothing at the old address leads to the new one; `rewritten`: the same content in another form. */
export type Fate =
  | "added"
  | "changed"
  | "moved"
  | "movedAway"
  | "rewritten"
  | "withdrawn"
  | "closed"
  | "deleted"
  | "unreadable";

type Identity = { kind: "dataset" | "agency" | "system"; id: string };

/** The record that a path of the repository belongs to, where it is one of a catalog's. */
export function recordAt(path: string, catalogs: string[]): Identity | undefined {
  for (const root of rootsInside({ catalogs })) {
    if (!path.startsWith(root)) continue;
    const [agency = "", folder = "", file = "", ...deeper] = path.slice(root.length).split("/");
    const id = `${agency}/${file.replace(/\.json$/, "")}`;
    if (folder === "agency.json" && !file) return { kind: "agency", id: agency };
    if (!file.endsWith(".json") || deeper.length > 0) continue;
    if (folder === "datasets") return { kind: "dataset", id };
    if (folder === "systems") return { kind: "system", id };
  }
  return undefined;
}

/**
 * The entries that a request touches. One that moved is one entry, whether its old file says so (`moved` and a successor
 * that is new) or only git recognises it.
 * @param catalogs the roots of both states
 */
export function pairEntries(
  before: Catalog,
  after: Catalog,
  files: ChangedFile[],
  catalogs: string[],
): Pair[] {
  const idAt = (path: string | undefined) => {
    const record = path === undefined ? undefined : recordAt(path, catalogs);
    return record?.kind === "dataset" ? record.id : undefined;
  };
  const touched = new Set(files.flatMap(({ path, from }) => [idAt(from) ?? [], idAt(path) ?? []].flat()));
  const moves = new Map<string, { to: string; alias: boolean }>();
  for (const id of touched) {
    const { status, successor } = after.entries.get(id)?.value ?? {};
    const isNew = successor !== undefined && !before.known.has(successor) && after.entries.has(successor);
    if (status === "moved" && before.entries.get(id)?.value.status !== "moved" && isNew)
      moves.set(id, { to: successor, alias: true });
  }
  const taken = new Set([...moves.values()].map(({ to }) => to));
  for (const { path, from, fate } of files) {
    const [id, to] = [idAt(from), idAt(path)];
    if (fate !== "moved" || !id || !to || moves.has(id) || taken.has(to)) continue;
    if (before.entries.has(id) && after.entries.has(to) && !after.known.has(id) && !before.known.has(to))
      moves.set(id, { to, alias: false });
  }
  const arrived = new Set([...moves.values()].map(({ to }) => to));
  return [...touched]
    .filter((id) => !arrived.has(id))
    .sort()
    .flatMap((id) => pairOf(id, moves.get(id), before, after) ?? []);
}

function pairOf(
  old: string,
  move: { to: string; alias: boolean } | undefined,
  base: Catalog,
  head: Catalog,
): Pair | undefined {
  const id = move?.to ?? old;
  const [before, after] = [readable(base.entries.get(old)), readable(head.entries.get(id))];
  const alias = move && { alias: move.alias };
  const hidden = (!before && base.known.has(old)) || (!after && head.known.has(id));
  if (hidden) return { id, fate: "unreadable", before, after, changes: [], ...alias };
  const changes = compareEntries(before && asWritten(before), after && asWritten(after));
  return before || after
    ? { id, fate: fateOf(changes, move?.alias), before, after, changes, ...alias }
    : undefined;
}

/** What is no object holds nothing that could be compared. */
const readable = (entry: Entry | undefined) =>
  entry?.issues.some(({ pointer, rule }) => pointer === "" && rule === "value-type") ? undefined : entry;

function fateOf(changes: Change[], alias = true): Fate {
  for (const change of changes) {
    if (change.kind === "moved") return alias ? "moved" : "movedAway";
    if (change.kind === "added" || change.kind === "deleted") return change.kind;
    if (change.kind === "status") {
      if (change.after === "withdrawn" || change.after === "purged") return "withdrawn";
      if (change.after === "moved" || change.after === "closed") return change.after;
    }
  }
  return changes.length > 0 ? "changed" : "rewritten";
}

/** A record other than an entry that the request touches. */
export interface RecordPair {
  kind: "agency" | "system";
  id: string;
  before?: AgencyRecord | SystemRecord | undefined;
  after?: AgencyRecord | SystemRecord | undefined;
}

/** The agencies and systems that a request touches. */
export function pairRecords(
  before: Catalog,
  after: Catalog,
  files: ChangedFile[],
  catalogs: string[],
): RecordPair[] {
  const paths = files.flatMap(({ path, from }) => [from ?? [], path].flat());
  const found = new Map<string, RecordPair>();
  for (const path of paths.sort()) {
    const record = recordAt(path, catalogs);
    if (!record || record.kind === "dataset") continue;
    const { kind, id } = record;
    const of = kind === "agency" ? "agencies" : "systems";
    found.set(`${kind} ${id}`, { kind, id, before: before[of].get(id), after: after[of].get(id) });
  }
  return [...found.values()];
}
