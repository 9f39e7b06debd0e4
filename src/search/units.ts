import { STOP_WORDS } from "./stop-words.ts";
import { otherWords, type Synonyms, wordKey } from "./synonyms.ts";
import { isHan, runs } from "./text.ts";

/** What a reader asked for, in the smallest parts that mean something. */
export interface Unit {
  text: string;
  /** Other words for it, from the reviewed file. */
  others: string[];
  /** Words that it may mean besides. */
  further?: string[];
}

/** What is known of words where a query is cut. */
export interface Words {
  synonyms: Synonyms;
  /** Cuts a run of Chinese into words; in the browser and in Node this is `Intl.Segmenter`. */
  cut: (run: string) => string[];
  /** Whether the catalog's titles hold a word. */
  inTitles: (word: string) => boolean;
}

/**
 * Cuts a query: the longest words that the synonyms know, then the segmenter's words, less the words of a question.
 * A synonym must begin and end where the segmenter begins and ends a word, or it would cut inside a longer one.
 */
export function cutQuery(query: string, known: Words): Unit[] {
  const words = cutRuns(runs(query), known);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  const kept = telling.length > 0 ? telling : words;
  return [...new Set(kept)].map((text) => ({ text, ...otherWords(text, known.synonyms) }));
}

function cutRuns(all: string[], known: Words): string[] {
  const words: string[] = [];
  for (let at = 0; at < all.length; ) {
    const run = all[at] ?? "";
    const length = isHan(run) ? 1 : phraseLength(all.slice(at), known.synonyms);
    words.push(...(isHan(run) ? cutHan(run, known) : [all.slice(at, at + length).join(" ")]));
    at += length;
  }
  return words;
}

/** How many of the first words are one phrase of the synonyms, for instance `nursing home`. */
function phraseLength(all: string[], { of, longest }: Synonyms): number {
  for (let length = Math.min(longest.words, all.length); length > 1; length--)
    if (of.has(wordKey(all.slice(0, length).join(" ")))) return length;
  return 1;
}

function cutHan(run: string, { synonyms: { of, longest }, cut, inTitles }: Words): string[] {
  const pieces = cut(run);
  const words: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let taken = 1;
    for (let end = at + 1, word = pieces[at] ?? ""; end < pieces.length && word.length < longest.han; end++) {
      word += pieces[end];
      if (of.has(word)) taken = end + 1 - at;
    }
    words.push(pieces.slice(at, at + taken).join(""));
    at += taken;
  }
  return joinPlaces(joinSingles(words, inTitles), inTitles);
}

const PLACE = /^(?:新?区|县|市|镇|乡|街道)$/;

/** The segmenter parts a place from its kind: `浦东` `新区` is one place that titles name. */
function joinPlaces(words: string[], inTitles: (word: string) => boolean): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1) ?? "";
    if (PLACE.test(word) && last.length > 1 && inTitles(last + word)) joined.splice(-1, 1, last + word);
    else joined.push(word);
  }
  return joined;
}

/** Single characters side by side are a word that the segmenter does not know, unless one is a word of questions only. */
function joinSingles(words: string[], inTitles: (word: string) => boolean): string[] {
  const joined: string[] = [];
  for (const [i, word] of words.entries()) {
    const last = joined.at(-1) ?? "";
    const singles = word.length === 1 && words[i - 1]?.length === 1;
    const telling = !STOP_WORDS.has(word) && !STOP_WORDS.has(last);
    if (singles && (telling || inTitles(last + word))) joined.splice(-1, 1, last + word);
    else joined.push(word);
  }
  return joined;
}
