import type { Corpus } from "./corpus.ts";
import { type Matches, matchIndex, matchUnit, raise, type SearchIndex } from "./match.ts";
import { rank } from "./rank.ts";
import { indexSounds, type Sounds, soundOf } from "./sounds.ts";
import type { Synonyms } from "./synonyms.ts";
import { isHan, runs } from "./text.ts";
import { cutQuery, type Unit, type Words } from "./units.ts";

/** What a query needs to be answered. */
export interface QueryContext {
  /** Asks the index; in the browser this is Pagefind. */
  search: SearchIndex;
  corpus: Corpus;
  synonyms: Synonyms;
  cut: Words["cut"];
  /** Loads the table of syllables; called only where a word is found nowhere. */
  sounds: () => Promise<Sounds>;
}

export interface Answer {
  /** Records, best first. */
  numbers: number[];
  /** How many of them, from the first, match every word that any record has. */
  full: number;
  /** Words that no record has; the answer is for the others. */
  missing: string[];
  /** What was searched for in place of the query, whose spelling no record has. */
  instead?: string;
}

/** A longer question is a pasted text; each unit costs a search or two. */
const MAX_UNITS = 12;

/**
 * Answers a query as it is spelled.
 * @returns the answer, and the parts of the query that records lack, left over characters among them
 */
export async function answerAsSpelled(
  query: string,
  context: QueryContext,
): Promise<Answer & { lacking: string[] }> {
  const { titles } = context.corpus;
  const inTitles = (word: string) => titles.some(({ spaced }) => spaced.includes(word));
  const all = cutQuery(query, { ...context, inTitles });
  const units = telling(all).slice(0, MAX_UNITS);
  const found = [];
  for (const unit of units)
    found.push({ unit, matches: await matchUnit(unit, context.corpus, context.search) });
  if (found.every(({ unit }) => unit.others.length === 0)) await matchSounds(found, context);
  await matchSpelledOut(query, found, context);
  const known = found.filter(({ matches }) => matches.size > 0);
  const missing = found.filter(({ matches }) => matches.size === 0).map(({ unit }) => unit.text);
  const leftOver = all.filter((unit) => !units.includes(unit)).map(({ text }) => text);
  return {
    ...(known.length > 0 ? rank(query, all, known, context.corpus) : { numbers: [], full: 0 }),
    missing,
    lacking: [...missing, ...leftOver],
  };
}

/** A single Chinese character beside longer words is what the segmenter left over of one, unless it says something. */
function telling(units: Unit[]): Unit[] {
  const longer = units.filter(({ text, others }) => !isHan(text) || text.length > 1 || others.length > 0);
  return longer.length > 0 ? longer : units;
}

/** A Chinese word that is found nowhere may be written wrong: words of titles that sound the same are taken for it. */
async function matchSounds(found: { unit: Unit; matches: Matches }[], context: QueryContext): Promise<void> {
  const unknown = found.filter(
    ({ unit, matches }) => matches.size === 0 && isHan(unit.text) && unit.text.length > 1,
  );
  if (unknown.length === 0) return;
  const syllables = indexSounds(await context.sounds());
  for (const { unit, matches } of unknown) {
    const sound = soundOf(unit.text, syllables);
    if (!sound) continue;
    for (const [number, value] of await matchIndex([sound], context.corpus, context.search))
      raise(matches, number, value);
  }
}

/** Words that are one key together tell more than the same letters apart. */
const SPELLED_OUT = 0.2;

/** Pinyin may be typed with spaces: the words together are then the beginning of one key. */
async function matchSpelledOut(
  query: string,
  found: { matches: Matches }[],
  { corpus, search }: QueryContext,
): Promise<void> {
  const words = runs(query);
  if (words.length < 2 || words.some(isHan)) return;
  for (const [number, value] of await matchIndex([words.join("")], corpus, search))
    for (const { matches } of found) raise(matches, number, value + SPELLED_OUT);
}
