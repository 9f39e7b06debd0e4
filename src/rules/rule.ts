import type { Level, Words } from "../catalog/finding.ts";
import type { AgencyRecord, Catalog, Entry } from "../catalog/model.ts";

/** What a rule found at one place. `file` only where it is not the record's own. */
export interface Problem {
  pointer: string;
  message: Words;
  hint?: Words;
  /** Where it differs from the rule's own level. */
  level?: Level;
}

export interface Context {
  catalog: Catalog;
  /** The day of judgement, YYYY-MM-DD. */
  date: string;
}

interface Base {
  id: string;
  level: Level;
  /** Article of the city's measures that the duty stands in. */
  article?: number;
  alsoArticles?: number[];
  /** The duty in a sentence, for the standard's pages. */
  words: Words;
}

/** A check is a value in a file of its own; the runner knows scopes only. */
export type Rule =
  | (Base & { scope: "entry"; check(entry: Entry, context: Context): Iterable<Problem> })
  | (Base & { scope: "agency"; check(agency: AgencyRecord, context: Context): Iterable<Problem> })
  | (Base & {
      scope: "catalog";
      check(context: Context): Iterable<Problem & { file: string; text?: string }>;
    });

/** The items of a list with their pointers; holes that pruning left are passed over. */
export function* each<T>(list: T[] | undefined, pointer: string): Generator<[string, T]> {
  for (const key in list) {
    const item = list[key as unknown as number];
    if (item !== undefined) yield [`${pointer}/${key}`, item];
  }
}
