import { createHash } from "node:crypto";

/** A search with the entries that answer it: files of `test/queries/`. */
export interface Query {
  kind: string;
  query: string;
  answers: Answer[];
}

/** Entries that an answer names: all that its patterns describe. */
export interface Answer {
  /** 3 is what was asked for, 1 is near. */
  grade: 1 | 2 | 3;
  /** Patterns of the Chinese title, of the name of the agency and of a field's title; those that are there must all match. */
  title?: string;
  agency?: string;
  field?: string;
}

/** What is judged of an entry. */
export interface Judged {
  title: string;
  agencies: string[];
  fields: string[];
}

/** How good an entry is as an answer, 0 where it is none. */
export function gradeOf({ answers }: Query, { title, agencies, fields }: Judged): number {
  const grades = answers.map((answer) => {
    const matches =
      anyMatches(answer.title, [title]) &&
      anyMatches(answer.agency, agencies) &&
      anyMatches(answer.field, fields);
    return matches ? answer.grade : 0;
  });
  return Math.max(0, ...grades);
}

const anyMatches = (pattern: string | undefined, texts: string[]) =>
  pattern === undefined || texts.some((text) => new RegExp(pattern).test(text));

/** A third of the searches guides no change: it is scored, and nothing is fitted to it. */
export const isKeptAside = ({ query }: Query): boolean =>
  (createHash("sha256").update(query).digest()[0] ?? 0) % 3 === 0;

/** How well the results of searches answer them, each a mean from 0 to 1. */
export interface Score {
  asked: number;
  /** Share of the best answers among the first ten, of the ten that could be there at most. */
  recall: number;
  /** Discounted gain of the first ten, of the most there is (Järvelin and Kekäläinen 2002, gain 2^grade - 1). */
  ndcg: number;
  /** Searches with a best answer among the first three. */
  success: number;
  /** Searches without any result. */
  zero: number;
}

const DEPTH = 10;
const TOP = 3;
const BEST = 3;

/**
 * Scores one search.
 * @param found grades of the results, in their order
 * @param all grades of every entry that could be found
 */
export function scoreOne(found: number[], all: number[]): Score {
  const first = found.slice(0, DEPTH);
  const best = (grades: number[]) => grades.filter((grade) => grade === BEST).length;
  const ideal = [...all].sort((a, b) => b - a).slice(0, DEPTH);
  return {
    asked: 1,
    recall: best(first) / Math.min(DEPTH, best(all)),
    ndcg: gain(first) / gain(ideal),
    success: best(found.slice(0, TOP)) > 0 ? 1 : 0,
    zero: found.length === 0 ? 1 : 0,
  };
}

const gain = (grades: number[]): number =>
  grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

/** The mean of scores; all zero where there are none. */
export function meanOf(scores: Score[]): Score {
  const asked = scores.reduce((sum, score) => sum + score.asked, 0);
  const mean = (key: keyof Score) =>
    scores.reduce((sum, score) => sum + score[key] * score.asked, 0) / Math.max(1, asked);
  return { asked, recall: mean("recall"), ndcg: mean("ndcg"), success: mean("success"), zero: mean("zero") };
}
