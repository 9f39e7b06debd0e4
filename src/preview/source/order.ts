import { type Cell, textOf } from "../../tables/table.ts";
import type { Column } from "../tab.ts";
import type { Filter, Query } from "../view.ts";

/** Columns whose values a query needs; the others need not be read. */
export function neededBy({ search, filters, sort }: Query, columns: Column[]): Column[] {
  return columns.filter(
    ({ name, type }) => name in filters || sort?.column === name || (search !== "" && type !== "geometry"),
  );
}

/**
 * The rows that a query leaves, in its order, by their number in the file.
 * @param valuesOf the values of a column that the query needs
 */
export function orderOf(
  query: Query,
  columns: Column[],
  total: number,
  valuesOf: (column: string) => Cell[],
  lang: string,
): Uint32Array {
  const tests = columns.flatMap(({ name }) => {
    const filter = query.filters[name];
    if (!filter) return [];
    const [values, fits] = [valuesOf(name), testOf(filter)];
    return [(row: number) => fits(values[row] ?? null)];
  });
  const searched = query.search ? searchIn(query.search, columns, valuesOf) : undefined;
  let rows = new Uint32Array(total);
  let count = 0;
  for (let row = 0; row < total; row++)
    if (tests.every((fits) => fits(row)) && (!searched || searched(row))) rows[count++] = row;
  rows = rows.slice(0, count);
  if (!query.sort) return rows;
  const { column, down } = query.sort;
  const values = valuesOf(column);
  const compare = comparison(lang);
  return rows.sort((a, b) => {
    const [x, y] = [values[a] ?? null, values[b] ?? null];
    // What is missing comes last, whichever way the rest goes.
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
    return (down ? -compare(x, y) : compare(x, y)) || a - b;
  });
}

/** Texts without regard to case and to full or half width. */
const folded = (text: string) => text.normalize("NFKC").toLowerCase();

function testOf(filter: Filter): (value: Cell) => boolean {
  if ("codes" in filter) {
    const codes = new Set(filter.codes);
    return (value) => codes.has(textOf(value));
  }
  if ("text" in filter) {
    const wanted = folded(filter.text);
    return (value) => value !== null && folded(textOf(value)).includes(wanted);
  }
  const { from, to } = filter;
  const least = from === "" ? -Infinity : Number(from);
  const most = to === "" ? Infinity : Number(to);
  return (value) => {
    if (value === null) return false;
    if (typeof value === "number") return value >= least && value <= most;
    // A day is compared as text; "to" takes in the whole day, month or year.
    const text = textOf(value);
    return (from === "" || text >= from) && (to === "" || text.slice(0, to.length) <= to);
  };
}

/** A row is found where one of its values holds every word, or a code means what does. */
function searchIn(
  search: string,
  columns: Column[],
  valuesOf: (column: string) => Cell[],
): (row: number) => boolean {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const searched = columns.filter(({ type }) => type !== "geometry");
  const read = searched.map(({ name, codes }) => ({ values: valuesOf(name), codes }));
  return (row) => {
    const texts = read.map(({ values, codes }) => {
      const text = textOf(values[row]);
      const meaning = codes && Object.hasOwn(codes, text) ? ` ${codes[text]}` : "";
      return folded(text + meaning);
    });
    return words.every((word) => texts.some((text) => text.includes(word)));
  };
}

function comparison(lang: string): (a: Cell, b: Cell) => number {
  const { compare } = new Intl.Collator(lang === "zh" ? "zh-CN" : "en", { numeric: true });
  return (a, b) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    // Numbers before texts that should have been numbers.
    if (typeof a === "number" || typeof b === "number") return typeof a === "number" ? -1 : 1;
    return compare(textOf(a), textOf(b));
  };
}
