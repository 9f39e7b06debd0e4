import { partedAt } from "../catalog/changed-git.ts";
import type { Words } from "../catalog/finding.ts";
import { buildReview, touchedBy } from "./build.ts";
import { readCommits } from "./commits-git.ts";
import { compareData } from "./data/compare-data-git.ts";
import { pairData } from "./data/data-pairs.ts";
import { readChanged } from "./files-git.ts";
import { checkLinks, type LookAt, newLinks } from "./links.ts";
import { refusalOf } from "./range-words.ts";
import type { Review } from "./review.ts";
import { readSides } from "./sides-git.ts";

export interface Asked {
  base: string;
  head: string;
  /** The account that opened the request. */
  by?: string | undefined;
  /** The day of judgement in the city's time zone, YYYY-MM-DD. */
  dayOf: (timeZone: string) => string;
  /** Looks at the new addresses; without it they are listed only. */
  lookAt?: LookAt | undefined;
  /** In place of the roots that the configurations name. */
  roots?: string[] | undefined;
}

/**
 * Reviews what lies between two revisions.
 * @param root the project's folder
 * @returns a sentence where there is nothing to compare: what is missing and what to run
 */
export async function makeReview(root: string, asked: Asked): Promise<Review | Words> {
  const { base, head, by, dayOf, lookAt, roots } = asked;
  const range = partedAt(root, base, head);
  if (range.kind !== "parted") return refusalOf(range, base, head);
  const sides = readSides(root, [range.from, range.head], roots);
  if ("zh" in sides) return sides;
  const request = {
    range,
    revisions: { base, head },
    sides,
    files: readChanged(root, range.from, range.head),
    commits: readCommits(root, range.from, range.head),
    date: dayOf(sides[1].config.timeZone),
    by,
  };
  const touched = touchedBy(request);
  const links = newLinks(touched.pairs, touched.records);
  const data = await compareData(root, pairData(root, sides, request.files, touched.pairs));
  return buildReview(request, touched, lookAt ? await checkLinks(links, lookAt) : { unchecked: links }, data);
}
