import { type Column, says, viewColumn } from "./column.ts";
import type { Identifier } from "./identifier.ts";
import { mask } from "./mask.ts";
import { scanValue } from "./scan-value.ts";

/** An identifier in a column, with evidence that names nobody. */
export interface Hit {
  identifier: Identifier;
  /** How many values hold it. */
  values: number;
  /** The first of them: the row as the reader counts it, and the masked identifier. */
  first: { row: number; masked: string }[];
}

interface Tally {
  shaped: number;
  hit: Hit;
}

/** So many values are given as evidence. */
const FIRST = 3;
/** From this many values of a shape on, their share that holds is judged. */
const ENOUGH = 5;
/**
 * The least share that holds. Of numbers that only look alike one of eleven has a citizen number's check character and
 * one of ten a card's; seven of nine numbers of 11 digits that begin with 1 look like a mobile's.
 */
const LEAST: Partial<Record<Identifier, number>> = { citizenId: 0.4, bankCard: 0.4, mobile: 0.9 };

/** Scans a column value by value; `hits` are the identifiers that its values hold, the most frequent first. */
export function scanColumn(column: Column, beside: Column[] = []) {
  const view = viewColumn(column, beside);
  const tallies = new Map<Identifier, Tally>();
  const named = {
    citizenId: says.citizenId(view.title),
    bankCard: says.card(view.title),
    mobile: says.phone(view.title),
  };
  return {
    /** Looks at a value. */
    see(value: string, row: number): void {
      for (const { identifier, text, holds } of scanValue(value, view)) {
        const tally = tallies.get(identifier) ?? { shaped: 0, hit: { identifier, values: 0, first: [] } };
        tallies.set(identifier, tally);
        tally.shaped++;
        if (!holds) continue;
        tally.hit.values++;
        if (tally.hit.first.length < FIRST) tally.hit.first.push({ row, masked: mask(text) });
      }
    },
    hits(): Hit[] {
      return [...tallies.values()]
        .filter(({ shaped, hit }) => {
          const least = named[hit.identifier as keyof typeof named] ? undefined : LEAST[hit.identifier];
          return hit.values > 0 && (!least || shaped < ENOUGH || hit.values >= shaped * least);
        })
        .map(({ hit }) => hit)
        .sort((a, b) => b.values - a.values);
    },
  };
}
