import type { Words } from "../catalog/finding.ts";
import { hashOf } from "../catalog/hash.ts";
import { type Catalog, type EditionRecord, ID } from "../catalog/model.ts";
import type { Edition } from "../catalog/types.gen.ts";
import { compareLists, isUnchanged } from "./differences.ts";
import { LIST_NAMES } from "./edition.ts";
import { type Counts, publishWords as words } from "./publish-words.ts";
import type { ListName, Lists } from "./rows.ts";

/**
 * Why the next edition cannot be published, as far as the catalog tells (Art. 13).
 * @param date the edition's day, YYYY-MM-DD
 * @param force publish although nothing changed
 */
export function refusalOf(
  { editions }: Pick<Catalog, "editions">,
  lists: Lists,
  { id, date, force = false }: { id: string; date: string; force?: boolean },
): Words | undefined {
  if (!ID.test(id)) return words.form(id);
  if (editions.some((edition) => edition.id === id)) return words.taken(id);
  const last = editions.at(-1);
  if (!last) return undefined;
  if (last.value.date && date < last.value.date) return words.early(date, last.id, last.value.date);
  if (!force && changesOf(lists, last.value.lists).every(isUnchanged)) return words.unchanged(last.id);
  return undefined;
}

/** The lists of an edition that differ from others. */
export const differingLists = (one: Edition["lists"], other: Lists): ListName[] =>
  LIST_NAMES.filter((name) => hashOf(one[name].rows) !== hashOf(other[name]));

/** How many rows each list has, gained, changed and lost. */
export const countChanges = (lists: Lists, { editions }: Pick<Catalog, "editions">): Counts[] =>
  changesOf(lists, editions.at(-1)?.value.lists).map(({ name, added, changed, removed }) => ({
    name,
    rows: lists[name].length,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
  }));

const changesOf = (lists: Lists, before: EditionRecord["value"]["lists"]) =>
  LIST_NAMES.map((name) => ({ name, ...compareLists(before?.[name]?.rows ?? [], lists[name]) }));
