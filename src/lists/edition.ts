import { hashOf } from "../catalog/hash.ts";
import type { Catalog, EditionRecord } from "../catalog/model.ts";
import type { Edition, ListRow } from "../catalog/types.gen.ts";
import { compareLists, type Differences } from "./differences.ts";
import type { ListName, Lists } from "./rows.ts";

/** Version of the rows' form: a list can be rebuilt from its trees only by the form it was made with. */
export const LIST_FORMAT = 1;
export const LIST_NAMES: ListName[] = ["share", "open", "negative", "responsibility"];

/**
 * The next edition of the lists (Art. 13). It names the hash of the one before, so that none can be changed unnoticed.
 * @param sdk version of the SDK that comes with it
 * @param trees git tree of each root
 */
export function buildEdition(
  lists: Lists,
  {
    id,
    date,
    sdk,
    trees,
    previous,
  }: {
    id: string;
    date: string;
    sdk?: string;
    trees: Record<string, string>;
    previous: EditionRecord | undefined;
  },
): Edition {
  return {
    $schema: "../../schemas/v1/edition.schema.json",
    id,
    number: (previous?.value.number ?? 0) + 1,
    date,
    ...(previous && { previous: hashOf(previous.value) }),
    format: LIST_FORMAT,
    ...(sdk && { sdk }),
    trees,
    lists: Object.fromEntries(
      LIST_NAMES.map((name) => [name, { rows: lists[name], sha256: hashOf(lists[name]) }]),
    ) as Edition["lists"],
  };
}

/** A list as its page and its files show it: the latest edition is the list of record, later changes are pending. */
export interface ListOfRecord {
  name: ListName;
  /** `sha256` is missing where an entry was purged from what this site shows: the hash would no longer fit. */
  edition?: { id: string; number: number; date: string; sha256?: string | undefined };
  rows: ListRow[];
  pending: Differences;
}

/** Before the first edition everything is pending. */
export function listOfRecord(name: ListName, current: ListRow[], editions: PublicEdition[]): ListOfRecord {
  const last = editions.at(-1);
  const { rows = [], sha256 } = last?.lists[name] ?? {};
  return {
    name,
    ...(last && { edition: { id: last.id, number: last.number, date: last.date, sha256 } }),
    rows,
    pending: compareLists(rows, current),
  };
}

/** The rows that a list shows: those of record, and before the first edition those that are pending. */
export const shownRows = ({ edition, rows, pending }: ListOfRecord): ListRow[] =>
  edition ? rows : pending.added;

/** An edition as one site shows it. */
export interface PublicEdition {
  id: string;
  number: number;
  date: string;
  lists: Partial<Record<ListName, { rows: ListRow[]; sha256?: string }>>;
  /** Version of the SDK that came with it. */
  sdk?: string;
  /** Entries that the authority ordered to be removed from past editions too. */
  purged: number;
}

/**
 * The editions as a site may show them. The open site sees the opening list only; an entry that was purged is gone from
 * it, and then the hash of the stored list would no longer fit, so it is left out.
 */
export function editionsFor(catalog: Catalog, site: "open" | "share"): PublicEdition[] {
  const purged = (row: ListRow) => catalog.entries.get(row.id)?.value.status === "purged";
  return catalog.editions.flatMap(({ value: { id, number, date, lists, sdk } }) => {
    if (!id || !number || !date || !lists) return [];
    const open = lists.open?.rows ?? [];
    const common = { id, number, date, ...(sdk && { sdk }) };
    if (site === "share") return [{ ...common, lists, purged: 0 }];
    const left = open.filter((row) => !purged(row));
    const whole = left.length === open.length;
    return [
      {
        ...common,
        lists: { open: { rows: left, ...(whole && { sha256: lists.open.sha256 }) } },
        purged: open.length - left.length,
      },
    ];
  });
}
