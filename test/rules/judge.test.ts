import { expect, it } from "vitest";
import { creditCheckCharacter } from "../../src/catalog/credit-code.ts";
import { sortFindings } from "../../src/catalog/finding.ts";
import { rules } from "../../src/rules/index.ts";
import { judge } from "../../src/rules/judge.ts";
import { agency, dataset, date, judgeRoots, placed, readRoots, temporary } from "../support.ts";

const IN = "catalogs/data-bureau";
const late = { ...dataset, issued: "2026-10-12", modified: "2026-03-01" };

it("a finding of a rule has its file, line and column", () => {
  const folder = temporary({ [`${IN}/agency.json`]: agency, [`${IN}/datasets/late.json`]: late });
  expect(judgeRoots(folder).map(placed).join("\n\n")).toMatchInlineSnapshot(`
    "catalogs/data-bureau/datasets/late.json:42:3 error dates-in-order /modified
    这里是 "2026-03-01"，早于它之前的日期 "2026-10-12"。
      写 "2026-10-12" 或更晚的日期，或改正前一个日期。
    Here stands "2026-03-01", which is before the date that it follows, "2026-10-12".
      Write "2026-10-12" or later, or mend the earlier date."
  `);
});

it("all findings of all files are reported, in reading order", () => {
  const folder = temporary({
    "catalogs/b/datasets/b.json": "{",
    [`${IN}/agency.json`]: { ...agency, creditCode: "11999900MULU000017", colour: "red" },
    [`${IN}/datasets/late.json`]: { ...late, lead: "nobody", theme: "x" },
    [`${IN}/datasets/empty.json`]: "",
    "catalogs/note.txt": "",
  });
  const findings = judgeRoots(folder);
  expect(findings).toEqual(sortFindings([...findings].reverse()));
  expect(findings.map(({ file, line, rule }) => `${file.slice("catalogs/".length)}:${line} ${rule}`)).toEqual(
    [
      "b/agency.json:1 agency-known",
      "b/datasets/b.json:1 json-syntax",
      "data-bureau/agency.json:12 credit-code-valid",
      "data-bureau/agency.json:43 property-known",
      "data-bureau/datasets/empty.json:1 file-empty",
      "data-bureau/datasets/late.json:17 code-known",
      "data-bureau/datasets/late.json:42 dates-in-order",
      "data-bureau/datasets/late.json:80 reference-exists",
      "note.txt:1 file-in-place",
    ],
  );
});

it("the same catalog and day give the same findings, and another day may give others", () => {
  const catalog = readRoots(temporary({ [`${IN}/agency.json`]: agency, [`${IN}/datasets/a.json`]: dataset }));
  expect(judge(catalog, date)).toEqual(judge(catalog, date));
  expect(judge(catalog, "2026-11-04").map(({ rule }) => rule)).toEqual(["dates-in-order"]);
});

it("what the schema finds in an imported record is an error all the same", () => {
  const origin = { portal: "example-portal", date: "2026-11-20" };
  const folder = temporary({
    [`${IN}/agency.json`]: agency,
    [`${IN}/datasets/a.json`]: { ...late, theme: "x", origin },
  });
  expect(judgeRoots(folder).map(({ rule, level }) => [rule, level])).toEqual([
    ["code-known", "error"],
    ["dates-in-order", "warning"],
  ]);
});

it("rules have different ids, a duty in both languages and articles of the measures", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, words, article = 1, alsoArticles = [] } of rules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(words).toMatchObject({
      zh: expect.stringMatching(/。$/),
      en: expect.stringMatching(/^[A-Z].*\.$/),
    });
    for (const number of [article, ...alsoArticles]) expect(number >= 1 && number <= 37).toBe(true);
  }
});

it.each([
  ["11999900MULU00001", "6"],
  ["12999900MULU00002", "6"],
  ["11999900MULU00018", "W"],
  ["11999900MULU00020", "5"],
  ["91999900MULU00032", "4"],
  ["11999900MULU0000I", undefined],
  ["", "0"],
])("the check character of %s is %s", (body, character) => {
  expect(creditCheckCharacter(body)).toBe(character);
});
