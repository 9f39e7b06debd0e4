import { projectCatalog } from "../catalog/project.ts";
import { compareLists } from "../lists/differences.ts";
import { LIST_NAMES } from "../lists/edition.ts";
import { buildLists, type ListName, type Lists } from "../lists/rows.ts";
import type { Pair } from "./pairs.ts";
import type { ListReview } from "./review.ts";
import type { Side } from "./sides-git.ts";

/** What the lists gain and lose (Art. 13). @param affected files of entries that the request can have changed */
export function compareAllLists(
  [before, after]: [Side, Side],
  pairs: Pair[],
  affected: (file: string) => boolean,
): ListReview[] {
  const [earlier, later] = [asMoved(listsOf(before, affected), pairs), listsOf(after, affected)];
  const member = ({ id, title }: Lists[ListName][number]) => ({ id, title });
  return LIST_NAMES.map((name) => {
    const { added, removed, changed } = compareLists(earlier[name], later[name]);
    return { name, gained: added.map(member), lost: removed.map(member), changed: changed.length };
  }).filter(({ gained, lost, changed }) => gained.length + lost.length + changed > 0);
}

/** The rows of the entries that the request can have changed: those of the others stay as they are. */
function listsOf({ catalog, schemas }: Side, affected: (file: string) => boolean): Lists {
  const entries = new Map([...catalog.entries].filter(([, { file }]) => affected(file)));
  const part = { ...catalog, entries };
  return buildLists(part, projectCatalog(part, schemas, "open"));
}

/** Rows of moved entries under their later identity: a list neither loses nor gains them. */
function asMoved(lists: Lists, pairs: Pair[]): Lists {
  const moved = new Map(pairs.map(({ id, before }) => [before?.id ?? id, id]));
  const renamed = (name: ListName) => lists[name].map((row) => ({ ...row, id: moved.get(row.id) ?? row.id }));
  return Object.fromEntries(LIST_NAMES.map((name) => [name, renamed(name)])) as Lists;
}
