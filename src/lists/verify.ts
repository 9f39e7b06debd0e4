import type { Words } from "../catalog/finding.ts";
import type { Edition } from "../catalog/types.gen.ts";
import { LIST_FORMAT } from "./edition.ts";
import { differingLists } from "./publish.ts";
import { publishWords as words } from "./publish-words.ts";
import type { Lists } from "./rows.ts";

/**
 * What the recorded trees prove of an edition, in sentences: that they give its lists, that they do not, or that they
 * cannot be asked any more, and why.
 * @param rebuild makes the lists of some trees, or names the roots whose trees are gone
 */
export function verifyTrees(
  { format, trees, lists }: Edition,
  rebuild: (trees: Edition["trees"]) => Lists | string[],
): { proven: boolean | undefined; sentences: Words[] } {
  const rebuilt = format === LIST_FORMAT ? rebuild(trees) : undefined;
  if (rebuilt === undefined || Array.isArray(rebuilt)) {
    const why = rebuilt === undefined ? words.otherFormat(format, LIST_FORMAT) : words.noTree(rebuilt);
    return { proven: undefined, sentences: [why, words.stillProven] };
  }
  const differing = differingLists(lists, rebuilt);
  return differing.length === 0
    ? { proven: true, sentences: [words.rebuilt] }
    : { proven: false, sentences: [words.differs(differing)] };
}
