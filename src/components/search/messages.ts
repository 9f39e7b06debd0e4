import type { Lang } from "../../catalog/finding.ts";
import type { Columns } from "../../search/columns.ts";
import type { Found, Part } from "../../search/session.ts";
import type { SearchState } from "../../search/state.ts";

/** What the search page asks its worker, and what comes back. */
export interface Asks {
  /** Must come first. Gives the names of the agencies. */
  open: { ask: { lang: Lang }; answer: Columns["agencies"] };
  ask: { ask: { state: SearchState; count: number }; answer: Found };
  more: { ask: { count: number }; answer: Part };
}
