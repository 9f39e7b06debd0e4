import { type Answer, answerAsSpelled, type QueryContext } from "./answer.ts";
import { nearHan, nearLatin } from "./near.ts";
import { indexSounds } from "./sounds.ts";
import { bigrams, isHan, runs } from "./text.ts";

/**
 * Answers a query. Where records lack a part of it, a near spelling is tried, and where nothing is found at all, the smaller
 * parts of its words. An empty query, or one of which records have no part, has no numbers.
 */
export async function runQuery(query: string, context: QueryContext): Promise<Answer> {
  const first = await answerAsSpelled(query, context);
  const instead = await nearQuery(query, first.lacking, context);
  if (instead !== undefined) {
    const second = await answerAsSpelled(instead, context);
    if (second.numbers.length > 0) return { ...plain(second), instead };
  }
  if (first.numbers.length > 0) return plain(first);
  for (const parts of [pairsOf(first.missing), charactersOf(first.missing)]) {
    const near = parts === "" ? first : await answerAsSpelled(parts, context);
    if (near.numbers.length > 0)
      return {
        ...plain(near),
        numbers: near.numbers.slice(0, MOST_BY_PARTS),
        full: 0,
        missing: first.missing,
      };
  }
  return plain(first);
}

/** Parts of words are a guess: more of them would hide that nothing was found. */
const MOST_BY_PARTS = 10;

const plain = ({ numbers, full, missing }: Answer): Answer => ({ numbers, full, missing });

/** The query in a spelling that titles or the word file know; undefined where there is none, or nothing is lacking. */
async function nearQuery(
  query: string,
  lacking: string[],
  { corpus, synonyms, sounds }: QueryContext,
): Promise<string | undefined> {
  const known = (run: string) => corpus.titles.some(({ squashed }) => squashed[0].includes(run));
  const wrong = runs(query).filter((run) => lacking.some((part) => run.includes(part)) && !known(run));
  if (wrong.length === 0) return undefined;
  const syllables = wrong.some(isHan) ? indexSounds(await sounds()) : new Map<string, string>();
  const near = (run: string) =>
    isHan(run) ? nearHan(run, corpus, synonyms, syllables) : nearLatin(run, corpus, synonyms);
  const spelled = runs(query).map((run) => (wrong.includes(run) ? (near(run) ?? run) : run));
  const instead = spelled.join(" ");
  return instead === runs(query).join(" ") ? undefined : instead;
}

const pairsOf = (words: string[]): string =>
  words
    .filter((word) => isHan(word) && word.length > 2)
    .flatMap(bigrams)
    .join(" ");

const charactersOf = (words: string[]): string =>
  words
    .filter(isHan)
    .flatMap((word) => [...word])
    .join(" ");
