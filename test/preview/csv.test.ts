import { expect, test } from "vitest";
import { csvText, tsvText } from "../../src/preview/csv.ts";

const rows = [
  ["name", "note"],
  ['say "hi", please', "=HYPERLINK(1)"],
  ["+86 10", "two\nlines\tand a tab"],
];

test("a CSV quotes what needs quotes, and no spreadsheet runs what is in it", () => {
  expect(csvText(rows)).toBe(
    'name,note\r\n"say ""hi"", please",\'=HYPERLINK(1)\r\n+86 10,"two\nlines\tand a tab"\r\n',
  );
});

test("what is copied keeps its rows and columns", () => {
  expect(tsvText(rows)).toBe('name\tnote\nsay "hi", please\t\'=HYPERLINK(1)\n+86 10\ttwo lines and a tab');
});

test("a sign in full width begins a formula too, and a number with one does not", () => {
  expect(csvText([["＝1+1", "＠a", "－5", "＋86 000", "-2"]])).toBe("'＝1+1,'＠a,－5,＋86 000,-2\r\n");
});
