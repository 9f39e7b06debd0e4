import type { Entry } from "../catalog/model.ts";
import type { Basis, Rank } from "../catalog/types.gen.ts";
import { BASIS_WORDS as WORDS } from "./bases-words.ts";
import { isBroken } from "./records.ts";
import { each, type Problem } from "./rule.ts";

/** What may restrict sharing (Art. 19). */
export const SHARING_RANKS: Rank[] = ["law", "administrativeRegulation", "nationalProvision"];
/** What may forbid to open: more than may restrict sharing, yet no document of the city (Art. 25). */
export const OPENING_RANKS: Rank[] = [...SHARING_RANKS, "localRegulation", "provincialProvision"];
/** What an agency may collect on (Art. 14). */
export const ANY_RANK: Rank[] = [...OPENING_RANKS, "cityDocument"];

interface Asked {
  bases: Basis[] | undefined;
  /** Where they stand. */
  pointer: string;
  /** Ranks of which one is needed; others may stand beside it. */
  allowed: Rank[];
  /** The day of judgement, YYYY-MM-DD. */
  date: string;
}

/**
 * Judges the documents that an entry rests on at one place: at least one is of an allowed rank and in force, and each
 * names its article. What the rule's own level is for is no document, none of an allowed rank, and none that was in
 * force since the entry was last changed. A document that ended since then, or beside one that holds, is a warning.
 */
export function* judgeBases(entry: Entry, { bases, pointer, allowed, date }: Asked): Generator<Problem> {
  const given = [...each(bases, pointer)];
  const broken = isBroken(entry, pointer);
  if (given.length === 0) {
    if (broken) return;
    const where = pointer.slice(1).replaceAll("/", ".");
    yield { pointer: bases ? pointer : pointer.replace(/\/[^/]+$/, ""), ...WORDS.none(where, allowed) };
    return;
  }
  const ranked = given.filter(([, { rank }]) => allowed.includes(rank));
  if (ranked.length === 0 && !broken)
    yield { pointer, ...WORDS.rank([...new Set(given.map(([, { rank }]) => rank))], allowed) };

  // Not serious where one of them held on some day since the entry was last changed: no passing of days undoes that.
  const { modified } = entry.value;
  const held = ranked.some(
    ([, { from, to }]) => (!from || from <= date) && (!to || !modified || to >= modified),
  );
  const level = held || !modified ? WARNING : {};
  for (const [at, { title, article, from, to }] of given) {
    if (isBroken(entry, at)) continue;
    if (!article) yield { ...WARNING, pointer: at, ...WORDS.article(title) };
    if (from && from > date) yield { ...level, pointer: `${at}/from`, ...WORDS.early(title, from) };
    if (to && to < date) yield { ...level, pointer: `${at}/to`, ...WORDS.ended(title, to) };
  }
}

const WARNING = { level: "warning" } as const;
