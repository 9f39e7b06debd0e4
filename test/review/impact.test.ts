import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/catalog/model.ts";
import type { Dataset, Field } from "../../src/catalog/types.gen.ts";
import { CAUSES } from "../../src/review/causes.ts";
import { compareEntries } from "../../src/review/change/compare.ts";
import { impactsOf, nextVersion } from "../../src/review/impact.ts";
import type { Pair } from "../../src/review/pairs.ts";
import { readJson } from "../support.ts";

const STOPS = readJson("test/fixtures/city/transport-bureau/datasets/bus-stops.json") as unknown as Dataset;
const ID = "transport-bureau/bus-stops";

const entry = (value: Partial<Dataset>, id = ID): Entry => ({
  id,
  agency: "transport-bureau",
  file: `catalogs/${id}.json`,
  text: "",
  value,
  issues: [],
});

/** The entry before and after a change, as a request has it. */
function pairOf(before: Partial<Dataset> | undefined, after: Partial<Dataset> | undefined): Pair {
  const [was, is] = [before && entry(before), after && entry(after)];
  return { id: ID, fate: "changed", before: was, after: is, changes: compareEntries(was, is) };
}

const causes = (pair: Pair) => impactsOf(pair).map(({ cause }) => cause);
const after = (rest: Partial<Dataset>) => causes(pairOf(STOPS, { ...STOPS, ...rest }));
const field = (name: string, change: Partial<Field>) =>
  after({ fields: STOPS.fields?.map((item) => (item.name === name ? { ...item, ...change } : item)) });

describe("what a change means for consumers", () => {
  it.each([
    ["an entry that comes", causes(pairOf(undefined, STOPS)), ["entryAdded"]],
    ["an entry whose file goes", causes(pairOf(STOPS, undefined)), ["entryDeleted"]],
    ["a withdrawal", causes(pairOf(STOPS, { title: STOPS.title, status: "withdrawn" })), ["entryWithdrawn"]],
    [
      "a successor that was there already",
      causes(pairOf(STOPS, { title: STOPS.title, status: "moved", successor: "a/b" })),
      ["entryMoved"],
    ],
    ["a pause", after({ status: "suspended" }), ["entrySuspended"]],
    ["less opening", after({ opening: { ...STOPS.opening, type: "none" } }), ["accessNarrowed"]],
    ["another type", field("stopCode", { type: "integer" }), ["fieldRetyped"]],
    ["another unit", field("stopCode", { unit: { zh: "米" } }), ["unitChanged"]],
    ["a value that may be missing", field("stopName", { required: false }), ["fieldNullable"]],
    ["a value that is always there", field("boardingRoad", { required: true }), ["fieldRequired"]],
    ["longer values", field("stopName", { length: 200 }), ["fieldLengthened"]],
    ["shorter values", field("stopName", { length: 20 }), ["text"]],
    ["another key", field("stopName", { key: true }), ["keyChanged"]],
    ["an item that is closed", field("stopName", { opening: "none" }), ["fieldNarrowed"]],
    ["another title", field("stopName", { title: { zh: "名称" } }), ["text"]],
    [
      "codes where there were none",
      field("stopName", { codes: [{ value: "1", title: { zh: "一" } }] }),
      ["codesNarrowed"],
    ],
    [
      "one code less",
      field("platformSide", { codes: [{ value: "N", title: { zh: "北侧", en: "North" } }] }),
      ["codesNarrowed"],
    ],
    [
      "another code",
      field("platformSide", { codes: [{ value: "X", title: { zh: "另" } }] }),
      ["codesExtended"],
    ],
    ["another licence", after({ license: "CC0-1.0" }), ["licenceChanged"]],
    ["another pace", after({ updateCycle: "daily" }), ["cycleChanged"]],
  ])("%s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it("of an item that stays closed when its entry opens is none of its own", () => {
    const fields = STOPS.fields?.map((item) =>
      item.name === "stopName" ? { ...item, opening: "none" as const } : item,
    );
    const shut: Partial<Dataset> = { ...STOPS, opening: { ...STOPS.opening, type: "none" } };
    expect(causes(pairOf(shut, { ...STOPS, fields }))).toEqual(["accessWidened", "text"]);
  });

  it("is nothing where nobody may have the data", () => {
    const closed: Partial<Dataset> = { ...STOPS, sharing: { type: "none" }, opening: { type: "none" } };
    expect(causes(pairOf(closed, { ...closed, fields: [] }))).toEqual([]);
  });

  it("of a moved entry depends on whether its old address leads on", () => {
    const [was, is] = [entry(STOPS), entry(STOPS, "transport-bureau/stops")];
    const pair: Pair = { id: is.id, fate: "moved", before: was, after: is, changes: compareEntries(was, is) };
    expect([causes({ ...pair, alias: true }), causes({ ...pair, alias: false })]).toEqual([
      ["entryMoved"],
      ["entryMovedAway"],
    ]);
  });
});

it("the highest number that any change asks for goes up by one", () => {
  expect([
    nextVersion([], "1.2.3"),
    nextVersion(["patch"], "1.2.3"),
    nextVersion(["patch", "minor"], "1.2.3"),
    nextVersion(["minor", "major", "patch"], "1.2.3"),
    nextVersion(["major"], "0.0.0"),
  ]).toEqual(["1.2.3", "1.2.4", "1.3.0", "2.0.0", "1.0.0"]);
});

it("every cause has its reason in both languages", () => {
  for (const { zh, en } of Object.values(CAUSES))
    expect([zh, en].every((text) => text.length > 3)).toBe(true);
});
