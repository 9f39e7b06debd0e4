import { distance } from "fastest-levenshtein";
import type { Corpus } from "./corpus.ts";
import { soundOf } from "./sounds.ts";
import type { Synonyms } from "./synonyms.ts";
import { isHan, runs, singular } from "./text.ts";

/** Shorter words are near to too many others. */
const SHORTEST = { han: 3, latin: 4 };
/** From this length on, one character that neither looks nor sounds alike may be wrong. */
const LONG = 4;
/** English words of this length may have two letters wrong, for instance exchanged. */
const TWO_WRONG = 7;

/**
 * A Chinese run that titles or the word file know and that differs from the typed one in a single character: one that sounds
 * the same first, then, for longer runs, the one that most titles hold.
 */
export function nearHan(
  typed: string,
  { titles }: Corpus,
  { of }: Synonyms,
  syllables: Map<string, string>,
): string | undefined {
  if (typed.length < SHORTEST.han) return undefined;
  const counts = new Map<string, number>();
  const add = (text: string) => {
    for (let at = 0; at + typed.length <= text.length; at++)
      if (differsOnce(typed, text, at)) {
        const part = text.slice(at, at + typed.length);
        if (isHan(part)) counts.set(part, (counts.get(part) ?? 0) + 1);
      }
  };
  for (const { squashed } of titles) add(squashed[0]);
  for (const word of of.keys()) if (word.length === typed.length) add(word);
  const sound = soundOf(typed, syllables);
  const all = [...counts].map(([text, count]) => ({
    text,
    count,
    same: sound !== undefined && soundOf(text, syllables) === sound,
  }));
  const [best] = all
    .filter(({ same }) => same || typed.length >= LONG)
    .sort((a, b) => Number(b.same) - Number(a.same) || b.count - a.count || (a.text < b.text ? -1 : 1));
  return best?.text;
}

function differsOnce(typed: string, text: string, at: number): boolean {
  let wrong = 0;
  for (let i = 0; i < typed.length && wrong < 2; i++) if (typed[i] !== text[at + i]) wrong++;
  return wrong === 1;
}

/** The English word of titles or of the word file that is nearest to a typed one. */
export function nearLatin(word: string, { titles }: Corpus, { of }: Synonyms): string | undefined {
  // Titles are compared by their words in the singular.
  const typed = singular(word);
  if (typed.length < SHORTEST.latin) return undefined;
  const most = typed.length >= TWO_WRONG ? 2 : 1;
  const words = new Map<string, number>();
  const texts = [...titles.map(({ spaced }) => spaced), ...of.keys()];
  for (const known of texts.flatMap(runs))
    if (!isHan(known) && Math.abs(known.length - typed.length) <= most)
      words.set(known, (words.get(known) ?? 0) + 1);
  const [best] = [...words]
    .map(([text, count]) => ({ text, count, far: distance(typed, text) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || b.count - a.count || (a.text < b.text ? -1 : 1));
  return best?.text;
}
