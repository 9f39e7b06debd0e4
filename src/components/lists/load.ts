import type { ListRow } from "../../catalog/types.gen.ts";
import { type ListOfRecord, shownRows } from "../../lists/edition.ts";
import type { ListName } from "../../lists/rows.ts";
import type { Columns } from "../../search/columns.ts";
import { asset } from "../../site/links.ts";

/** The rows of a list, and the entries that have a page: by id the English title, "" where there is none. */
export interface LoadedList {
  rows: ListRow[];
  pages: Map<string, string>;
}

/** Loads a list whole. Which entries have a page is told by the columns of the search. */
export async function loadList(name: ListName): Promise<LoadedList> {
  const [list, columns] = await Promise.all([
    fetchJson<ListOfRecord>(`lists/${name}.json`),
    fetchJson<Columns>("search/columns.json"),
  ]);
  const pages = columns.names.map((entry, number) => {
    const agency = columns.agencies[columns.agency[number] ?? -1]?.id;
    return [`${agency}/${entry}`, columns.en[number] ?? ""] as const;
  });
  return { rows: shownRows(list), pages: new Map(pages) };
}

/** The files of one build belong together, so an old one must not come out of the browser's cache. */
async function fetchJson<T>(path: string): Promise<T> {
  const answer = await fetch(asset(path), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return (await answer.json()) as T;
}
