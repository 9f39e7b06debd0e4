import { expect, it } from "vitest";
import { rowReader } from "../../src/sdk/runtime/coerce.ts";
import { readCsv } from "../../src/sdk/runtime/csv.ts";
import type { CellType, Column } from "../../src/sdk/runtime/types.ts";

const column = (type: CellType, more: Partial<Column> = {}): Column => ({
  name: "x",
  title: "列",
  type,
  required: false,
  ...more,
});
const read = (text: string, of: Column) => rowReader([of], ["x"], "https://city.example/x.csv")([text], 7).x;

it.each<[CellType, string, unknown]>([
  ["string", " 007 ", "007"],
  ["string", "", null],
  ["integer", "-12", -12],
  ["integer", "1e3", 1000],
  ["number", "3.50", 3.5],
  ["number", ".5", 0.5],
  ["boolean", "是", true],
  ["boolean", "FALSE", false],
  ["date", "2026-02-28", "2026-02-28"],
  ["datetime", "2026-02-28T08:00:00+08:00", "2026-02-28T08:00:00+08:00"],
])("a %s cell %j is read as %j", (type, text, value) => {
  expect(read(text, column(type))).toBe(value);
});

it.each<[CellType, string]>([
  ["integer", "1.5"],
  ["integer", "9007199254740993"],
  ["number", "1,000"],
  ["number", "0x10"],
  ["number", "Infinity"],
  ["boolean", "maybe"],
  ["date", "2026-2-8"],
  ["date", "2026-13-01"],
  ["date", "2026-02-30"],
  ["datetime", "yesterday"],
])("a %s cell %j is refused", (type, text) => {
  expect(() => read(text, column(type))).toThrow(`In row 7 "x" (列) is "${text}"; expected ${type}.`);
});

it("codes are compared as they are written, and a required cell may not be empty", () => {
  const coded = column("integer", { codes: ["01", "02"], required: true });
  expect(read("01", coded)).toBe(1);
  expect(() => read("1", coded)).toThrow('In row 7 "x" (列) is "1"; expected 01, 02.');
  expect(() => read(" ", coded)).toThrow('Row 7 has no "x" (列); the column is required.');
});

it("a file without a required column is refused; one that lacks another gives nothing for it", () => {
  const head = ["a", "b"];
  expect(() => rowReader([column("string", { required: true })], head, "x")).toThrow(
    'The file has no column "x" (列); it has a, b.',
  );
  expect(rowReader([column("string")], head, "x")(["1", "2"], 1)).toEqual({ x: null });
});

it("a cell whose quote is never closed is refused after 16 MB, not kept until the end of the file", async () => {
  let given = 0;
  async function* endless() {
    yield 'a\n"';
    for (; given < 64; given++) yield "x".repeat(1 << 20);
  }
  const reading = (async () => {
    for await (const _ of readCsv(endless()));
  })();
  await expect(reading).rejects.toMatchObject({ name: "MuluError", code: "format" });
  expect(given).toBeLessThan(20);
});
