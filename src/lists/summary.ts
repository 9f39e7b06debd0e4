import { compareLists, type Differences } from "./differences.ts";
import type { PublicEdition } from "./edition.ts";
import type { ListName } from "./rows.ts";

/** A row by its name, and what of it changed. */
export interface RowName {
  id: string;
  title?: string | undefined;
  columns?: string[];
}
export type NamedDifferences = Record<"added" | "changed" | "removed", RowName[]>;

/** One list of an edition in short. */
export interface ListSummary {
  rows: number;
  sha256?: string | undefined;
  /** Against the edition before; the first one has none. */
  differences?: NamedDifferences;
}

export interface EditionSummary extends Omit<PublicEdition, "lists"> {
  lists: Partial<Record<ListName, ListSummary>>;
}

/** What each edition changed against the one before. */
export const summarizeEditions = (editions: PublicEdition[], names: ListName[]): EditionSummary[] =>
  editions.map((edition, i) => ({
    ...edition,
    lists: Object.fromEntries(
      names.map((name) => {
        const { rows = [], sha256 } = edition.lists[name] ?? {};
        const before = editions[i - 1]?.lists[name]?.rows;
        const differences = before && nameDifferences(compareLists(before, rows));
        return [name, { rows: rows.length, sha256, ...(differences && { differences }) }];
      }),
    ),
  }));

/** The differences without what the rows hold: a page tells which they are. */
export const nameDifferences = ({ added, changed, removed }: Differences): NamedDifferences => ({
  added: added.map(({ id, title }) => ({ id, title })),
  changed: changed.map(({ row: { id, title }, columns }) => ({ id, title, columns })),
  removed: removed.map(({ id, title }) => ({ id, title })),
});
