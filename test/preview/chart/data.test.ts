import { expect, test } from "vitest";
import { binsOf } from "../../../src/preview/chart/bins.ts";
import type { Choice } from "../../../src/preview/chart/choice.ts";
import { aggregated, type Cloud, type Groups, numberOf, plotOf } from "../../../src/preview/chart/data.ts";
import type { Row } from "../../../src/preview/tab.ts";
import { column } from "./columns.ts";

const columns = [
  column("town", "string"),
  column("side", "string", { codes: { e: "East", w: "West" } }),
  column("day", "date"),
  column("beds", "integer"),
  column("rooms", "number"),
];
const bars: Choice = {
  type: "bar",
  x: "town",
  y: "beds",
  series: "",
  aggregate: "sum",
  sort: "value",
  top: 20,
};
const groupsOf = (choice: Partial<Choice>, rows: Row[]) =>
  plotOf({ ...bars, ...choice }, columns, rows, "en") as Groups;

const towns: Row[] = [
  { town: "A", side: "e", beds: 1 },
  { town: "B", side: "w", beds: 7 },
  { town: "A", side: "w", beds: 4 },
  { town: "C", side: "e", beds: null },
];

test.each([
  ["count", [2, 1, 1]],
  ["sum", [7, 5]],
  ["mean", [7, 2.5]],
  ["min", [7, 1]],
  ["max", [7, 4]],
] as const)("bars show the %s of every group, greatest first", (aggregate, values) => {
  expect(groupsOf({ aggregate }, towns).series[0]?.values).toEqual(values);
});
test("a row without a number is told, not counted as nothing", () => {
  expect(groupsOf({}, towns)).toMatchObject({ labels: ["B", "A"], skipped: 1 });
});
test("bars are sorted by name where that is chosen, numbers in names as numbers", () => {
  const rows = ["10", "9", "2"].map((town) => ({ town: `No. ${town}`, beds: 1 }));
  expect(groupsOf({ sort: "name" }, rows).labels).toEqual(["No. 2", "No. 9", "No. 10"]);
});
test("groups past the chosen number are one, whose mean is that of its rows", () => {
  const rows = [...Array(6).keys()].flatMap((at) => [
    { town: `T${at}`, beds: 100 - at * 10 },
    { town: `T${at}`, beds: 100 - at * 10 },
  ]);
  const plot = groupsOf({ top: 5, aggregate: "mean" }, [...rows, { town: "T6", beds: 20 }]);
  expect(plot.labels).toEqual(["T0", "T1", "T2", "T3", "T4", "Other (2)"]);
  expect(plot.series[0]?.values.at(-1)).toBe(40);
  expect(plot.others).toBe(2);
});
test("codes are called by what they mean, an empty value by a word", () => {
  const rows = [
    { side: "e", beds: 2 },
    { side: "x", beds: 1 },
    { side: null, beds: 3 },
  ];
  expect(groupsOf({ x: "side" }, rows).labels).toEqual(["(empty)", "East", "x"]);
});
test("a value that is called like a part of every object is a text", () => {
  const rows = [
    { side: "constructor", beds: 2 },
    { side: "__proto__", beds: 1 },
  ];
  expect(groupsOf({ x: "side" }, rows).labels).toEqual(["constructor", "__proto__"]);
});
test("series share the labels and have gaps where nothing is", () => {
  expect(groupsOf({ series: "side" }, towns).series).toEqual([
    { title: "East", values: [null, 1] },
    { title: "West", values: [7, 4] },
  ]);
});
test("rare series are one", () => {
  const rows = [...Array(9).keys()].map((at) => ({ side: `s${at}`, town: "A", beds: 1 }));
  const plot = groupsOf({ series: "side" }, rows);
  expect(plot.series.map(({ title }) => title)).toEqual(["s0", "s1", "s2", "s3", "s4", "s5", "Other (3)"]);
  expect(plot.series.at(-1)?.values).toEqual([3]);
});
test("months without rows keep their place on a line", () => {
  const rows = [
    { day: "2025-12", beds: 1 },
    { day: "2026-02", beds: 2 },
  ];
  const plot = groupsOf({ type: "line", x: "day" }, rows);
  expect(plot.labels).toEqual(["2025-12", "2026-01", "2026-02"]);
  expect(plot.series[0]?.values).toEqual([1, null, 2]);
  expect(plot.step).toBeUndefined();
});
test("days of many years are taken together by month", () => {
  const rows = [
    { day: "2020-01-05", beds: 1 },
    { day: "2020-01-06", beds: 2 },
    { day: "2023-06-30", beds: 4 },
  ];
  const plot = groupsOf({ type: "line", x: "day" }, rows);
  expect(plot).toMatchObject({ step: "month" });
  expect(plot.labels).toHaveLength(42);
  expect(plot.series[0]?.values[0]).toBe(3);
});
test("a date that is none is left out of a line and told", () => {
  const rows = [
    { day: "2026-11-01", beds: 1 },
    { day: "2026-11-02", beds: 1 },
    { day: "soon", beds: 1 },
  ];
  expect(groupsOf({ type: "line", x: "day" }, rows)).toMatchObject({
    labels: ["2026-11-01", "2026-11-02"],
    skipped: 1,
  });
});
test("times a thousand years apart make no endless line", () => {
  const rows = [
    { day: "0001-01-01T00:00", beds: 1 },
    { day: "9999-12-31T00:00", beds: 1 },
  ];
  expect(groupsOf({ type: "line", x: "day" }, rows).labels.length).toBeLessThanOrEqual(400);
});
test("a cloud has a point for every row with two numbers", () => {
  const rows: Row[] = [
    { beds: 1, rooms: 2 },
    { beds: "3", rooms: 4.5 },
    { beds: null, rooms: 1 },
  ];
  expect(plotOf({ ...bars, type: "scatter", x: "beds", y: "rooms" }, columns, rows, "en")).toEqual({
    kind: "cloud",
    series: [
      {
        title: "",
        points: [
          { x: 1, y: 2 },
          { x: 3, y: 4.5 },
        ],
      },
    ],
    otherSeries: 0,
    drawable: 2,
    skipped: 1,
  });
});
test("of too many points evenly chosen ones are drawn", () => {
  const rows = Array.from({ length: 12_345 }, (_, at) => ({ beds: at, rooms: at }));
  const plot = plotOf({ ...bars, type: "scatter", x: "beds", y: "rooms" }, columns, rows, "en") as Cloud;
  expect(plot.series[0]?.points).toHaveLength(5000);
  expect(plot.series[0]?.points.at(-1)?.x).toBeGreaterThan(12_340);
});
test("a histogram counts rows in bins of round widths", () => {
  const rows = [1, 2, 2, 9, 14, 23].map((beds) => ({ beds }));
  const plot = groupsOf({ type: "histogram", x: "beds" }, rows);
  expect(plot.labels).toEqual(["0 – 5", "5 – 10", "10 – 15", "15 – 20", "20 – 25"]);
  expect(plot.series[0]?.values).toEqual([3, 1, 1, 0, 1]);
});

test.each([
  ["the same number", [5, 5, 5], 1],
  ["the greatest numbers", [-Number.MAX_VALUE, Number.MAX_VALUE], undefined],
  ["the smallest numbers", [5e-324, 1e-323], undefined],
  ["neighbours", [1e16, 1e16 + 2], undefined],
  ["nothing", [], 0],
] as const)("bins of %s hold every number and are few", (_, numbers, bins) => {
  const made = binsOf([...numbers]);
  expect(made.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length);
  expect(made.length).toBeLessThanOrEqual(60);
  if (bins !== undefined) expect(made).toHaveLength(bins);
});
test("sums are what a reader expects", () => {
  expect(aggregated([0.1, 0.2], "sum")).toBe(0.3);
  expect(aggregated([], "mean")).toBeNull();
  expect(aggregated([], "count")).toBe(0);
});
test.each([
  [" 12 ", 12],
  [5n, 5],
  ["", undefined],
  ["n/a", undefined],
  ["Infinity", undefined],
  [true, undefined],
  [null, undefined],
])("%s is the number %s", (value, number) => {
  expect(numberOf(value)).toBe(number);
});
