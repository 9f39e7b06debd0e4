import { expect, test } from "vitest";
import { isTime, span, stepOf, timeOf } from "../../../src/preview/chart/time.ts";
import { column } from "./columns.ts";

test.each([
  ["2026", "2026"],
  [2026, "2026"],
  ["2026年", "2026"],
  ["2026-3", "2026-03"],
  ["2026年11月", "2026-11"],
  ["2026/11/3", "2026-11-03"],
  ["2026年11月3日", "2026-11-03"],
  ["2026-11-03T08:30:00+08:00", "2026-11-03T08"],
  ["2026-11-03 08:30", "2026-11-03T08"],
  ["2026Q1", undefined],
  ["2025-2026", undefined],
  ["2026-13", undefined],
  ["202611", undefined],
  ["09:00-17:00", undefined],
  ["", undefined],
  [null, undefined],
])("%s is the time %s", (value, time) => {
  expect(timeOf(value)).toBe(time);
});
test("the step is the finest that all times have and that fits", () => {
  expect(stepOf(["2026-01-01", "2026-02-01"], 400)).toBe("day");
  expect(stepOf(["2026-01-01", "2026-02"], 400)).toBe("month");
  expect(stepOf(["2000-01-01", "2026-02-01"], 400)).toBe("month");
  expect(stepOf(["1900-01-01", "2026-02-01"], 400)).toBe("year");
});
test("a span has every step, over the ends of months and years", () => {
  expect(span(["2026-03-01", "2026-02-27"], "day", 400)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
  expect(span(["2025-11", "2026-01"], "month", 400)).toEqual(["2025-11", "2025-12", "2026-01"]);
  expect(span(["2026-01-01T23", "2026-01-02T00"], "hour", 400)).toEqual(["2026-01-01T23", "2026-01-02T00"]);
});
test("a number of years is no time, a year is", () => {
  expect(isTime(column("hireYear", "integer"))).toBe(true);
  expect(isTime(column("age", "integer", { title: "连续列入年数", unit: "年" }))).toBe(false);
});
