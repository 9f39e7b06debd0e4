import { expect, it } from "vitest";
import type { Dataset } from "../../src/catalog/types.gen.ts";
import { compareEntries } from "../../src/review/change/compare.ts";
import type { Pair } from "../../src/review/pairs.ts";
import { turnsOf } from "../../src/review/turns.ts";
import { readJson } from "../support.ts";

const STOPS = readJson("test/fixtures/city/transport-bureau/datasets/bus-stops.json") as unknown as Dataset;
const LAW = { title: "示例法", issuer: "示例机关", rank: "law" } as const;
const NOTICE = { title: "示例通知", issuer: "示例机关", rank: "cityDocument" } as const;

/** `direction pointer`, and of a restriction whether its basis suffices. */
function turns(before: Partial<Dataset> | undefined, after: Partial<Dataset> | undefined): string[] {
  const entry = (value: Partial<Dataset> | undefined) =>
    value && { id: "a/b", agency: "a", file: "a/b.json", text: "", value, issues: [] };
  const [was, is] = [entry(before), entry(after)];
  const pair: Pair = { id: "a/b", fate: "changed", before: was, after: is, changes: compareEntries(was, is) };
  return turnsOf(pair).map(({ direction, change, basis }) =>
    [direction, change.pointer, ...(basis ? [basis.suffices ? "on a basis" : "without"] : [])].join(" "),
  );
}
const changed = (rest: Partial<Dataset>) => turns(STOPS, { ...STOPS, ...rest });

it.each([
  [
    "not opened, on a law",
    changed({ opening: { type: "none", basis: [LAW] } }),
    "closes /opening/type on a basis",
  ],
  [
    "not opened, on a city document",
    changed({ opening: { type: "none", basis: [NOTICE] } }),
    "closes /opening/type without",
  ],
  ["not shared, on nothing", changed({ sharing: { type: "none" } }), "closes /sharing/type without"],
  ["suspended", changed({ status: "suspended" }), "closes /status"],
  ["gone", turns(STOPS, undefined), "closes  without"],
  ["a tombstone", turns(STOPS, { title: STOPS.title, status: "withdrawn" }), "closes /status"],
])("%s closes down", (_, found, expected) => {
  expect(found.filter((turn) => turn.startsWith("closes"))).toEqual([expected]);
});

it("a new entry opens what it offers and closes what it withholds from its first day", () => {
  expect(turns(undefined, { ...STOPS, opening: { type: "none", basis: [LAW] } })).toEqual([
    "closes /opening/type on a basis",
    "opens /sharing/type",
  ]);
});

it("a move is neither", () => {
  expect(turns(STOPS, { title: STOPS.title, status: "moved", successor: "a/c" })).toEqual([]);
});

it("an item that is closed in an entry open for all rests on the entry's basis; a citizen number needs none", () => {
  const close = (identifierRole?: "citizenId") =>
    STOPS.fields?.map((field, i) =>
      i === 1 ? { ...field, opening: "none" as const, ...(identifierRole && { identifierRole }) } : field,
    );
  expect(changed({ fields: close() })).toEqual(["closes /fields/stopName/opening without"]);
  expect(changed({ fields: close("citizenId") })).toEqual(["closes /fields/stopName/opening"]);
});

it("a document that is taken away leaves the restriction with what is left", () => {
  const restricted = (basis: Dataset["closingBasis"]): Partial<Dataset> => ({
    ...STOPS,
    sharing: { type: "conditional", basis },
  });
  expect(turns(restricted([LAW, NOTICE]), restricted([NOTICE]))).toEqual(["alters /sharing/basis without"]);
});

it("agencies that are named more or fewer widen or narrow the circle", () => {
  const shared = (audience: string[]): Partial<Dataset> => ({
    ...STOPS,
    sharing: { type: "conditional", basis: [LAW], audience },
  });
  expect(turns(shared(["a"]), shared(["a", "b"]))).toEqual(["opens /sharing/audience"]);
  expect(turns(shared(["a", "b"]), shared(["a"]))).toEqual(["closes /sharing/audience"]);
  expect(turns(shared(["a"]), shared(["b"]))).toEqual(["alters /sharing/audience"]);
});

it("an item that stays closed when its entry opens is not closed down; nor is one opened while its entry closes", () => {
  const closed = STOPS.fields?.map((field, i) => (i === 1 ? { ...field, opening: "none" as const } : field));
  const shut: Partial<Dataset> = { ...STOPS, opening: { type: "none", basis: [LAW] } };
  expect(turns(shut, { ...STOPS, fields: closed })).toEqual(["opens /opening/type", "alters /opening/basis"]);
  expect(turns({ ...STOPS, fields: closed }, shut)).toEqual(["closes /opening/type on a basis"]);
});
