import type { Catalog } from "./model.ts";
import type { Dataset } from "./types.gen.ts";

/** What a site shows of an entry that ended, in the place of the entry. */
export type Tombstone = { id: string } & Partial<
  Pick<Dataset, "title" | "status" | "statusOn" | "reason" | "closingBasis" | "successor">
>;

/** On the sharing site a closed entry stays whole: sharing may go on. */
const ENDED = { open: ["closed", "withdrawn", "moved"], share: ["withdrawn", "moved", "purged"] };

/** Whether of an entry with this status a tombstone is all that a site may show. */
export const isEnded = (status: string | undefined, site: keyof typeof ENDED) =>
  status !== undefined && ENDED[site].includes(status);

/**
 * The tombstones of the sharing site: every entry that ended.
 * @param shown whether the site shows an entry whole
 */
export const sharedTombstones = (catalog: Catalog, shown: (id: string) => boolean): Tombstone[] =>
  [...catalog.entries.values()]
    .filter(({ value }) => isEnded(value.status, "share"))
    .map(({ id, value: { title, status, statusOn, reason, closingBasis } }) =>
      given({
        id,
        title,
        status,
        statusOn,
        reason,
        closingBasis,
        successor: successorOf(catalog, id, shown),
      }),
    );

/**
 * The tombstones of the opening site. The public knows of an entry only where it stood in the opening list of a
 * published edition; it then reads the last title that it knew, since when the entry has ended, and the public basis.
 */
export function openTombstones(catalog: Catalog, shown: (id: string) => boolean): Tombstone[] {
  const titles = new Map(
    catalog.editions.flatMap(({ value }) =>
      (value.lists?.open?.rows ?? []).map(({ id, title }) => [id, title ?? id] as const),
    ),
  );
  return [...catalog.entries.values()].flatMap(({ id, value: { status, statusOn, closingBasis } }) => {
    const zh = titles.get(id);
    if (zh === undefined || !isEnded(status, "open")) return [];
    return [
      given({
        id,
        title: { zh },
        status,
        statusOn,
        closingBasis,
        successor: successorOf(catalog, id, shown),
      }),
    ];
  });
}

/** The entry in whose place a reader goes on: the end of a chain of moves, where the site shows it. */
function successorOf({ entries }: Catalog, id: string, shown: (id: string) => boolean): string | undefined {
  const passed = new Set<string>();
  let next: string | undefined = id;
  do {
    passed.add(next);
    next = entries.get(next)?.value.successor;
  } while (next && !passed.has(next) && entries.get(next)?.value.status === "moved");
  return next && shown(next) ? next : undefined;
}

const given = (tombstone: Tombstone): Tombstone =>
  Object.fromEntries(Object.entries(tombstone).filter(([, value]) => value !== undefined)) as Tombstone;
