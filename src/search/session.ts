import type { Lang } from "../catalog/finding.ts";
import type { Answer } from "./answer.ts";
import { collapse, type Group } from "./collapse.ts";
import { type Columns, type Row, rowOf } from "./columns.ts";
import { type Counts, filterRecords } from "./filters.ts";
import { byTitle, inOrder, newestFirst, type Sort } from "./order.ts";
import type { SearchState } from "./state.ts";

/** Entries of one title and agency, see `collapse`. */
export interface Card {
  first: Row;
  others: Row[];
}

/** The next cards of an answer, and how many there are after them. */
export interface Part {
  cards: Card[];
  rest: number;
}

/** The answer to what a reader asks, with its first cards. */
export interface Found extends Part, Omit<Answer, "numbers"> {
  /** How many entries pass the filters, and how many there are without them. */
  shown: number;
  unfiltered: number;
  /** How many of those shown match a part of the query only. */
  partly: number;
  counts: Counts;
}

export interface Session {
  ask: (state: SearchState, count: number) => Promise<Found>;
  /** The next cards of the last answer. */
  more: (count: number) => Part;
}

/**
 * Answers a reader's questions one after another. What the next one may need again is kept: the answer to the last query,
 * and the orders of all records.
 * @param answer answers a query that is not empty
 * @param lang the language of the titles by which entries can be ordered
 */
export function openSession(
  columns: Columns,
  answer: (query: string) => Promise<Answer>,
  lang: Lang,
): Session {
  const orders = new Map<Sort, number[]>();
  let last: { query: string; answer: Answer } | undefined;
  let rest: Group[] = [];
  let turn = 0;

  function order(sort: Exclude<Sort, "relevance">): number[] {
    const known = orders.get(sort) ?? (sort === "title" ? byTitle(columns, lang) : newestFirst(columns));
    orders.set(sort, known);
    return known;
  }

  async function answerTo(query: string): Promise<Answer> {
    if (!query) return { numbers: order("newest"), full: 0, missing: [] };
    if (last?.query !== query) last = { query, answer: await answer(query) };
    return last.answer;
  }

  function more(count: number): Part {
    const cards = rest.splice(0, count).map(({ first, others }) => ({
      first: rowOf(columns, first),
      others: others.map((number) => rowOf(columns, number)),
    }));
    return { cards, rest: rest.length };
  }

  async function ask({ query, choice, sort = "relevance" }: SearchState, count: number): Promise<Found> {
    const mine = ++turn;
    const { numbers, ...told } = await answerTo(query);
    const ordered = sort === "relevance" ? numbers : inOrder(order(sort), numbers);
    const found = filterRecords(columns, ordered, choice);
    const parts = new Set(query ? numbers.slice(told.full) : []);
    // An answer that comes late must not stand in the way of the newer one's next cards.
    if (mine === turn) rest = collapse(columns, found.numbers);
    return {
      ...told,
      shown: found.numbers.length,
      unfiltered: numbers.length,
      partly: found.numbers.filter((number) => parts.has(number)).length,
      counts: found.counts,
      ...(mine === turn ? more(count) : { cards: [], rest: 0 }),
    };
  }

  return { ask, more };
}
