import type { Answer, QueryContext } from "./answer.ts";
import type { Columns } from "./columns.ts";
import { readCorpus } from "./corpus.ts";
import { RANKING } from "./fields.ts";
import { runQuery } from "./query.ts";
import { indexSynonyms, type SynonymFile } from "./synonyms.ts";

/** The part of Pagefind's script that is used. `filters()` is not: after it every search is slow. */
export interface Pagefind {
  createInstance: (options: { basePath?: string; noWorker: boolean }) => {
    options: (options: object) => Promise<void>;
    search: (terms: string) => Promise<{ results: PagefindResult[] }>;
  };
}

interface PagefindResult {
  id: string;
  score: number;
  matchedMetaFields?: string[];
}

/**
 * Joins index, column file and words into a function that answers queries.
 * @param basePath where the index lies, if not beside Pagefind's script
 */
export async function openEngine(
  pagefind: Pagefind,
  columns: Columns,
  synonyms: SynonymFile,
  sounds: QueryContext["sounds"],
  basePath?: string,
): Promise<(query: string) => Promise<Answer>> {
  // Of nothing Pagefind makes no index, and cannot open it.
  if (columns.names.length === 0) return async () => ({ numbers: [], full: 0, missing: [] });
  const index = pagefind.createInstance({ noWorker: true, ...(basePath && { basePath }) });
  await index.options({ ranking: RANKING });
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const context: QueryContext = {
    search: async (terms) => {
      const { results } = await index.search(terms);
      return results.map(({ id, score, matchedMetaFields = [] }) => ({
        id,
        score,
        fields: matchedMetaFields,
      }));
    },
    corpus: readCorpus(columns),
    synonyms: indexSynonyms(synonyms),
    cut: (run) => [...segmenter.segment(run)].map(({ segment }) => segment),
    sounds,
  };
  return (query) => runQuery(query, context);
}
