import { expect, it } from "vitest";
import { filterRows, isNothing } from "../../src/lists/filter.ts";
import { row } from "./support.ts";

const rows = [
  row("a/bus", { title: "公交站点信息", agency: "市交通局", class: "departmental", fields: ["线路 A"] }),
  row("a/people", {
    title: "人口基础信息",
    agency: "市公安局",
    class: "base",
    resourceCode: "106001/000001",
  }),
];
const ids = (text: string, values = {}) => filterRows(rows, { text, values }).map(({ id }) => id);

it("finds rows by every word, in any column, in any width and case", () => {
  expect(ids("公交")).toEqual(["a/bus"]);
  expect(ids("线路 ａ 交通")).toEqual(["a/bus"]);
  expect(ids("106001")).toEqual(["a/people"]);
  expect(ids("公交 公安")).toEqual([]);
  expect(ids("  ")).toEqual(["a/bus", "a/people"]);
});

it("chooses rows by the values of columns, all of which have to fit", () => {
  expect(ids("", { class: "base", agency: "" })).toEqual(["a/people"]);
  expect(ids("信息", { class: "base", agency: "市交通局" })).toEqual([]);
});

it("finds what a page shows beside a row, too", () => {
  const english = new Map([["a/bus", "Bus stops"]]);
  expect(filterRows(rows, { text: "bus STOPS 交通", values: {} }, english)).toEqual([rows[0]]);
});

it("knows when nothing is asked", () => {
  expect(isNothing({ text: " ", values: { class: "" } })).toBe(true);
  expect(isNothing({ text: "", values: { class: "base" } })).toBe(false);
});
