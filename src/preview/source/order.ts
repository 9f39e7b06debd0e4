import { type Cell, textOf } from "../../tables/table.ts";
import type { Column } from "../tab.ts";
import { type Filter, filterOf, kindOf, type Query } from "../view.ts";

/** Columns whose values a query needs; the others need not be read. */
export function neededBy(query: Query, columns: Column[]): Column[] {
  const { search, sort } = query;
  return columns.filter(
    ({ name, type }) =>
      filterOf(query, name) || sort?.column === name || (search !== "" && type !== "geometry"),
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
  const tests = columns.flatMap((column) => {
    const { name } = column;
    const filter = filterOf(query, name);
    if (!filter) return [];
    const [values, fits] = [valuesOf(name), testOf(filter, kindOf(column) === "days")];
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
  const places = placesOf(valuesOf(column), lang);
  return rows.sort((a, b) => {
    const [x, y] = [places[a] ?? 0, places[b] ?? 0];
    // What is missing has place 0 and comes last, whichever way the rest goes.
    if (x === 0 || y === 0) return x === y ? a - b : x === 0 ? 1 : -1;
    return (down ? y - x : x - y) || a - b;
  });
}

/** Texts without regard to case and to full or half width. */
const folded = (text: string) => text.normalize("NFKC").toLowerCase();

function testOf(filter: Filter, days: boolean): (value: Cell) => boolean {
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
    if (!days) return typeof value === "number" && value >= least && value <= most;
    if (value === null) return false;
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

/** The place of each value among the different ones, from 1; 0 where there is none. Texts are compared once each. */
function placesOf(values: Cell[], lang: string): Uint32Array {
  const { compare } = new Intl.Collator(lang === "zh" ? "zh-CN" : "en", { numeric: true });
  const keys = values.map((value) => (typeof value === "number" ? value : textOf(value)));
  const different = [...new Set(keys)].filter((key) => key !== "");
  different.sort((a, b) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    // Numbers before texts that should have been numbers.
    if (typeof a === "number" || typeof b === "number") return typeof a === "number" ? -1 : 1;
    return compare(a, b);
  });
  const places = new Map(different.map((key, at) => [key, at + 1]));
  return Uint32Array.from(keys, (key) => places.get(key) ?? 0);
}
