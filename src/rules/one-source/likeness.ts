import type { EntryReading } from "./entry.ts";
import { typesFit, unitsFit } from "./form.ts";
import type { ItemReading } from "./item.ts";
import { meaningOf, qualifiersLeft } from "./meaning.ts";
import { subjectOf } from "./subject.ts";
import { contained } from "./text.ts";

/** What made two items alike; the words of a finding name these. */
export type Evidence =
  | "title"
  | "synonym"
  | "wording"
  | "element"
  | "codes"
  | "name"
  | "person"
  | "organisation"
  | "object"
  | "unit";

export interface Likeness {
  /** 0 to 1. */
  score: number;
  agreed: Evidence[];
}

/** From here on two items are reported as one datum. */
export const MEDIUM = 0.7;
export const HIGH = 0.88;

/**
 * How sure it is that two items are the same datum about the same kind of subject. What contradicts (another role,
 * another unit, planned against actual) ends the comparison; what agrees adds up.
 */
export function compare(a: ItemReading, b: ItemReading): Likeness {
  if (a.role !== b.role || a.entry.statistics !== b.entry.statistics || !sameTerritory(a.entry, b.entry))
    return NONE;
  const types = typesFit(a.view.type, b.view.type);
  if (types === 0 || !unitsFit(a.view.unit, b.view.unit)) return NONE;
  if (a.standard && b.standard && a.standard !== b.standard) return NONE;
  const elements = elementsOf(a, b);
  const codes = codesOf(a, b);
  if (elements === "differ" || codes === "differ") return NONE;

  const left = qualifiersLeft(a.axes, b.axes);
  if (left === undefined) return NONE;
  const meaning = elements === "agree" ? 1 : meaningOf(a, b, codes === "agree");
  if (meaning === 0) return NONE;
  const subject = subjectOf(a, b, elements === "agree" || codes === "agree");
  if (subject.score === 0) return NONE;

  const agreed: Evidence[] = [];
  if (elements === "agree") agreed.push("element");
  if (a.title === b.title) agreed.push("title");
  else if (a.core === b.core) agreed.push("synonym");
  else if (elements !== "agree") agreed.push("wording");
  agreed.push(subject.evidence);
  if (codes === "agree") agreed.push("codes");
  if (a.view.name.toLowerCase() === b.view.name.toLowerCase()) agreed.push("name");
  if (a.view.unit && b.view.unit && a.view.unit !== b.view.unit) agreed.push("unit");

  const more = agreed.reduce((sum, evidence) => sum + (BONUS[evidence] ?? 0), 0);
  return { score: Math.min(1, 0.9 * meaning * subject.score * types - 0.05 * left + more), agreed };
}

const NONE: Likeness = { score: 0, agreed: [] };
const BONUS: Partial<Record<Evidence, number>> = { element: 0.1, codes: 0.05, name: 0.05, title: 0.02 };

/** Two counties have their own people and things; a county lies in the city. */
function sameTerritory({ agency: a }: EntryReading, { agency: b }: EntryReading): boolean {
  return a.level === "city" || b.level === "city" || a.division === b.division;
}

function elementsOf({ view: a }: ItemReading, { view: b }: ItemReading): "agree" | "differ" | undefined {
  if (!a.element || !b.element) return undefined;
  return a.element === b.element ? "agree" : "differ";
}

/** Code lists agree where half of the shorter one's meanings stand in the other, and differ where none does. */
function codesOf({ codes: a }: ItemReading, { codes: b }: ItemReading): "agree" | "differ" | undefined {
  if (a.size < 2 || b.size < 2) return undefined;
  const [small, large] = a.size <= b.size ? [a, [...b]] : [b, [...a]];
  const shared = [...small].filter((code) => large.some((other) => contained(code, other))).length;
  if (shared === 0) return "differ";
  return shared * 2 >= small.size ? "agree" : undefined;
}
