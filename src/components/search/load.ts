import type { Lang } from "../../catalog/finding.ts";
import type { Answer } from "../../search/answer.ts";
import type { Columns } from "../../search/columns.ts";
import type { Pagefind } from "../../search/engine.ts";
import type { Sounds } from "../../search/sounds.ts";
import type { SynonymFile } from "../../search/synonyms.ts";
import { asset } from "../../site/links.ts";
import { tagOf } from "../../site/text.ts";

/** What filters and cards need of all entries. */
export const loadColumns = (): Promise<Columns> => fetchJson("columns");

/** Loads index and words, and gives a function that answers queries. Called on the first query, not before. */
export async function loadEngine(columns: Columns, lang: Lang): Promise<(query: string) => Promise<Answer>> {
  const [{ openEngine }, pagefind, synonyms] = await Promise.all([
    import("../../search/engine.ts"),
    import(/* @vite-ignore */ asset("pagefind/pagefind.js")) as Promise<Pagefind>,
    fetchJson<SynonymFile>("synonyms"),
  ]);
  // Pagefind asks the page for its language, and a worker has none.
  Object.assign(globalThis, { document: { querySelector: () => ({ getAttribute: () => tagOf(lang) }) } });
  return openEngine(pagefind, columns, synonyms, () => fetchJson<Sounds>("sounds"));
}

/** Reads one of the search's own files. Throws where it cannot be had. */
async function fetchJson<T>(name: string): Promise<T> {
  // The files of one build belong together, so an old one must not come out of the browser's cache.
  const answer = await fetch(asset(`search/${name}.json`), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return (await answer.json()) as T;
}

/** Loads something when it is first asked for, and again after a failure. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
