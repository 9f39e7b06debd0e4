import type { Entry } from "../catalog/model.ts";
import { isEnded } from "../catalog/tombstone.ts";
import { type Bump, CAUSES, type Cause } from "./causes.ts";
import type { Change, FieldChange } from "./change/change.ts";
import { compareCodes } from "./change/compare-codes.ts";
import { heldBack, itemHeldBack } from "./change/held.ts";
import type { Pair } from "./pairs.ts";

/** What a change means for those who use the data. */
export interface Impact {
  entry: string;
  cause: Cause;
  bump: Bump;
  change: Change;
}

/**
 * The next version of the SDK (semantic versioning): the highest number that any change asks for goes up by one.
 * @param from the last version, `0.0.0` before the first
 * @returns the same version where nothing changed
 */
export function nextVersion(bumps: Bump[], from: string): string {
  const [major = 0, minor = 0, patch = 0] = from.split(".").map(Number);
  if (bumps.includes("major")) return `${major + 1}.0.0`;
  if (bumps.includes("minor")) return `${major}.${minor + 1}.0`;
  return bumps.length > 0 ? `${major}.${minor}.${patch + 1}` : from;
}

/** What the changes of an entry mean for its consumers; nothing where it neither had any nor gets any. */
export function impactsOf(pair: Pair): Impact[] {
  const { id, before, after, changes } = pair;
  if (!isUsed(before) && !isUsed(after)) return [];
  return changes.flatMap((change) =>
    causesOf(change, pair).map((cause) => ({ entry: id, cause, bump: CAUSES[cause].bump, change })),
  );
}

const isUsed = (entry: Entry | undefined) =>
  entry !== undefined &&
  !isEnded(entry.value.status, "share") &&
  (isOffered(entry.value.sharing?.type) || isOffered(entry.value.opening?.type));
const isOffered = (type: string | undefined) => type === "unconditional" || type === "conditional";

function causesOf(change: Change, pair: Pair): Cause[] {
  const { alias = true } = pair;
  switch (change.kind) {
    case "added":
      return ["entryAdded"];
    case "deleted":
      return ["entryDeleted"];
    case "moved":
      return [alias ? "entryMoved" : "entryMovedAway"];
    case "status":
      if (change.after === "moved") return ["entryMoved"];
      if (change.after === "withdrawn" || change.after === "purged") return ["entryWithdrawn"];
      return change.after === "suspended" ? ["entrySuspended"] : [];
    case "sharing":
    case "opening":
      return byOrder(
        heldBack(change.before, "none"),
        heldBack(change.after, "none"),
        "accessNarrowed",
        "accessWidened",
      );
    case "fieldAdded":
    case "fieldRemoved":
    case "fieldRenamed":
    case "fieldsReordered":
    case "distributionAdded":
    case "distributionRemoved":
    case "releaseAdded":
    case "releaseRemoved":
      return [change.kind];
    case "field":
      return fieldCauses(change, pair);
    case "distribution":
      if (change.property === "audience")
        return [change.after === "agencies" ? "distributionNarrowed" : "distributionWidened"];
      return PLACE.has(change.property) ? ["distributionChanged"] : ["text"];
    case "property":
      if (change.pointer === "/license") return ["licenceChanged"];
      if (change.pointer === "/updateCycle") return ["cycleChanged"];
      return TERMS.test(change.pointer) ? ["termsChanged"] : ["text"];
    case "items":
      return TERMS.test(change.pointer) ? ["termsChanged"] : ["text"];
    default:
      return ["text"];
  }
}

const TERMS = /^\/(sharing|opening)\/(conditions|part|agreement|audience)(\/|$)/;
const PLACE = new Set(["mode", "format", "path", "url", "openapi", "protocol", "crs"]);

function fieldCauses(change: FieldChange, pair: Pair): Cause[] {
  const { property, was, field } = change;
  switch (property) {
    case "type":
      return ["fieldRetyped"];
    case "unit":
      return ["unitChanged"];
    case "key":
      return ["keyChanged"];
    case "pattern":
      return ["patternChanged"];
    case "required":
      return [field.required ? "fieldRequired" : "fieldNullable"];
    case "length":
      return byOrder(was.length ?? Infinity, field.length ?? Infinity, "fieldLengthened", "text");
    case "sharing":
    case "opening":
      return byOrder(0, itemHeldBack(change, pair), "fieldNarrowed", "fieldWidened");
    case "codes": {
      if (!was.codes) return ["codesNarrowed"];
      if (!field.codes) return ["codesExtended"];
      const { added, removed } = compareCodes(was.codes, field.codes);
      if (added.length > 0) return ["codesExtended"];
      return [removed.length > 0 ? "codesNarrowed" : "text"];
    }
    default:
      return ["text"];
  }
}

const byOrder = (before: number, after: number, more: Cause, less: Cause): Cause[] =>
  after === before ? ["text"] : [after > before ? more : less];
