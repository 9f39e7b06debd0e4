import { expect, test } from "vitest";
import type { Choice } from "../../../src/preview/chart/choice.ts";
import { plotOf } from "../../../src/preview/chart/data.ts";
import { notesOf, summaryOf, tableOf, titlesOf } from "../../../src/preview/chart/tell.ts";
import type { Row } from "../../../src/preview/tab.ts";
import { column } from "./columns.ts";

const columns = [
  column("town", "string", { title: "Town" }),
  column("day", "date", { title: "Day" }),
  column("beds", "integer", { title: "Beds", unit: "beds" }),
  column("rooms", "number", { title: "Rooms" }),
];
const bars: Choice = {
  type: "bar",
  x: "town",
  y: "beds",
  series: "",
  aggregate: "sum",
  sort: "value",
  top: 5,
};
const rows: Row[] = [
  { town: "A", day: "2026-11-01", beds: 1200, rooms: 3 },
  { town: "B", day: "2026-11-02", beds: 7, rooms: 4 },
];
function told(choice: Partial<Choice>, lang: "zh" | "en", of = rows): string {
  const chosen = { ...bars, ...choice };
  return summaryOf(plotOf(chosen, columns, of, lang), chosen, titlesOf(chosen, columns, lang), lang);
}

test("bars are told with the greatest and the least", () => {
  expect(told({}, "en")).toBe("Bars: Sum of Beds (beds) by Town. Greatest: A, 1,200; least: B, 7.");
  expect(told({}, "zh")).toBe("条形图：按Town统计Beds合计（beds）。最大：A，1,200；最小：B，7。");
});
test("a line is told as what becomes of a number", () => {
  expect(told({ type: "line", x: "day", aggregate: "mean" }, "en")).toBe(
    "Line: Mean of Beds (beds) over Day. Greatest: 2026-11-01, 1,200; least: 2026-11-02, 7.",
  );
});
test("a series is told with its greatest value", () => {
  expect(told({ type: "line", x: "day", series: "town" }, "en")).toBe(
    "Line: Sum of Beds (beds) over Day, coloured by Town. Greatest: 2026-11-01 · A, 1,200; least: 2026-11-02 · B, 7.",
  );
});
test("a cloud is told by its ranges", () => {
  expect(told({ type: "scatter", x: "rooms", y: "beds" }, "en")).toBe(
    "Scatter plot: Beds (beds) against Rooms. Points: 2; Rooms from 3 to 4; Beds (beds) from 7 to 1,200.",
  );
});
test("a single value has no least", () => {
  expect(told({}, "en", rows.slice(0, 1))).toBe("Bars: Sum of Beds (beds) by Town. A: 1,200.");
});
test("other groups are neither greatest nor least", () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ town: `T${at}`, beds: 9 - at }));
  expect(told({}, "en", many)).toBe("Bars: Sum of Beds (beds) by Town. Greatest: T0, 9; least: T4, 5.");
});
test("what is not drawn is said", () => {
  const many: Row[] = [...Array.from({ length: 9 }, (_, at) => ({ town: `T${at}`, beds: 1 })), { town: "T" }];
  const plot = plotOf(bars, columns, many, "en");
  expect(notesOf(plot, 10, 20_000, "en")).toBe(
    'Only the first 10 of 20,000 rows are used; filter the table to see others. Rows without a value, left out: 1. The other groups (4) are drawn together as "other".',
  );
  expect(notesOf(plot, 10, 20_000, "zh")).toBe(
    "只用了前 10 行（共 20,000 行）；可在表格中筛选后再看。1 行没有值，未计入。其余 4 组合并为“其他”。",
  );
});
test("where all is drawn nothing is said", () => {
  expect(notesOf(plotOf(bars, columns, rows, "en"), 2, 2, "en")).toBe("");
});
test("the table has a row for every group and a column for every series", () => {
  const choice: Choice = { ...bars, x: "day", series: "town" };
  expect(tableOf(plotOf(choice, columns, rows, "en"), titlesOf(choice, columns, "en"))).toEqual({
    head: ["Day", "A", "B"],
    rows: [
      ["2026-11-01", "1200", ""],
      ["2026-11-02", "", "7"],
    ],
  });
});
test("the table of a cloud has a row for every point", () => {
  const choice: Choice = { ...bars, type: "scatter", x: "rooms", series: "town" };
  expect(tableOf(plotOf(choice, columns, rows, "en"), titlesOf(choice, columns, "en"))).toEqual({
    head: ["Rooms", "Beds (beds)", "Town"],
    rows: [
      ["3", "1200", "A"],
      ["4", "7", "B"],
    ],
  });
});
