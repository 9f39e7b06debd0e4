import { isNumeric } from "../tables/derive/columns.ts";
import type { Column } from "./tab.ts";

/** What a column is filtered by, by its type. */
export type FilterKind = "text" | "numbers" | "days" | "codes";
export type Filter = { text: string } | { from: string; to: string } | { codes: string[] };

/** Which rows are asked for, in which order. */
export interface Query {
  search: string;
  filters: Record<string, Filter>;
  sort?: { column: string; down: boolean } | undefined;
}

/** What a reader looks at; the page's address holds all of it. */
export interface View extends Query {
  /** Key of the way that is shown. */
  way: string;
  /** Columns that the table leaves out. */
  hidden: string[];
  /** What each way keeps for itself, by its key. */
  slots: Record<string, string>;
}

export function kindOf({ type, codes }: Pick<Column, "type" | "codes">): FilterKind {
  if (codes || type === "boolean") return "codes";
  if (type === "date" || type === "datetime") return "days";
  return isNumeric({ type: type as "number" }) ? "numbers" : "text";
}

/**
 * Reads `?view=table&q=…&f.<column>=…&sort=-<column>&hide=<column>`; what names no column or way is ignored.
 * @param ways keys of the ways that this table has, the first of which is shown without a word
 */
export function readView(params: URLSearchParams, columns: Column[], ways: string[]): View {
  const known = new Set(columns.map(({ name }) => name));
  const filters: Record<string, Filter> = Object.create(null);
  for (const column of columns) {
    const filter = readFilter(params.getAll(`f.${column.name}`), kindOf(column));
    if (filter) filters[column.name] = filter;
  }
  const sort = params.get("sort") ?? "";
  const down = sort.startsWith("-");
  const sorted = down ? sort.slice(1) : sort;
  const way = params.get("view") ?? "";
  return {
    way: ways.includes(way) ? way : (ways[0] ?? ""),
    search: (params.get("q") ?? "").trim(),
    filters,
    sort: known.has(sorted) ? { column: sorted, down } : undefined,
    hidden: [...new Set(params.getAll("hide"))].filter((name) => known.has(name)),
    slots: Object.fromEntries(ways.flatMap((key) => (params.get(key) ? [[key, params.get(key) ?? ""]] : []))),
  };
}

function readFilter(values: string[], kind: FilterKind): Filter | undefined {
  const [value = ""] = values;
  if (kind === "codes") return values.length > 0 ? { codes: [...new Set(values)] } : undefined;
  if (kind === "text") return value ? { text: value } : undefined;
  const [from = "", to = ""] = value.split("..");
  const fits = (part: string) =>
    part !== "" && (kind === "days" ? /^\d{4}(-\d\d){0,2}$/.test(part) : Number.isFinite(Number(part)));
  return fits(from) || fits(to) ? { from: fits(from) ? from : "", to: fits(to) ? to : "" } : undefined;
}

/** The view as an address's query, with its question mark. */
export function writeView({ way, search, filters, sort, hidden, slots }: View): string {
  const params = new URLSearchParams({ view: way });
  if (search) params.set("q", search);
  for (const [column, filter] of Object.entries(filters))
    for (const value of filterValues(filter)) params.append(`f.${column}`, value);
  if (sort) params.set("sort", `${sort.down ? "-" : ""}${sort.column}`);
  for (const column of hidden) params.append("hide", column);
  for (const [key, text] of Object.entries(slots)) if (text) params.set(key, text);
  return `?${params}`;
}

const filterValues = (filter: Filter): string[] => {
  if ("codes" in filter) return filter.codes;
  return ["text" in filter ? filter.text : `${filter.from}..${filter.to}`];
};

/** The filter of a column, whatever its name is. */
export const filterOf = ({ filters }: Pick<Query, "filters">, column: string): Filter | undefined =>
  Object.hasOwn(filters, column) ? filters[column] : undefined;

/** The part of a view that decides on rows, as one text. */
export const queryKey = ({ search, filters, sort }: Query): string =>
  JSON.stringify([search, Object.entries(filters), sort]);
