import { expect, test } from "vitest";
import { columnsOf } from "../../src/preview/columns.ts";
import { firstRows } from "../../src/preview/first-rows.ts";
import type { Column } from "../../src/preview/tab.ts";

const column = (name: string, more: Partial<Column> = {}): Column => ({
  name,
  title: name,
  type: "string",
  ...more,
});

test("a code stands beside what it means, and its column is no column of numbers", () => {
  const { columns, rows } = firstRows(
    [column("grade", { type: "integer", codes: { 1: "一级" } }), column("count", { type: "integer" })],
    [
      [1, 5],
      [9, null],
    ],
  );
  expect(rows).toEqual([
    [{ text: "一级", code: "1" }, { text: "5" }],
    [{ text: "9" }, { text: "" }],
  ]);
  expect(columns.map(({ numeric }) => numeric)).toEqual([false, true]);
});

test("a long text begins with what fits and goes on where it is opened", () => {
  const long = "很".repeat(200);
  const [[cell]] = firstRows([column("note")], [[long]]).rows as [[{ text: string; beginning: string }]];
  expect(cell).toEqual({ text: long, beginning: `${"很".repeat(60)}…` });
  const [[longer]] = firstRows([column("note")], [["很".repeat(5000)]]).rows as [[{ text: string }]];
  expect(longer.text).toBe(`${"很".repeat(1000)}…`);
});

test("rows are left out before columns, and columns only where fewer than five rows would stay", () => {
  const columns = Array.from({ length: 10 }, (_, at) => column(`c${at}`));
  const rows = Array.from({ length: 20 }, () => columns.map(() => "x".repeat(50)));
  const fewer = firstRows(columns, rows, 8_000);
  expect([fewer.rows.length, fewer.columns.length, fewer.hiddenRows]).toEqual([12, 10, 8]);
  const narrower = firstRows(columns, rows, 2_000);
  expect([narrower.rows.length, narrower.columns.length, narrower.hiddenColumns]).toEqual([5, 6, 4]);
});

test("one row and one column stay, however heavy, and a geometry is never among them", () => {
  const heavy = firstRows(
    [column("geometry", { type: "geometry" }), column("a"), column("b")],
    [[null, "很".repeat(900), "很".repeat(900)]],
    100,
  );
  expect([heavy.rows.length, heavy.columns.map(({ name }) => name), heavy.hiddenColumns]).toEqual([
    1,
    ["a"],
    1,
  ]);
});

test("columns get their titles, units and codes in a language, by name or title; others are none", () => {
  const fields = [
    {
      name: "depth",
      title: { zh: "水深", en: "Depth" },
      type: "number",
      unit: { zh: "米", en: "m" },
    },
    {
      name: "kind",
      title: { zh: "类别" },
      type: "string",
      codes: [{ value: "A", title: { zh: "甲", en: "First" } }],
    },
  ];
  expect(columnsOf(["水深", "kind", "geometry", "secret"], fields, "en")).toEqual([
    { name: "depth", title: "Depth", type: "number", unit: "m" },
    { name: "kind", title: "类别", type: "string", codes: { A: "First" } },
    { name: "geometry", title: "Geometry", type: "geometry" },
    undefined,
  ]);
});
