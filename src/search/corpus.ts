import type { Columns } from "./columns.ts";
import { wordKey } from "./synonyms.ts";
import { isHan, spaced, squash } from "./text.ts";

/** What the query layer knows of every record without asking the index. */
export interface Corpus {
  /** Record number of each of Pagefind's names. */
  numbers: Map<string, number>;
  titles: Title[];
  agencies: AgencyName[];
  /** The agency of each record. */
  agency: number[];
  /** Day of each record's newest data or, without any, of its last change. */
  days: number[];
}

interface AgencyName {
  /** In both languages. */
  spaced: string;
  /** Each language alone, as words are compared. */
  names: string[];
}

export interface Title {
  /** In both languages. */
  spaced: string;
  /** The Chinese and the English title without anything between words. */
  squashed: [string, string];
}

/** Prepares the titles of the column file for searching; done once, on the first query. */
export function readCorpus({ hits, zh, en, agency, agencies, released, modified }: Columns): Corpus {
  return {
    numbers: new Map(hits.split(" ").map((name, number) => [name, number])),
    titles: zh.map((title, i) => ({
      spaced: spaced(`${title} ${en[i] ?? ""}`),
      squashed: [squash(title), squash(en[i] ?? "")],
    })),
    agencies: agencies.map(({ zh: name, en: english = "" }) => ({
      spaced: spaced(`${name} ${english}`),
      names: [wordKey(name), wordKey(english)],
    })),
    agency,
    days: released.map((day, i) => Math.max(day, modified[i] ?? -1)),
  };
}

/** A test whether a spaced text holds a word: Chinese anywhere, other words whole. */
export function holder(word: string): (inside: string) => boolean {
  const wanted = isHan(word) ? wordKey(word) : ` ${wordKey(word)} `;
  return (inside) => inside.includes(wanted);
}
