import { expect, test } from "vitest";
import type { Column } from "../../src/preview/tab.ts";
import { filterOf, kindOf, readView, writeView } from "../../src/preview/view.ts";

const columns: Column[] = [
  { name: "stopName", title: "站名", type: "string" },
  { name: "side", title: "方位", type: "string", codes: { N: "北", S: "南" } },
  { name: "lines", title: "线路数", type: "integer" },
  { name: "day", title: "日期", type: "date" },
  { name: "constructor", title: "奇怪的名称", type: "string" },
];
const read = (query: string) => readView(new URLSearchParams(query), columns, ["table", "map"]);

test("an address without a view is the first way, unfiltered and unsorted", () => {
  expect(read("")).toEqual({
    way: "table",
    search: "",
    filters: {},
    sort: undefined,
    hidden: [],
    slots: {},
  });
});

test("what is written into an address is read from it", () => {
  const address =
    "?view=map&q=%E6%A1%A5+%E5%8D%97&f.stopName=a%26b&f.side=N&f.side=&f.lines=2..&f.day=..2026-03&sort=-lines&hide=day&map=118.6%2C30.7%2C9";
  expect(writeView(read(address))).toBe(address);
  expect(read(address).filters).toEqual({
    stopName: { text: "a&b" },
    side: { codes: ["N", ""] },
    lines: { from: "2", to: "" },
    day: { from: "", to: "2026-03" },
  });
});

test("columns, ways and bounds that do not exist are left out", () => {
  const { way, filters, sort, hidden, slots } = read(
    "?view=globe&f.nothing=1&f.lines=many..few&f.day=soon..&sort=nothing&hide=nothing&chart=x",
  );
  expect({ way, filters, sort, hidden, slots }).toEqual({
    way: "table",
    filters: {},
    sort: undefined,
    hidden: [],
    slots: {},
  });
});

test("a column may have the name of something that every object has", () => {
  expect(filterOf(read(""), "constructor")).toBeUndefined();
  expect(filterOf(read("?f.constructor=x"), "constructor")).toEqual({ text: "x" });
});

test.each([
  ["string", undefined, "text"],
  ["integer", undefined, "numbers"],
  ["integer", { 1: "一" }, "codes"],
  ["boolean", undefined, "codes"],
  ["datetime", undefined, "days"],
  ["geometry", undefined, "text"],
])("a column of type %s with codes %j is filtered by %s", (type, codes, kind) => {
  expect(kindOf({ type, codes: codes as Record<string, string> | undefined })).toBe(kind);
});
