import { expect, it } from "vitest";
import type { Finding } from "../../src/catalog/finding.ts";
import type { Catalog } from "../../src/catalog/model.ts";
import { compareFindings } from "../../src/review/compare-findings.ts";
import { readRoots, temporary } from "../support.ts";

const FILE = "a/datasets/b.json";
const finding = (pointer: string, rest: Partial<Finding> = {}): Finding => ({
  level: "warning",
  file: FILE,
  pointer,
  line: 1,
  column: 1,
  rule: "some-rule",
  message: { zh: "这里不对。", en: "This is wrong." },
  ...rest,
});
/** A catalog of one entry with these data items. */
function catalogOf(names: string[], file = FILE): Catalog {
  const catalog = readRoots(temporary(), []);
  const value = { fields: names.map((name) => ({ name, title: { zh: name }, type: "string" as const })) };
  catalog.entries.set("a/b", { id: "a/b", agency: "a", file, text: "", value, issues: [] });
  return catalog;
}
const compared = (
  [names, before]: [string[], Finding[]],
  [later, after]: [string[], Finding[]],
  { file = FILE, moved = new Map<string, string>() } = {},
) => {
  const { introduced, mended, unchanged } = compareFindings(
    { catalog: catalogOf(names), findings: before },
    { catalog: catalogOf(later, file), findings: after },
    { moved, touched: new Set([file]) },
  );
  return [introduced, mended, unchanged].map((found) => found.map(({ pointer }) => pointer));
};

it("an item that moved down brings no new finding", () => {
  expect(compared([["x"], [finding("/fields/0/type")]], [["new", "x"], [finding("/fields/1/type")]])).toEqual(
    [[], [], ["/fields/1/type"]],
  );
});

it("the same place of another item is another finding", () => {
  expect(compared([["x"], [finding("/fields/0")]], [["y"], [finding("/fields/0")]])).toEqual([
    ["/fields/0"],
    ["/fields/0"],
    [],
  ]);
});

it("of two equal findings one may be new", () => {
  const twice = [finding("/title"), finding("/title")];
  expect(compared([[], [finding("/title")]], [[], twice])).toEqual([["/title"], [], ["/title"]]);
});

it("another message, rule or file is another finding, and errors come first", () => {
  const after = [
    finding("/title", { rule: "other-rule" }),
    finding("/status", { level: "error" }),
    finding("/title", { message: { zh: "另一句。", en: "Another sentence." } }),
  ];
  expect(compared([[], [finding("/title")]], [[], after])).toEqual([
    ["/status", "/title", "/title"],
    ["/title"],
    [],
  ]);
});

it("the findings of a file that moved move with it", () => {
  const moved = new Map([["a/datasets/c.json", FILE]]);
  const after = finding("/title", { file: "a/datasets/c.json" });
  expect(compared([[], [finding("/title")]], [[], [after]], { file: "a/datasets/c.json", moved })).toEqual([
    [],
    [],
    ["/title"],
  ]);
});
