import type { Facet } from "./columns.ts";
import type { Choice } from "./filters.ts";
import { SORTS, type Sort } from "./order.ts";

/** What a reader searches for; the page's address holds all of it. */
export interface SearchState {
  query: string;
  choice: Choice;
  /** Absent where the reader chose none: then by relevance where something is asked, newest first where nothing is. */
  sort?: Sort;
}

/**
 * Reads `?q=…&theme=…&theme=…&sort=…`.
 * @param facets the filters that the page has; others are ignored
 */
export function readState(params: URLSearchParams, facets: Facet[]): SearchState {
  const chosen = facets.map((facet) => [facet, [...new Set(params.getAll(facet).filter(Boolean))]] as const);
  const sort = SORTS.find((name) => name === params.get("sort"));
  return {
    query: (params.get("q") ?? "").trim(),
    choice: Object.fromEntries(chosen.filter(([, codes]) => codes.length > 0)),
    ...(sort && { sort }),
  };
}

/** The state as an address's query, with its question mark; empty where nothing is asked. */
export function writeState({ query, choice, sort }: SearchState): string {
  const params = new URLSearchParams();
  if (query) params.set("q", query);
  for (const [facet, codes] of Object.entries(choice)) for (const code of codes) params.append(facet, code);
  if (sort) params.set("sort", sort);
  const text = params.toString();
  return text && `?${text}`;
}

/** The choice with one code taken out, or put in where it wasn't. */
export function toggle(choice: Choice, facet: Facet, code: string): Choice {
  const codes = choice[facet] ?? [];
  const next = codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code];
  const { [facet]: _, ...others } = choice;
  return next.length > 0 ? { ...others, [facet]: next } : others;
}
