import { type Columns, FACETS, type Facet } from "./columns.ts";

/** The chosen codes of each filter. Codes of one filter are alternatives, filters add up. */
export type Choice = Partial<Record<Facet, string[]>>;

/** How many records each code of a filter would show, were it chosen besides the other filters. */
export type Counts = Record<Facet, Map<string, number>>;

const ALL = Object.keys(FACETS) as Facet[];

/**
 * The records that pass all filters, in the order given, and the counts of all filters, from one pass: a record that fails
 * no filter counts everywhere, one that fails a single filter counts there only. So a code's count is what choosing it shows.
 */
export function filterRecords(
  columns: Columns,
  numbers: number[],
  choice: Choice,
): { numbers: number[]; counts: Counts } {
  const chosen = ALL.map((facet) => chosenNumbers(columns, facet, choice[facet]));
  const totals = ALL.map((facet) => (columns.codes[facet] ?? []).map(() => 0));
  const passed: number[] = [];
  for (const number of numbers) {
    const values = ALL.map((facet) => codeNumbers(columns, facet, number));
    const failed = values.flatMap((codes, i) => (passes(codes, chosen[i]) ? [] : [i]));
    if (failed.length === 0) passed.push(number);
    if (failed.length > 1) continue;
    for (const i of failed.length === 1 ? failed : ALL.keys())
      for (const code of values[i] ?? []) count(totals[i], code);
  }
  const counts = Object.fromEntries(
    ALL.map((facet, i) => [
      facet,
      new Map((columns.codes[facet] ?? []).map((code, j) => [code, totals[i]?.[j] ?? 0])),
    ]),
  ) as Counts;
  return { numbers: passed, counts };
}

/** A code that no entry has is -2, which no record has either: choosing it shows nothing. */
const chosenNumbers = (columns: Columns, facet: Facet, codes: string[] = []): number[] =>
  codes.map((code) => {
    const number = columns.codes[facet]?.indexOf(code) ?? -1;
    return number === -1 ? -2 : number;
  });

const passes = (codes: number[], chosen: number[] = []): boolean =>
  chosen.length === 0 || codes.some((code) => chosen.includes(code));

function codeNumbers(columns: Columns, facet: Facet, number: number): number[] {
  if (facet === "format") return columns.formats[columns.format[number] ?? -1] ?? [];
  if (facet === "level") return [columns.agencies[columns.agency[number] ?? -1]?.level ?? -1];
  return [columns[facet]?.[number] ?? -1];
}

function count(totals: number[] | undefined, code: number): void {
  if (totals?.[code] !== undefined) totals[code]++;
}
