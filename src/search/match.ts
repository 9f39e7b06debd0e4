import { type Corpus, holder } from "./corpus.ts";
import { FIELD_WEIGHTS, type Field } from "./fields.ts";
import { termOf } from "./keys.ts";
import { wordKey } from "./synonyms.ts";
import { bigrams, isHan, singular } from "./text.ts";
import type { Unit } from "./units.ts";

/** One answer of the index: Pagefind's name of the record and the fields that matched. */
export interface Hit {
  id: string;
  score: number;
  fields: string[];
}
export type SearchIndex = (terms: string) => Promise<Hit[]>;

/** How well records match a unit, from 0 to 1, by record number; records that do not are absent. */
export type Matches = Map<number, number>;

const IN_TITLE = 1;
/** The characters stand in the title, but begin no word there: 公交 in 办公交流. */
const ACROSS_WORDS = 0.8;
const OTHER_WORD_IN_TITLE = 0.85;
const FURTHER_WORD_IN_TITLE = 0.75;
/** The word is a name of the agency. */
const IS_AGENCY = 0.9;
const IN_AGENCY = 0.55;
/** What Pagefind's own score adds at most, so that it only orders what matches in the same field. */
const SCORE = 0.04;

/** Finds a unit, or another word for it, in titles, agencies and the index. */
export async function matchUnit(unit: Unit, corpus: Corpus, search: SearchIndex): Promise<Matches> {
  const matches = await matchIndex(await termsOf(unit.text, search), corpus, search);
  const alignable = isHan(unit.text) && unit.text.length === 2;
  const aligned = new Set(
    [...matches].filter(([, value]) => value >= FIELD_WEIGHTS.w).map(([number]) => number),
  );
  const inTitle = holder(unit.text);
  const byOthers = anyHolder(unit.others);
  const byFurther = anyHolder(unit.further ?? []);
  const names = new Set([unit.text, ...unit.others].map((text) => wordKey(text)));
  const agencies = corpus.agencies.map(({ names: own, spaced }) => {
    if (own.some((name) => names.has(name))) return IS_AGENCY;
    return inTitle(spaced) || byOthers(spaced) ? IN_AGENCY : 0;
  });
  for (const [number, { spaced }] of corpus.titles.entries()) {
    if (inTitle(spaced)) raise(matches, number, alignable && !aligned.has(number) ? ACROSS_WORDS : IN_TITLE);
    else if (byOthers(spaced)) raise(matches, number, OTHER_WORD_IN_TITLE);
    else if (byFurther(spaced)) raise(matches, number, FURTHER_WORD_IN_TITLE);
    const agency = agencies[corpus.agency[number] ?? -1] ?? 0;
    if (agency > 0) raise(matches, number, agency);
  }
  if (matches.size === 0 && isHan(unit.text) && unit.text.length === 1)
    return matchIndex([termOf(unit.text)], corpus, search);
  return matches;
}

const anyHolder = (words: string[]): ((inside: string) => boolean) => {
  const holders = words.map(holder);
  return (inside) => holders.some((holds) => holds(inside));
};

/** Asks the index for terms that must all match; a record counts as its best field. */
export async function matchIndex(queries: string[], corpus: Corpus, search: SearchIndex): Promise<Matches> {
  const matches: Matches = new Map();
  for (const query of queries) {
    const hits = await search(query);
    const best = hits.reduce((most, { score }) => Math.max(most, score), 0) || 1;
    for (const { id, score, fields } of hits) {
      const number = corpus.numbers.get(id);
      const value = Math.max(0, ...fields.map((field) => FIELD_WEIGHTS[field as Field] ?? 0));
      if (number !== undefined && value > 0) raise(matches, number, value + (SCORE * score) / best);
    }
  }
  return matches;
}

/** A Chinese word as a word and as its pairs of characters; a single letter or character says too little to ask for. */
async function termsOf(text: string, search: SearchIndex): Promise<string[]> {
  if (text.length < 2) return [];
  if (!isHan(text)) return [text.split(" ").map(singular).join(" ")];
  const pairs = bigrams(text).map(termOf);
  if (pairs.length === 1) return pairs;
  // Pagefind leaves out what it doesn't know, so that one pair alone would answer for all of them.
  const known = async (term: string) => (await search(term)).length > 0;
  // Where the whole word stands somewhere, all its pairs do.
  const all = (await known(termOf(text))) || (await Promise.all(pairs.map(known))).every(Boolean);
  return all ? [termOf(text), pairs.join(" ")] : [];
}

export function raise(matches: Matches, number: number, value: number): void {
  if ((matches.get(number) ?? 0) < value) matches.set(number, value);
}
