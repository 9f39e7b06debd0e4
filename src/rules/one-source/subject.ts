import type { EntryReading } from "./entry.ts";
import type { ItemReading } from "./item.ts";
import { BARE, ENTERPRISES } from "./lexicon.ts";
import { qualifiersLeft } from "./meaning.ts";
import { dice } from "./text.ts";

/** How sure it is that two items speak of the same kind of subject, 0 to 1, and which. */
export interface SubjectLikeness {
  score: number;
  evidence: "person" | "organisation" | "object";
}

/** @param sure codes or element say that it is one item, so the title that says more tells whose it is */
export function subjectOf(a: ItemReading, b: ItemReading, sure: boolean): SubjectLikeness {
  const both = a.entry.subject === b.entry.subject ? a.entry.subject : undefined;
  const scopes = new Set([a.scope, b.scope]);
  if (sure && scopes.size > 1) scopes.delete("things");
  const scope = scopes.size === 1 ? [...scopes][0] : "things";
  if (both === "persons" && (scope === "persons" || scope === "any")) return { score: 1, evidence: "person" };
  if (both === "organisations" && (scope === "organisations" || scope === "any"))
    return { score: sameOrganisations(organisationOf(a), organisationOf(b)), evidence: "organisation" };
  return {
    score: scope === "records" ? sameRegister(a.entry, b.entry) : sameThings(a, b),
    evidence: "object",
  };
}

/** 企业联系电话 in a table about jobs is the enterprise's. */
export const organisationOf = ({ kinds, entry }: ItemReading): string[] =>
  kinds.length ? kinds : entry.kinds;

/** Kinds that aren't just any organisation or enterprise. */
export const specialOf = (kinds: string[]): string[] => kinds.filter((kind) => !GENERAL.has(kind));
const GENERAL: ReadonlySet<string> = new Set(["organisation", "enterprise"]);

/** The register of enterprises holds hotels, not hospitals; a table about all units holds both. */
function sameOrganisations(a: string[], b: string[]): number {
  if (isAny(a) || isAny(b)) return 1;
  const [first, second] = [specialOf(a), specialOf(b)];
  if (first.length && second.length) return first.some((kind) => second.includes(kind)) ? 1 : 0;
  // What kind one of them is about isn't known.
  if (a.length === 0 || b.length === 0) return 0;
  return [...first, ...second].every((kind) => ENTERPRISES.has(kind)) ? 1 : 0;
}

const isAny = (kinds: string[]) => kinds.length > 0 && kinds.every((kind) => kind === "organisation");

/** Dates, states and sums belong to one register: its title must be the same, at another level perhaps. */
function sameRegister(a: EntryReading, b: EntryReading): number {
  return a.licence === b.licence && qualifiersLeft(a.axes, b.axes) !== undefined ? sameObject(a, b) : 0;
}

function sameThings(a: ItemReading, b: ItemReading): number {
  if (!subjectsFit(a.entry, b.entry) || qualifiersLeft(a.entry.axes, b.entry.axes) === undefined) return 0;
  const bare = BARE.has(a.core) || BARE.has(b.core);
  const [first, second] = [a, b].map(({ kinds, entry }) => specialOf(kinds).at(-1) ?? entry.kinds[0]);
  if (first && first === second) {
    if (!GENERAL.has(first)) return 1;
    // Any enterprise may be in both tables: then only what few titles say tells that it is one datum.
    return bare ? sameObject(a.entry, b.entry) : 0.85;
  }
  const kinds = new Set([...b.kinds, ...b.entry.kinds]);
  if (!bare && [...a.kinds, ...a.entry.kinds].some((kind) => kinds.has(kind))) return 0.9;
  return first && second ? 0 : sameObject(a.entry, b.entry);
}

const subjectsFit = ({ subject: a }: EntryReading, { subject: b }: EntryReading) =>
  a === b || (a !== "persons" && b !== "persons");

function sameObject({ object: a }: EntryReading, { object: b }: EntryReading): number {
  if (!a || !b) return 0;
  if (a === b) return 1;
  if (a.endsWith(b) || b.endsWith(a)) return 0.95;
  const alike = dice(a, b);
  return alike >= ALIKE ? alike : 0;
}

const ALIKE = 0.7;
