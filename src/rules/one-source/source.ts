import type { Member } from "./member.ts";
import { conditionsGive, partGives } from "./part.ts";
import { organisationOf, specialOf } from "./subject.ts";

/** Why an item should be the source; the first that holds. */
export type Reason =
  | "declared"
  | "base"
  | "registrar"
  | "lowerLevel"
  | "ownWork"
  | "city"
  | "earlier"
  | "only";

/** Sources in the order in which they are preferred. */
export function bySource(a: Member, b: Member): number {
  return (
    Number(b.declared > 0) - Number(a.declared > 0) ||
    Number(b.base) - Number(a.base) ||
    Number(b.registrar) - Number(a.registrar) ||
    Number(b.made) - Number(a.made) ||
    Number(isCity(b)) - Number(isCity(a)) ||
    compareText(a.entry.value.issued ?? "9999", b.entry.value.issued ?? "9999") ||
    compareText(a.entry.id, b.entry.id) ||
    compareText(a.field.name, b.field.name)
  );
}

/** The first thing that sets a source before the item that repeats it. */
export function reasonOf(source: Member, repeat: Member): Reason {
  if (source.declared > 0) return "declared";
  if (source.base) return "base";
  if (source.registrar) return "registrar";
  if (asksLevelOf(repeat, source)) return "lowerLevel";
  if (source.made) return "ownWork";
  if (isCity(source) && !isCity(repeat)) return "city";
  return (source.entry.value.issued ?? "9999") < (repeat.entry.value.issued ?? "") ? "earlier" : "only";
}

/** The city asks its counties for what a county's own entry holds. */
export const asksLevelOf = (repeat: Member, source: Member): boolean =>
  isCity(repeat) && !isCity(source) && collectsFrom(repeat, "lowerLevels");

/**
 * Whether an agency can have an item by sharing (Art. 18); where not, there is no finding and Art. 22 applies.
 * It covers the subjects of the repeat, is as exact, isn't compiled from the repeat's own level, and is shared.
 */
export function obtainable(source: Member, repeat: Member): boolean {
  if (source.agency === repeat.agency || !covers(source, repeat)) return false;
  if (isCity(source) && !isCity(repeat) && collectsFrom(source, "lowerLevels")) return false;
  if (REGION.test(source.field.title.zh) && !REGION.test(repeat.field.title.zh)) return false;
  const { type, audience, part, conditions } = source.entry.value.sharing ?? {};
  if (type === "unconditional" && source.field.sharing !== "conditional") return true;
  const { title } = source.field;
  if (part && !partGives(part.zh, title.zh, source.entry.value)) return false;
  if (conditions && !conditionsGive(conditions.zh, title.zh)) return false;
  return !audience || audience.includes(repeat.agency) || audience.includes(repeat.entry.agency);
}

/** The travel agencies' list can't give the addresses of factories. */
function covers(source: Member, repeat: Member): boolean {
  if (source.reading.entry.subject !== "organisations" || repeat.reading.entry.subject !== "organisations")
    return true;
  const [held, wanted] = [source, repeat].map(({ reading }) => specialOf(organisationOf(reading))) as [
    string[],
    string[],
  ];
  return held.length === 0 || held.some((kind) => wanted.includes(kind));
}

export const isCity = ({ reading }: Member): boolean => reading.entry.agency.level === "city";
export const collectsFrom = (
  { entry }: Member,
  whom: "citizens" | "organisations" | "lowerLevels" | "otherAgency",
): boolean => entry.value.collection?.from?.includes(whom) ?? false;

/** A township or division is less than an address. */
const REGION = /乡镇|街道|区划|县区/;
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
