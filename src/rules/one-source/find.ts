import type { Catalog } from "../../catalog/model.ts";
import { type Repeat, shelve, sourceOf } from "./choose.ts";
import { type Member, membersOf } from "./member.ts";
import { bySource } from "./source.ts";
import { canGive } from "./standing.ts";

/** One datum: the item that should be its source, and those that collect it again, surest first. */
export interface Group {
  source: Member;
  repeats: Repeat[];
}

/**
 * Finds data that is collected again although sharing can give it (Art. 15).
 * @param judged the files whose repeats are wanted
 * @returns groups by falling confidence; nothing that an agency has answered with `source`, `distinct` or `exception`
 */
export function findRepeatedCollection(
  catalog: Catalog,
  judged: (file: string) => boolean = () => true,
): Group[] {
  const members = membersOf(catalog);
  const sources = members
    .filter(({ entry, field }) => canGive(entry, field))
    .sort(bySource)
    .map((source, rank) => ({ source, rank }));
  const ranks = new Map(sources.map(({ source, rank }) => [source, rank]));
  const shelves = shelve(sources);
  const groups = new Map<Member, Group>();
  for (const member of members) {
    if (!isCharged(member) || !judged(member.entry.file)) continue;
    const found = sourceOf(member, ranks.get(member) ?? sources.length, shelves);
    if (!found) continue;
    const group = groups.get(found.source) ?? { source: found.source, repeats: [] };
    group.repeats.push(found.repeat);
    groups.set(found.source, group);
  }
  for (const { repeats } of groups.values()) repeats.sort(byConfidence);
  return [...groups.values()].sort((a, b) => byConfidence(a.repeats[0]!, b.repeats[0]!));
}

/** An item that is asked of somebody, and whose agency hasn't answered. */
export function isCharged({ field, collected, entry }: Member): boolean {
  // Which items an entry takes from another agency stands nowhere but in `source`, so the entry is believed.
  const taken = entry.value.collection?.from?.includes("otherAgency");
  return collected && !taken && !field.source && !field.distinct && !field.exception;
}

function byConfidence(a: Repeat, b: Repeat): number {
  return (
    Number(b.confidence === "high") - Number(a.confidence === "high") ||
    b.score - a.score ||
    bySource(a.member, b.member)
  );
}
