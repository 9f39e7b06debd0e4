import { compare, type Evidence, HIGH, MEDIUM } from "./likeness.ts";
import type { Member } from "./member.ts";
import { asksLevelOf, collectsFrom, isCity, obtainable, type Reason, reasonOf } from "./source.ts";

/** An item that collects again what its source gives. */
export interface Repeat {
  member: Member;
  /** 0 to 1. */
  score: number;
  confidence: "high" | "medium";
  agreed: Evidence[];
  reason: Reason;
  /** Whom it burdens: citizens and organisations, or only lower levels. */
  burdens: "subjects" | "lowerLevels";
}

/** A source and its place in the order of preference. */
export interface Ranked {
  source: Member;
  rank: number;
}

/** Sources by key, the city's and each county's apart, the preferred ones first. */
export type Shelves = Map<string, Map<string, Ranked[]>>;

export function shelve(sources: Ranked[]): Shelves {
  const shelves: Shelves = new Map();
  for (const ranked of sources) {
    const area = areaOf(ranked.source);
    for (const key of ranked.source.keys) {
      const shelf = shelves.get(key) ?? new Map<string, Ranked[]>();
      shelves.set(key, shelf);
      const row = shelf.get(area) ?? [];
      shelf.set(area, row);
      if (row.length < DEPTH) row.push(ranked);
    }
  }
  return shelves;
}

/** How many sources of one key are looked at: they are sorted, so the first that fits is the one. */
const DEPTH = 40;
const areaOf = (member: Member) => (isCity(member) ? "city" : member.reading.entry.agency.division);

/** The preferred source that an item repeats; a county's own entry only where the city asks its counties. */
export function sourceOf(
  member: Member,
  own: number,
  shelves: Shelves,
): (Ranked & { repeat: Repeat }) | undefined {
  let best: (Ranked & { repeat: Repeat }) | undefined;
  const asks = collectsFrom(member, "lowerLevels");
  const origin = member.declared > 0 || member.base || member.registrar;
  for (const key of member.keys) {
    for (const [area, row] of shelves.get(key) ?? []) {
      if (area !== "city" && area !== areaOf(member) && !asks) continue;
      for (const { source, rank } of row) {
        if (best && best.rank <= rank) break;
        if (source.agency === member.agency) continue;
        // A declared source, base data and the register that its agency's duties name repeat nobody, but may still
        // ask their counties.
        if (origin && !asksLevelOf(member, source)) continue;
        const repeat = repeatOf(member, source);
        if (!repeat || !obtainable(source, member)) continue;
        // Of two that repeat each other the better source stays; a level that asks is always charged.
        if (own < rank && !asksLevelOf(member, source) && obtainable(member, source)) continue;
        best = { source, rank, repeat };
        break;
      }
    }
  }
  return best;
}

function repeatOf(member: Member, source: Member): Repeat | undefined {
  const { score, agreed } = compare(member.reading, source.reading);
  if (score < MEDIUM) return undefined;
  const subjects = collectsFrom(member, "citizens") || collectsFrom(member, "organisations");
  return {
    member,
    score,
    // Which part is shared stands in words only, so this item may be outside it.
    confidence: score >= HIGH && !source.entry.value.sharing?.part ? "high" : "medium",
    agreed,
    reason: reasonOf(source, member),
    burdens: subjects && !asksLevelOf(member, source) ? "subjects" : "lowerLevels",
  };
}
