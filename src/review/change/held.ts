import type { Entry } from "../../catalog/model.ts";
import type { FieldChange } from "./change.ts";

const ORDER = ["unconditional", "conditional", "none"];

/**
 * How much a type of sharing or opening holds back, from 0 to 2.
 * @param unsaid what it is where nothing is said: an entry stays closed, a data item has its entry's type
 */
export const heldBack = (type: unknown, unsaid: "none" | "unconditional"): number =>
  ORDER.indexOf(typeof type === "string" ? type : unsaid);

/**
 * How much more a data item is held back than before, less than 0 where it opens up. An item never has more than its
 * entry: of an entry that was not opened, an item that stays closed when the entry opens is no narrower than before.
 * @returns 0 too where the entry alone moves, which its own change tells
 */
export function itemHeldBack(
  { before, after, property }: Pick<FieldChange, "before" | "after" | "property">,
  entries: { before?: Entry | undefined; after?: Entry | undefined },
): number {
  if (property !== "sharing" && property !== "opening") return 0;
  const own = heldBack(after, "unconditional") - heldBack(before, "unconditional");
  const entry = (side: "before" | "after") => heldBack(entries[side]?.value[property]?.type, "none");
  const all =
    Math.max(entry("after"), heldBack(after, "unconditional")) -
    Math.max(entry("before"), heldBack(before, "unconditional"));
  return Math.sign(own) === Math.sign(all) ? all : 0;
}
