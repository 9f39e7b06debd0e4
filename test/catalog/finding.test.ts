import { expect, it } from "vitest";
import { type Finding, type Issue, once, sortFindings, summarize } from "../../src/catalog/finding.ts";

const finding = (file: string, line: number, column: number, rule: string, en = ""): Finding => ({
  level: rule.startsWith("w") ? "warning" : "error",
  file,
  line,
  column,
  rule,
  pointer: "",
  message: { zh: en, en },
});

it("findings stand in reading order: file, line, column, rule, words", () => {
  const sorted = [
    finding("a.json", 2, 1, "z"),
    finding("a.json", 2, 10, "a"),
    finding("a.json", 2, 10, "b", "1"),
    finding("a.json", 2, 10, "b", "2"),
    finding("a.json", 10, 1, "a"),
    finding("b.json", 1, 1, "a"),
    finding("机构/a.json", 1, 1, "a"),
  ];
  expect(sortFindings([...sorted].reverse())).toEqual(sorted);
  expect(sortFindings(sorted.toSorted((a, b) => (a.rule < b.rule ? 1 : -1)))).toEqual(sorted);
});

it("a summary counts levels and files", () => {
  const findings = [finding("a", 1, 1, "e"), finding("a", 2, 1, "w"), finding("b", 1, 1, "w")];
  expect(summarize(findings, 7)).toEqual({ errors: 1, warnings: 2, files: 7, filesWithFindings: 2 });
  expect(summarize([], 0)).toEqual({ errors: 0, warnings: 0, files: 0, filesWithFindings: 0 });
});

it("the same remark of two branches of a schema stands once", () => {
  const issue: Issue = {
    level: "error",
    rule: "property-given",
    pointer: "",
    message: { zh: "缺少", en: "missing" },
  };
  const other = { ...issue, pointer: "/title" };
  expect(once([issue, other, { ...issue }])).toEqual([issue, other]);
});
