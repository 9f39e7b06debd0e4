import { SORTS } from "../../search/order.ts";
import type { SearchState } from "../../search/state.ts";
import type { Parts } from "./parts.ts";

/** The order where the reader chose none. */
const usual = ({ query }: SearchState) => (query ? "relevance" : "newest");

/** By relevance one can only order where something is asked. */
export function drawSort({ sort }: Parts, state: SearchState): void {
  for (const option of sort.options) option.hidden = option.value === "relevance" && !state.query;
  sort.value = state.sort && !(state.sort === "relevance" && !state.query) ? state.sort : usual(state);
}

/** What is asked, in the order that the reader has chosen; the usual one is not written into an address. */
export function sorted({ sort }: Parts, state: SearchState): SearchState {
  const { sort: _, ...others } = state;
  const chosen = SORTS.find((name) => name === sort.value);
  return chosen === undefined || chosen === usual(state) ? others : { ...others, sort: chosen };
}
