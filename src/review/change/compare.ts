import { pointerTo } from "../../catalog/parse.ts";
import { isEnded } from "../../catalog/tombstone.ts";
import type { Dataset, Distribution, Release } from "../../catalog/types.gen.ts";
import type { Change, StatusChange, Version } from "./change.ts";
import { compareFields } from "./compare-fields.ts";
import { compareParts, compareValues, differences, pairItems } from "./compare-values.ts";

/**
 * What happened to an entry between two versions of it. Items of lists are matched by their keys, never by their place.
 * Of an entry that has ended (a tombstone) only that is said: what its record no longer holds was not removed one by one.
 * @param before nothing where the entry did not exist
 * @param after nothing where its file is gone
 */
export function compareEntries(before: Version | undefined, after: Version | undefined): Change[] {
  if (!before || !after) {
    if (before) return [{ kind: "deleted", pointer: "", title: before.value.title }];
    return after ? [{ kind: "added", pointer: "", title: after.value.title }] : [];
  }
  const moved: Change[] =
    before.id === after.id ? [] : [{ kind: "moved", pointer: "", from: before.id, to: after.id }];
  return [
    ...moved,
    ...compareStatus(before.value, after.value),
    ...compareContent(before.value, after.value),
  ];
}

const STATUS = ["status", "statusOn", "reason", "successor", "closingBasis"] as const;

function* compareStatus(before: Partial<Dataset>, after: Partial<Dataset>): Generator<Change> {
  if (before.status === after.status) {
    for (const key of STATUS) yield* compareValues(before[key], after[key], `/${key}`);
    return;
  }
  const change: StatusChange = {
    kind: "status",
    pointer: "/status",
    before: before.status,
    after: after.status,
    on: after.statusOn,
    successor: after.successor,
    reason: after.reason,
    basis: after.closingBasis?.filter(Boolean) ?? [],
  };
  yield change;
}

/** Properties that are compared by code of their own, and those that say nothing of the entry. */
const OWN = new Set([
  "$schema",
  "id",
  ...STATUS,
  "sharing",
  "opening",
  "fields",
  "distributions",
  "releases",
]);

function* compareContent(before: Partial<Dataset>, after: Partial<Dataset>): Generator<Change> {
  if (isEnded(before.status, "share") || isEnded(after.status, "share")) {
    if (after.title) yield* compareValues(before.title, after.title, "/title");
    return;
  }
  yield* compareUse("opening", before.opening, after.opening);
  yield* compareUse("sharing", before.sharing, after.sharing);
  yield* compareFields(before.fields, after.fields);
  yield* compareDistributions(before.distributions, after.distributions);
  yield* compareReleases(before.releases, after.releases);
  const rest = (value: Partial<Dataset>) =>
    Object.fromEntries(Object.entries(value).filter(([key]) => !OWN.has(key)));
  yield* compareParts(rest(before), rest(after), "");
}

function* compareUse<Of extends "sharing" | "opening">(
  kind: Of,
  before: Dataset[Of],
  after: Dataset[Of],
): Generator<Change> {
  const { type: was, ...partsBefore } = before ?? {};
  const { type, ...parts } = after ?? {};
  if (was !== type) {
    const basis = after?.basis?.filter(Boolean) ?? [];
    yield { kind, pointer: `/${kind}/type`, before: was, after: type, basis } as Change;
  }
  for (const change of compareParts(partsBefore, parts, `/${kind}`)) {
    // The type's own sentence names the documents that came with it.
    const told = was !== type && change.kind === "basis" && change.pointer === `/${kind}/basis`;
    if (!told || change.removed.length > 0) yield change;
  }
}

function* compareDistributions(
  before: Distribution[] | undefined,
  after: Distribution[] | undefined,
): Generator<Change> {
  for (const { name, was, item } of pairItems(before, after, "id")) {
    const pointer = pointerTo("/distributions", name);
    if (!was && item) yield { kind: "distributionAdded", pointer, distribution: item };
    else if (was && !item) yield { kind: "distributionRemoved", pointer, distribution: was };
    else if (was && item)
      for (const difference of differences(was, item, pointer))
        yield { kind: "distribution", distribution: item, ...difference };
  }
}

function* compareReleases(before: Release[] | undefined, after: Release[] | undefined): Generator<Change> {
  for (const { name, was, item } of pairItems(before, after, "id")) {
    const pointer = pointerTo("/releases", name);
    if (!was && item) yield { kind: "releaseAdded", pointer, release: item };
    else if (was && !item) yield { kind: "releaseRemoved", pointer, release: was };
    else if (was && item)
      for (const difference of differences(was, item, pointer))
        yield { kind: "release", release: item, ...difference };
  }
}
