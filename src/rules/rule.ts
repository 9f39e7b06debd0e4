import type { Level, Words } from "../catalog/finding.ts";
import type { AgencyRecord, Catalog, Entry, SystemRecord } from "../catalog/model.ts";

/** What a rule found at one place. `file` and `text` only where it stands in another record than the one judged. */
export interface Problem {
  pointer: string;
  file?: string;
  text?: string;
  message: Words;
  hint?: Words;
  /** Where it differs from the rule's own level. */
  level?: Level;
  /** The higher rule that a number comes from. */
  layer?: string;
  /** The head of Art. 35 that it falls under, where that differs from its rule's. */
  head?: Head;
}

/** The five heads under which a government orders an agency to mend (Art. 35). */
export type Head = 1 | 2 | 3 | 4 | 5;

export interface Context {
  catalog: Catalog;
  /** The day of judgement, YYYY-MM-DD. */
  date: string;
  /** The files whose findings are wanted, where these are not all; a rule of the whole catalog may pass over others. */
  judged?: (file: string) => boolean;
}

interface Base {
  id: string;
  level: Level;
  /** Article of the city's measures that the duty stands in. */
  article?: number;
  alsoArticles?: number[];
  /** The head of Art. 35 that a breach may fall under; 5, other breaches, where absent. */
  head?: Head;
  /** The duty in a sentence, for the standard's pages. */
  words: Words;
}

/** A check is a value in a file of its own; the runner knows scopes only. */
export type Rule =
  | (Base & { scope: "entry"; check(entry: Entry, context: Context): Iterable<Problem> })
  | (Base & { scope: "agency"; check(agency: AgencyRecord, context: Context): Iterable<Problem> })
  | (Base & { scope: "system"; check(system: SystemRecord, context: Context): Iterable<Problem> })
  | (Base & {
      scope: "catalog";
      check(context: Context): Iterable<Problem & { file: string }>;
    });

/** The items of a list with their pointers; holes that pruning left are passed over. */
export function* each<T>(list: T[] | undefined, pointer: string): Generator<[string, T]> {
  for (const key in list) {
    const item = list[key as unknown as number];
    if (item !== undefined) yield [`${pointer}/${key}`, item];
  }
}
