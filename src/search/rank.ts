import { type Corpus, holder } from "./corpus.ts";
import type { Matches } from "./match.ts";
import { FORM_WORDS } from "./stop-words.ts";
import { isHan, squash } from "./text.ts";
import type { Unit } from "./units.ts";

/** A unit and the records that match it. */
export interface Found {
  unit: Unit;
  matches: Matches;
}

/** Above what the units alone give (at most 1): nearer titles first. */
const WHOLE_TITLE = 0.5;
const QUERY_IN_TITLE = 0.3;
const NEIGHBOURS_IN_TITLE = 0.2;
const SHARE_OF_TITLE = 0.25;

/** Words of so few records weigh alike: the rarest word of a question is seldom what it is about. */
const RARE = 5;

/** What a word for the form of data weighs beside one for its subject. */
const FORM_WORD = 0.3;

/** With fewer full matches than this, records that match the larger part of a query are shown after them. */
const ENOUGH = 10;
const LARGER_PART = 0.4;
/** Scores nearer than this to each other are alike: then newer data comes first. */
const SCORE_STEPS = 100;
/** Where none matches so much, those that come near the best. */
const NEARLY = 0.8;

/**
 * Orders the records that match, best first. A unit weighs the more the fewer records match it.
 * @param units the query's units in their order, single characters too
 * @param found units that match at least one record
 */
export function rank(
  query: string,
  units: Unit[],
  found: Found[],
  corpus: Corpus,
): { numbers: number[]; full: number } {
  const size = corpus.titles.length;
  const weights = found.map(
    ({ unit, matches }) =>
      Math.log(1 + size / (matches.size + RARE)) * (FORM_WORDS.has(unit.text) ? FORM_WORD : 1),
  );
  const total = sum(weights);
  const bonus = nearness(query, units, found, corpus);
  const candidates = [...new Set(found.flatMap(({ matches }) => [...matches.keys()]))].map((number) => {
    const values = found.map(({ matches }) => matches.get(number) ?? 0);
    const part = sum(values.map((value, i) => value * (weights[i] ?? 0))) / total;
    return { number, full: values.every((value) => value > 0), part, score: part + bonus(number) };
  });
  const full = candidates.filter((candidate) => candidate.full);
  const most = candidates.reduce((best, { part }) => Math.max(best, part), 0);
  const enough = Math.min(LARGER_PART, NEARLY * most);
  const partly = full.length < ENOUGH ? candidates.filter(({ full, part }) => !full && part >= enough) : [];
  const step = ({ score }: { score: number }) => Math.round(score * SCORE_STEPS);
  const day = ({ number }: { number: number }) => corpus.days[number] ?? 0;
  const best = (a: { number: number; score: number }, b: typeof a) =>
    step(b) - step(a) || day(b) - day(a) || a.number - b.number;
  const numbers = [...full.sort(best), ...partly.sort(best)].map(({ number }) => number);
  return { numbers, full: full.length };
}

/** What a title gains by being close to the query as a whole. */
function nearness(
  query: string,
  units: Unit[],
  found: Found[],
  { titles }: Corpus,
): (number: number) => number {
  const whole = squash(query);
  const inEnglish = !units.some(({ text }) => isHan(text));
  const words = found.map(({ unit }) =>
    [unit.text, ...unit.others].map((text) => ({ length: text.length, holds: holder(text) })),
  );
  const neighbours = units.slice(1).map(({ text }, i) => squash(`${units[i]?.text}${text}`));
  return (number) => {
    const { spaced, squashed } = titles[number] ?? { spaced: "", squashed: ["", ""] };
    const holds = (text: string) => squashed.some((title) => title.includes(text));
    const matched = words.map((same) => same.find((word) => word.holds(spaced))?.length ?? 0);
    const { length } = (inEnglish && squashed[1]) || squashed[0];
    return (
      (squashed.includes(whole) ? WHOLE_TITLE : 0) +
      (holds(whole) ? QUERY_IN_TITLE : 0) +
      NEIGHBOURS_IN_TITLE * neighbours.filter(holds).length +
      SHARE_OF_TITLE * Math.min(1, sum(matched) / Math.max(1, length))
    );
  };
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
