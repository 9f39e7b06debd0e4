import type { SiteEntry } from "../../catalog/project.ts";
import type { Tombstone } from "../../catalog/tombstone.ts";
import type { Change } from "../../catalog/types.gen.ts";

/** What an entry tells of itself: when it came, when its record changed, and each of its releases (Art. 23). */
export function changesOf(entry: SiteEntry): Change[] {
  const { id, issued, modified, releases = [] } = entry;
  const title = entry.title ?? { zh: id };
  return [
    ...(issued ? [{ id, title, kind: "added" as const, date: issued }] : []),
    ...(modified && modified !== issued ? [{ id, title, kind: "updated" as const, date: modified }] : []),
    ...releases.map((release) => ({
      id,
      title,
      kind: "released" as const,
      date: release.published,
      release: release.id,
    })),
  ];
}

/** That an entry ended; without the day nothing can be told. */
export const endOf = ({ id, title, statusOn }: Tombstone): Change[] =>
  statusOn ? [{ id, title: title ?? { zh: id }, kind: "ended", date: statusOn }] : [];

/** Newest first; what happened on one day stands by entry, the release before the record. */
export const newestChangeFirst = (a: Change, b: Change): number =>
  order(b.date, a.date) || order(a.id, b.id) || order(a.kind, b.kind) || order(b.release, a.release);

const order = (a = "", b = "") => (a < b ? -1 : a > b ? 1 : 0);
