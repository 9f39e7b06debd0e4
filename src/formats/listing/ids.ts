import { slug } from "../../catalog/slug.ts";
import { sha256 } from "./row.ts";

/** What makes an entry the one it is, apart from its place in the listing. */
export interface Identity {
  agency: string;
  portal: string;
  /** As listed; blank where the listing names none. */
  publisher: string;
  title: string;
  sourceId?: string;
  /** Further fields that tell rows of one publisher and title apart, the most lasting first. */
  marks: string[];
  /** Name of the raw row, the last mark. */
  row: string;
}

/**
 * Ids of entries, in the order of the identities; they do not depend on that order. The source's own id where it is
 * unique; else the pinyin of the title and 6 hex digits over portal, publisher and title. Only rows that share all
 * three take further marks, as few as tell them apart, so that a new date or description elsewhere changes no id.
 */
export function entryIds(rows: Identity[]): string[] {
  const sources = count(rows.map(sourceSlug));
  const keys = rows.map((row) => [row.portal, row.publisher, row.title]);
  const alike = groupBy(keys.map((key) => JSON.stringify(key))).filter((group) => group.length > 1);
  for (const group of alike) {
    const marks = group.map((index) => [...(rows[index]?.marks ?? []), rows[index]?.row ?? ""]);
    let used = 1;
    while (new Set(marks.map((mark) => JSON.stringify(mark.slice(0, used)))).size < group.length) used++;
    for (const [at, index] of group.entries()) keys[index]?.push(...(marks[at]?.slice(0, used) ?? []));
  }
  const stems = rows.map(({ title }) => slug(title));
  const name = (row: Identity, index: number, digits: number) => {
    const own = sourceSlug(row);
    if (own && sources.get(own) === 1) return own;
    return [stems[index], sha256(JSON.stringify(keys[index])).slice(0, digits)].filter(Boolean).join("-");
  };
  const short = rows.map((row, index) => `${row.agency}/${name(row, index, 6)}`);
  const taken = count(short);
  return rows.map((row, index) => name(row, index, taken.get(short[index] ?? "") === 1 ? 6 : 12));
}

/** Ids of agencies by name: pinyin, with 6 hex digits where two names are spelled alike or cut alike. */
export function agencyIds(portal: string, names: string[]): Map<string, string> {
  const taken = count(names.map(slug));
  return new Map(
    names.map((name) => {
      const id = slug(name);
      const unique = id !== "" && taken.get(id) === 1;
      return [
        name,
        unique ? id : [id, sha256(JSON.stringify([portal, name])).slice(0, 6)].filter(Boolean).join("-"),
      ];
    }),
  );
}

/** A source's id in the form of ours, or undefined where it has none or cannot take that form. */
function sourceSlug({ sourceId = "" }: Identity): string | undefined {
  const id = sourceId
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return id !== "" && id.length <= 80 && /^[\w./:-]+$/.test(sourceId) ? id : undefined;
}

function count<T>(items: T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The indices of equal keys. */
function groupBy(keys: string[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.values()];
}
