import type { Counts } from "../reports/compliance.ts";
import { HEADS } from "../reports/heads.ts";
import type { Head } from "../rules/rule.ts";
import { pageOfItem } from "./pages.ts";

/** Address of a page of an agency's possible breaches, without language. */
export const agencyPath = (id: string, page = 1) => `/compliance/${id}/${page === 1 ? "" : `${page}/`}`;

/** Where an agency's possible breaches under a head begin: they are listed by head. */
export function headPath(id: string, { heads }: Counts, head: Head): string {
  const before = HEADS.filter((other) => other < head).reduce((sum, other) => sum + heads[other], 0);
  return `${agencyPath(id, pageOfItem(before))}#head-${head}`;
}
