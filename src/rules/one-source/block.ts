import type { ItemReading } from "./item.ts";
import { BARE } from "./lexicon.ts";
import { specialOf } from "./subject.ts";

/**
 * Keys under which an item is filed; only items with a common key are compared, so the work grows with the catalog
 * and not with its square. Persons' and organisations' items are filed by what they say, items of things and of
 * records also by what they are about, and every item by its data element.
 */
export function keysOf(item: ItemReading): string[] {
  const { entry, role, scope, view } = item;
  const keys = headsOf(item).flatMap((head) =>
    subjectKeys(item).map((subject) => `${subject}|${role}|${head}`),
  );
  if (view.element) keys.push(`element|${view.element}`);
  // A bare 规模 is found by the code list that it shares with 企业规模.
  const ofSubject = entry.subject === "persons" || entry.subject === "organisations";
  if (ofSubject && item.codes.size > 1 && scope !== "records")
    keys.push(`codes|${entry.subject}|${item.core.slice(-2)}|${[...item.codes].sort().join()}`);
  return [...new Set(keys)];
}

/** What it says: the whole, and for words that no list knows also their end, where Chinese puts the head. */
function headsOf({ core, parts }: ItemReading): string[] {
  const item = parts.findLast(({ sort }) => sort === "item");
  if (item) return [item.text];
  if (core.length < 3 || BARE.has(core)) return [core];
  const tail = core.slice(-2);
  return [core, `…${BARE.has(tail) ? core.slice(-3) : tail}`];
}

function subjectKeys({ entry, scope, kinds, core }: ItemReading): string[] {
  const { subject, object } = entry;
  if (scope === "persons" && subject === "persons") return ["persons"];
  if (scope === "organisations" && subject === "organisations") return ["organisations"];
  if (scope === "any" && (subject === "persons" || subject === "organisations")) return [subject];
  // Two titles that are alike begin or end alike.
  const titles = [object.slice(0, 3), object.slice(-3)];
  if (scope === "records") return titles;
  const bare = BARE.has(core);
  const special = specialOf([...kinds.toReversed(), ...entry.kinds]);
  if (special.length === 0) return bare ? titles : [...kinds, ...entry.kinds, ...titles];
  return bare ? special.slice(0, 1) : [...kinds, ...entry.kinds];
}
