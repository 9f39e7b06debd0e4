import { expect, test } from "vitest";
import { neededBy, orderOf } from "../../src/preview/source/order.ts";
import type { Column } from "../../src/preview/tab.ts";
import type { Query } from "../../src/preview/view.ts";
import type { Cell } from "../../src/tables/table.ts";

const columns: Column[] = [
  { name: "name", title: "名称", type: "string" },
  { name: "kind", title: "类别", type: "string", codes: { B: "Bridge", T: "Tunnel" } },
  { name: "length", title: "长度", type: "number" },
  { name: "built", title: "建成", type: "date" },
  { name: "shape", title: "位置", type: "geometry" },
];
const values: Record<string, Cell[]> = {
  name: ["Ｎorth gate", "south Gate", "桥东", null, "桥西"],
  kind: ["B", "T", "B", "B", ""],
  length: [20, 3, null, 100, "unknown"],
  built: ["2020-01-31", "2020-02-01", "1999-12-31", null, "2021-06-01"],
};
const rowsOf = (query: Partial<Query>, lang = "en") => [
  ...orderOf({ search: "", filters: {}, ...query }, columns, 5, (name) => values[name] ?? [], lang),
];

test("without a question all rows stay as they are", () => {
  expect(rowsOf({})).toEqual([0, 1, 2, 3, 4]);
});

test.each<[string, Query["filters"], number[]]>([
  ["a text, whatever its case and width", { name: { text: "north GATE" } }, [0]],
  ["numbers, from and to taken in", { length: { from: "3", to: "20" } }, [0, 1]],
  ["a number from", { length: { from: "20", to: "" } }, [0, 3]],
  ["days, the last day taken in", { built: { from: "2020-01-31", to: "2020-02-01" } }, [0, 1]],
  ["days up to a month", { built: { from: "", to: "2020-01" } }, [0, 2]],
  ["codes", { kind: { codes: ["T"] } }, [1]],
  ["codes, nothing among them", { kind: { codes: ["T", ""] } }, [1, 4]],
  ["two columns at once", { kind: { codes: ["B"] }, length: { from: "50", to: "" } }, [3]],
])("filters by %s", (_, filters, rows) => {
  expect(rowsOf({ filters })).toEqual(rows);
});

test("a search finds every word, in any column, and what a code means", () => {
  expect(rowsOf({ search: "gate" })).toEqual([0, 1]);
  expect(rowsOf({ search: "bridge gate" })).toEqual([0]);
  expect(rowsOf({ search: "2020" })).toEqual([0, 1]);
});

test("sorts numbers by size, texts behind them, what is missing last whichever way", () => {
  expect(rowsOf({ sort: { column: "length", down: false } })).toEqual([1, 0, 3, 4, 2]);
  expect(rowsOf({ sort: { column: "length", down: true } })).toEqual([4, 3, 0, 1, 2]);
});

test("keeps the file's order among equal values", () => {
  expect(rowsOf({ sort: { column: "kind", down: false } })).toEqual([0, 2, 3, 1, 4]);
  expect(rowsOf({ sort: { column: "kind", down: true } })).toEqual([1, 0, 2, 3, 4]);
});

test("sorts Chinese by its sounds", () => {
  const names = ["重庆", "北京", "澄川"];
  const only: Column[] = [{ name: "city", title: "市", type: "string" }];
  const order = orderOf(
    { search: "", filters: {}, sort: { column: "city", down: false } },
    only,
    3,
    () => names,
    "zh",
  );
  expect([...order].map((row) => names[row])).toEqual(["北京", "澄川", "重庆"]);
});

test("needs the columns it looks at and no others", () => {
  const needed = (query: Partial<Query>) =>
    neededBy({ search: "", filters: {}, ...query }, columns).map(({ name }) => name);
  expect(needed({})).toEqual([]);
  expect(needed({ filters: { kind: { codes: ["B"] } }, sort: { column: "built", down: false } })).toEqual([
    "kind",
    "built",
  ]);
  expect(needed({ search: "x" })).toEqual(["name", "kind", "length", "built"]);
});
