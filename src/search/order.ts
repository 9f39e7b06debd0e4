import type { Lang } from "../catalog/finding.ts";
import type { Columns } from "./columns.ts";

/** Orders that a reader may choose; `relevance` is that of the answer itself. */
export const SORTS = ["relevance", "newest", "title"] as const;
export type Sort = (typeof SORTS)[number];

/** All records, newest data first; entries without a release follow by the day they changed. */
export function newestFirst({ names, released, modified }: Columns): number[] {
  const later = (column: number[], a: number, b: number) => (column[b] ?? -1) - (column[a] ?? -1);
  return [...names.keys()].sort((a, b) => later(released, a, b) || later(modified, a, b) || a - b);
}

/** All records by the title that a page of the language shows: Chinese by its sound, and after Latin letters. */
export function byTitle({ zh, en }: Columns, lang: Lang): number[] {
  const collator = new Intl.Collator(lang === "zh" ? "zh-u-co-pinyin" : "en", { numeric: true });
  const titles = lang === "zh" ? zh : zh.map((title, number) => en[number] || title);
  return [...titles.keys()].sort((a, b) => collator.compare(titles[a] ?? "", titles[b] ?? "") || a - b);
}

/** Some records in the order of all. */
export function inOrder(all: number[], some: number[]): number[] {
  const wanted = new Uint8Array(all.length);
  for (const number of some) wanted[number] = 1;
  return all.filter((number) => wanted[number]);
}
