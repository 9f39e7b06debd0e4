import { expect, test } from "vitest";
import { readChoice } from "../../../src/preview/chart/choice.ts";
import { guessChart } from "../../../src/preview/chart/guess.ts";
import type { Column, Row } from "../../../src/preview/tab.ts";
import { column } from "./columns.ts";

const guessed = (columns: Column[], rows?: Row[]) => {
  const choice = guessChart(columns, rows);
  return choice && `${choice.type} ${choice.x} ${choice.aggregate} ${choice.y} ${choice.series}`.trim();
};
const codes = { "1": "East", "2": "West" };

test("a day before a number is a line over time", () => {
  expect(guessed([column("day", "date"), column("rain", "number")])).toBe("line day mean rain");
});
test("whole amounts over time are added", () => {
  expect(guessed([column("at", "datetime"), column("trips", "integer")])).toBe("line at sum trips");
});
test("a rate is averaged, also where it is a whole number", () => {
  const columns = [column("at", "date"), column("occupancyRate", "integer"), column("trips", "integer")];
  expect(guessed(columns)).toBe("line at mean occupancyRate");
});
test("a month that is a text is a time", () => {
  const columns = [column("statMonth", "string", { title: "统计月份" }), column("fare", "currency")];
  expect(guessed(columns)).toBe("line statMonth sum fare");
});
test("a year that is a number is a time, not an amount", () => {
  expect(guessed([column("year", "integer"), column("people", "integer")])).toBe("line year sum people");
});
test("a length in years is an amount", () => {
  const columns = [column("kind", "string", { codes }), column("month", "integer", { unit: "天" })];
  expect(guessed(columns)).toBe("bar kind sum month");
});
test("kinds with a number are bars", () => {
  expect(guessed([column("district", "string"), column("beds", "integer")])).toBe("bar district sum beds");
});
test("codes come before other texts", () => {
  const columns = [column("title", "string"), column("side", "string", { codes }), column("beds", "integer")];
  expect(guessed(columns)).toBe("bar side sum beds");
});
test("in a register whose date comes late, kinds come first", () => {
  const columns = [column("title", "string"), column("beds", "integer"), column("openedOn", "date")];
  expect(guessed(columns)).toBe("bar title sum beds");
});
test("two numbers alone are a cloud", () => {
  expect(guessed([column("height", "number"), column("weight", "double")])).toBe(
    "scatter height mean weight",
  );
});
test("one number alone is a histogram", () => {
  expect(guessed([column("height", "float")])).toBe("histogram height count height");
});
test("codes alone are counted", () => {
  expect(guessed([column("side", "string", { codes }), column("remark", "text")])).toBe("bar side count");
});
test("truths alone are counted", () => {
  expect(guessed([column("open", "boolean")])).toBe("bar open count");
});
test("times alone are counted", () => {
  expect(guessed([column("issuedOn", "date"), column("remark", "text")])).toBe("line issuedOn count");
});
test("numbers that name or place a thing are not measured", () => {
  const columns = [
    column("siteId", "integer"),
    column("postcode", "integer"),
    column("longitude", "number"),
    column("latitude", "number"),
    column("序号", "integer"),
    column("side", "string", { codes }),
  ];
  expect(guessed(columns)).toBe("bar side count");
});
test("only texts are nothing to chart", () => {
  expect(
    guessed([column("title", "string"), column("remark", "text"), column("file", "binary")]),
  ).toBeUndefined();
});
test("only a geometry is nothing to chart", () => {
  expect(guessed([column("geometry", "geometry")])).toBeUndefined();
});
test("a table without columns is nothing to chart", () => {
  expect(guessed([])).toBeUndefined();
});
test("of 46 columns the first that fit are taken", () => {
  const wide = Array.from({ length: 43 }, (_, at) => column(`n${at}`, "integer"));
  const columns = [column("siteCode", "string"), column("town", "string"), column("note", "text"), ...wide];
  expect(guessed(columns)).toBe("bar town sum n0");
});

test("rows show which texts repeat and which columns are empty", () => {
  const columns = [
    column("title", "string"),
    column("kind", "string"),
    column("empty", "integer"),
    column("beds", "integer"),
  ];
  const rows = Array.from({ length: 8 }, (_, at) => ({
    title: `T${at}`,
    kind: at % 2 ? "a" : "b",
    empty: null,
    beds: at,
  }));
  expect(guessed(columns, rows)).toBe("bar kind sum beds");
});
test("texts that repeat are counted where rows show it", () => {
  const columns = [column("title", "string"), column("kind", "string")];
  const rows = Array.from({ length: 8 }, (_, at) => ({ title: `T${at}`, kind: at % 2 ? "a" : "b" }));
  expect(guessed(columns, rows)).toBe("bar kind count");
});
test("a line is parted by a column of few kinds", () => {
  const columns = [column("day", "date"), column("station", "string"), column("level", "number")];
  const rows = Array.from({ length: 12 }, (_, at) => ({
    day: `2026-11-0${(at % 6) + 1}`,
    station: at < 6 ? "North" : "South",
    level: at,
  }));
  expect(guessed(columns, rows)).toBe("line day mean level station");
});
test("a day up to which something holds is no time of a line", () => {
  const columns = [column("validUntil", "date"), column("kind", "string"), column("beds", "integer")];
  expect(guessed(columns)).toBe("bar kind sum beds");
});
test("opening hours are no time of a line", () => {
  const columns = [column("开放时间", "string"), column("kind", "string"), column("beds", "integer")];
  const rows = ["a", "b", "a", "b"].map((kind, beds) => ({ 开放时间: `0${beds}:00-17:00`, kind, beds }));
  expect(guessed(columns, rows)).toBe("bar kind sum beds");
});
test("what is guessed is what the table can draw", () => {
  const columns = [column("day", "date"), column("rain", "number"), column("snow", "number")];
  const first = guessChart(columns);
  expect(first && readChoice(`${first.type},,,,,,`, columns, first)).toEqual(first);
});
