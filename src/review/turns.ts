import { isEnded } from "../catalog/tombstone.ts";
import type { Basis, PublicBasis, Rank } from "../catalog/types.gen.ts";
import { OPENING_RANKS, SHARING_RANKS } from "../rules/bases.ts";
import type { Change, FieldChange } from "./change/change.ts";
import { heldBack, itemHeldBack } from "./change/held.ts";
import type { Pair } from "./pairs.ts";

/** Whether more or less may be had than before; `alters` where only a reader of the texts can say. */
export type Direction = "closes" | "opens" | "alters";

/** Something that becomes easier or harder to get: an entry, a data item or a way to it. */
export interface Turn {
  entry: string;
  direction: Direction;
  change: Change;
  /** Of a restriction: the documents it rests on, and whether one of them may carry it (Arts. 19 and 25). */
  basis?: { documents: (Basis | PublicBasis)[]; suffices: boolean };
}

const held = (type: string | undefined) => heldBack(type, "none");

/** What opens up and what closes down in an entry: the whole of it, its data items, its distributions. */
export function turnsOf(pair: Pair): Turn[] {
  const { id, before, after, changes } = pair;
  const turn = (direction: Direction, change: Change, basis?: Turn["basis"]): Turn => ({
    entry: id,
    direction,
    change,
    ...(basis && { basis }),
  });
  return changes.flatMap((change): Turn[] => {
    switch (change.kind) {
      case "added":
        return [...startOf("opening", turn, after), ...startOf("sharing", turn, after)];
      case "deleted":
        return wasHad(before) ? [turn("closes", change, basisOf([], []))] : [];
      case "status": {
        const [was, is] = [isGone(change.before), isGone(change.after)];
        if (was === is || !(wasHad(before) || wasHad(after))) return [];
        if (change.after === "moved") return [];
        const closed = change.after === "closed" ? basisOf(change.basis, OPENING_RANKS) : undefined;
        return [turn(is ? "closes" : "opens", change, closed)];
      }
      case "sharing":
      case "opening": {
        const direction = held(change.after) > held(change.before) ? "closes" : "opens";
        if (held(change.after) === held(change.before)) return [turn("alters", change)];
        // That its status is now closed says the same, with the public basis.
        const isTold = changes.some((other) => other.kind === "status" && other.after === "closed");
        if (isTold && change.kind === "opening") return [];
        return [turn(direction, change, restriction(change.kind, change.after, change.basis))];
      }
      case "field": {
        const more = itemHeldBack(change, pair);
        if (more <= 0) return more === 0 ? [] : [turn("opens", change)];
        return [turn("closes", change, leftOut(change, after))];
      }
      case "distribution":
        if (change.property !== "audience") return [];
        return [turn(change.after === "agencies" ? "closes" : "opens", change)];
      case "items":
        if (change.pointer !== "/sharing/audience") return [];
        if (change.added.length > 0 && change.removed.length > 0) return [turn("alters", change)];
        // From no named agencies to some is a narrower circle, or the first word about it.
        if (!before?.value.sharing?.audience || !after?.value.sharing?.audience)
          return [turn("alters", change)];
        return [turn(change.added.length > 0 ? "opens" : "closes", change)];
      case "basis":
        return /^\/(sharing|opening)\/basis$|^\/closingBasis$/.test(change.pointer)
          ? [turn("alters", change, remaining(change.pointer, after))]
          : [];
      case "property":
        return TERMS.test(change.pointer) ? [turn("alters", change)] : [];
      default:
        return [];
    }
  });
}

const TERMS = /^\/(sharing|opening)\/(conditions|part|agreement|release)(\/|$)/;

/** Of an entry with this status nothing new can be had. */
const isGone = (status: string | undefined) =>
  status === "suspended" || status === "closed" || isEnded(status, "share");

/** Whether others may have it at all. */
const wasHad = (entry: Pair["before"]) =>
  held(entry?.value.sharing?.type) < held("none") || held(entry?.value.opening?.type) < held("none");

/** What a new entry offers or holds back from its first day. */
function startOf(
  kind: "sharing" | "opening",
  turn: (direction: Direction, change: Change, basis?: Turn["basis"]) => Turn,
  after: Pair["after"],
): Turn[] {
  const value = after?.value[kind];
  if (!value?.type || isEnded(after?.value.status, "share")) return [];
  const basis = value.basis?.filter(Boolean) ?? [];
  const change = { kind, pointer: `/${kind}/type`, after: value.type, basis } as Change;
  return [turn(value.type === "none" ? "closes" : "opens", change, restriction(kind, value.type, basis))];
}

/**
 * The basis of an item that is closed in an entry which is open for all (Art. 25); the measures themselves close citizen
 * numbers (Art. 16).
 */
function leftOut({ property, after: type, field }: FieldChange, after: Pair["after"]) {
  const opening = after?.value.opening;
  if (property !== "opening" || type !== "none" || opening?.type !== "unconditional") return undefined;
  return field.identifierRole === "citizenId"
    ? undefined
    : basisOf(opening.basis?.filter(Boolean) ?? [], OPENING_RANKS);
}

/** The basis that a type needs; nothing where it needs none. */
function restriction(kind: "sharing" | "opening", type: string | undefined, documents: Basis[]) {
  if (kind === "sharing" && (type === "conditional" || type === "none"))
    return basisOf(documents, SHARING_RANKS);
  return kind === "opening" && type === "none" ? basisOf(documents, OPENING_RANKS) : undefined;
}

const basisOf = (documents: (Basis | PublicBasis)[], ranks: Rank[]): NonNullable<Turn["basis"]> => ({
  documents,
  suffices: documents.some(({ rank }) => ranks.includes(rank)),
});

/** What is left of the documents after one of them changed. */
function remaining(pointer: string, after: Pair["after"]) {
  if (pointer === "/closingBasis")
    return basisOf(after?.value.closingBasis?.filter(Boolean) ?? [], OPENING_RANKS);
  const kind = pointer.startsWith("/sharing") ? "sharing" : "opening";
  if (kind === "opening" && after?.value.status === "closed") return undefined;
  const value = after?.value[kind];
  return restriction(kind, value?.type, value?.basis?.filter(Boolean) ?? []);
}
