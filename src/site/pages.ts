import type { Lang } from "../catalog/finding.ts";

export const LANGS: Lang[] = ["zh", "en"];

/** The two addresses of a page: Chinese at `/`, English at `/en/`. */
export const languagePaths = () =>
  LANGS.map((lang) => ({ params: { lang: langParam(lang) }, props: { lang } }));

/** The part of the address that names the language. */
export const langParam = (lang: Lang) => (lang === "en" ? "en" : undefined);

/** Lists are cut into pages of this many entries, so that they work without JavaScript at any size. */
const PAGE_SIZE = 50;

export interface ListPage<T> {
  items: T[];
  /** From 1. */
  number: number;
  count: number;
  total: number;
}

/** A list in pages; an empty list has one empty page. */
export function paginate<T>(items: T[]): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  return Array.from({ length: count }, (_, i) => ({
    items: items.slice(i * PAGE_SIZE, (i + 1) * PAGE_SIZE),
    number: i + 1,
    count,
    total: items.length,
  }));
}

/** The part of the address that names a page of a list; the first has none. */
export const pageParam = (number: number) => (number === 1 ? undefined : String(number));

/** The number of the page that shows an item of a list. @param index from 0 */
export const pageOfItem = (index: number) => Math.floor(index / PAGE_SIZE) + 1;
