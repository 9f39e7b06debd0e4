import { type Columns, codesOf, FACETS, type Facet } from "./columns.ts";

/** The chosen codes of each filter. Codes of one filter are alternatives, filters add up. */
export type Choice = Partial<Record<Facet, string[]>>;

/** How many records each code of a filter would show, were it chosen besides the other filters. */
export type Counts = Record<Facet, Map<string, number>>;

/**
 * The records that pass all filters, in the order given, and the counts of all filters, from one pass: a record that fails
 * no filter counts everywhere, one that fails a single filter counts there only. So a code's count is what choosing it shows.
 */
export function filterRecords(
  columns: Columns,
  numbers: number[],
  choice: Choice,
): { numbers: number[]; counts: Counts } {
  const axes = FACETS.map((facet) => axisOf(columns, facet, choice[facet]));
  const passed: number[] = [];
  for (const number of numbers) {
    const failed = axes.filter(({ column, passes }) => passes && !passes[(column[number] ?? -1) + 1]);
    if (failed.length === 0) passed.push(number);
    if (failed.length > 1) continue;
    for (const { column, totals } of failed.length === 1 ? failed : axes) {
      const value = (column[number] ?? -1) + 1;
      totals[value] = (totals[value] ?? 0) + 1;
    }
  }
  return {
    numbers: passed,
    counts: Object.fromEntries(FACETS.map((facet, i) => [facet, countsOf(axes[i] as Axis)])) as Counts,
  };
}

/** A filter by the values of its column, each one higher than there: 0 is the unknown one. */
interface Axis {
  column: number[];
  codes: string[];
  /** The codes that each value stands for: one, or those of a set of formats. */
  holds: number[][];
  /** Whether records of a value pass; absent where nothing is chosen. */
  passes?: boolean[];
  /** How many records have each value. */
  totals: number[];
}

function axisOf(columns: Columns, facet: Facet, chosen: string[] = []): Axis {
  const codes = codesOf(columns, facet);
  const holds = [[], ...(facet === "format" ? columns.formats : codes.map((_, code) => [code]))];
  const wanted = new Set(chosen.map((code) => codes.indexOf(code)));
  return {
    column: columns[facet] ?? [],
    codes,
    holds,
    // A code that no entry has is -1, which no value holds: choosing it shows nothing.
    ...(chosen.length > 0 && { passes: holds.map((held) => held.some((code) => wanted.has(code))) }),
    totals: holds.map(() => 0),
  };
}

function countsOf({ codes, holds, totals }: Axis): Map<string, number> {
  const counts = codes.map(() => 0);
  for (const [value, held] of holds.entries())
    for (const code of held) counts[code] = (counts[code] ?? 0) + (totals[value] ?? 0);
  return new Map(codes.map((code, i) => [code, counts[i] ?? 0]));
}
