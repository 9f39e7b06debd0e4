import { expect, it } from "vitest";
import type { Entry } from "../../src/catalog/model.ts";
import type { Basis, Rank } from "../../src/catalog/types.gen.ts";
import { ANY_RANK, judgeBases, OPENING_RANKS, SHARING_RANKS } from "../../src/rules/bases.ts";
import { lists } from "../support.ts";

const basis = (rank: Rank, from?: string, to?: string): Basis => ({
  title: "示例条例",
  article: "第三条",
  issuer: "示例机关",
  rank,
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});

/** Level (where it is not the rule's own) and pointer of what is found on 23 November 2026. */
const found = (
  bases: Basis[] | undefined,
  modified: string | undefined = "2026-10-12",
  pointer = "/sharing/basis",
) => {
  const entry: Entry = {
    id: "a/b",
    agency: "a",
    file: "",
    text: "",
    issues: [],
    value: { ...(modified ? { modified } : {}) },
  };
  const problems = judgeBases(entry, { bases, pointer, allowed: SHARING_RANKS, date: "2026-11-23" });
  return [...problems].map(({ level = "own", pointer: at }) => `${level} ${at}`);
};

it("every rank is told apart: sharing asks for more than opening, opening for more than collection", () => {
  expect([...ANY_RANK].sort()).toEqual(lists.rank?.codes.map(({ code }) => code).sort());
  expect(ANY_RANK.filter((rank) => !OPENING_RANKS.includes(rank))).toEqual(["cityDocument"]);
  expect(OPENING_RANKS.filter((rank) => !SHARING_RANKS.includes(rank)).sort()).toEqual([
    "localRegulation",
    "provincialProvision",
  ]);
});

it.each<[string, Basis[] | undefined, string[]]>([
  ["no list is a finding around it", undefined, ["own /sharing"]],
  ["an empty list is a finding", [], ["own /sharing/basis"]],
  ["one of an allowed rank is enough", [basis("cityDocument"), basis("law")], []],
  [
    "none of an allowed rank is one finding",
    [basis("cityDocument"), basis("localRegulation")],
    ["own /sharing/basis"],
  ],
  ["the last day is in force", [basis("law", "2020-01-01", "2026-11-23")], []],
  ["the first day is in force", [basis("law", "2026-11-23")], []],
  ["the day after is not", [basis("law", "2020-01-01", "2026-11-22")], ["warning /sharing/basis/0/to"]],
  [
    "what ended on the day of the last change held then",
    [basis("law", "2020-01-01", "2026-10-12")],
    ["warning /sharing/basis/0/to"],
  ],
  [
    "what had ended by the last change never held",
    [basis("law", "2020-01-01", "2026-10-11")],
    ["own /sharing/basis/0/to"],
  ],
  ["what is to come does not hold yet", [basis("law", "2026-11-24")], ["own /sharing/basis/0/from"]],
  [
    "beside one that holds another is only stale or early",
    [basis("law", "2020-01-01", "2026-06-30"), basis("nationalProvision"), basis("law", "2027-01-01")],
    ["warning /sharing/basis/0/to", "warning /sharing/basis/2/from"],
  ],
  [
    "a document of the city that holds carries nothing",
    [basis("law", "2020-01-01", "2026-06-30"), basis("cityDocument")],
    ["own /sharing/basis/0/to"],
  ],
  [
    "one that ended in the meantime leaves the others as stale as they were",
    [basis("law", "2020-01-01", "2026-06-30"), basis("nationalProvision", "2020-01-01", "2026-11-01")],
    ["warning /sharing/basis/0/to", "warning /sharing/basis/1/to"],
  ],
])("%s", (_, bases, expected) => {
  expect(found(bases)).toEqual(expected);
});

it("where the last change is unknown, days may have passed", () => {
  expect(found([basis("law", "2020-01-01", "2021-01-01")], "")).toEqual(["warning /sharing/basis/0/to"]);
});

it("at the top of a record the finding is about the record", () => {
  expect(found(undefined, undefined, "/closingBasis")).toEqual(["own "]);
});
