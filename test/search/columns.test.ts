import { describe, expect, test } from "vitest";
import type { SiteAgency } from "../../src/catalog/project.ts";
import { buildColumns, isSearchable, recordOrder } from "../../src/search/build-columns.ts";
import { collapse } from "../../src/search/collapse.ts";
import { newestFirst, rowOf } from "../../src/search/columns.ts";
import { filterRecords } from "../../src/search/filters.ts";
import { readState, toggle, writeState } from "../../src/search/state.ts";
import { entry, lists } from "./support.ts";

const agencies: SiteAgency[] = [
  { id: "transport", name: { zh: "交通局", en: "Transport Bureau" }, level: "city" },
  { id: "linxi", name: { zh: "临溪县数据局" }, level: "county" },
];
const file = (format: "csv" | "json") => ({
  id: format,
  mode: "file" as const,
  format,
  audience: "public" as const,
});
const entries = [
  entry("transport/stops", "公交站点", {
    title: { zh: "公交站点", en: "Bus stops" },
    theme: "transport",
    opening: { type: "unconditional" },
    sharing: { type: "unconditional" },
    updateCycle: "monthly",
    releases: [
      { id: "b", asOf: "2026-01-31", published: "2026-02-03" },
      { id: "a", asOf: "2025-12-31", published: "2026-01-03" },
    ],
    distributions: [file("json"), file("csv"), { ...file("csv"), id: "again" }],
  }),
  entry("transport/lines", "公交线路", {
    theme: "transport",
    opening: { type: "conditional" },
    sharing: { type: "none" },
    updateCycle: "annual",
    status: "suspended",
    distributions: [file("csv"), file("json")],
  }),
  entry("linxi/ferries", "渡口", {
    theme: "transport",
    opening: { type: "unconditional" },
    modified: "2025-05-06",
  }),
  entry("linxi/ferries-2", "渡口", {
    theme: "other",
    opening: { type: "unconditional" },
    modified: "2026-05-06",
  }),
].sort(recordOrder);
const hits = entries.map((_, i) => `zh_${i}`);
const columns = buildColumns(entries, agencies, lists, "share", hits);
const ids = (numbers: number[]) => numbers.map((number) => rowOf(columns, number).id);
const all = [...entries.keys()];

describe("the column file", () => {
  test("gives back what a card shows", () => {
    expect(rowOf(columns, 2)).toEqual({
      number: 2,
      id: "transport/stops",
      zh: "公交站点",
      en: "Bus stops",
      agency: { id: "transport", zh: "交通局", en: "Transport Bureau" },
      theme: "transport",
      opening: "unconditional",
      sharing: "unconditional",
      cycle: "monthly",
      level: "city",
      formats: ["csv", "json"],
      released: "2026-02-03",
      modified: undefined,
      status: "active",
    });
    expect(rowOf(columns, 0)).toMatchObject({
      id: "linxi/ferries",
      cycle: undefined,
      formats: [],
      modified: "2025-05-06",
    });
    expect(rowOf(columns, 3).status).toBe("suspended");
  });

  test("survives being written and read", () => {
    expect(rowOf(JSON.parse(JSON.stringify(columns)), 3)).toEqual(rowOf(columns, 3));
  });

  test("on the open site knows nothing of sharing", () => {
    const open = JSON.stringify(buildColumns(entries, agencies, lists, "open", hits));
    expect(JSON.parse(open)).not.toHaveProperty("sharing");
    expect(JSON.parse(open).codes).not.toHaveProperty("sharing");
  });

  test("holds the agency's id where its record is missing", () => {
    const [only] = buildColumns([entry("unknown/a", "甲")], [], lists, "open", ["zh_0"]).agencies;
    expect(only).toEqual({ id: "unknown", zh: "unknown", level: -1 });
  });

  test("has no tombstones", () => {
    const statuses = ["active", "suspended", "closed", "withdrawn", "moved", "purged"] as const;
    expect(statuses.filter((status) => isSearchable(entry("a/b", "甲", { status })))).toEqual([
      "active",
      "suspended",
      "closed",
    ]);
  });

  test("orders all records by their newest data, those without by their last change", () => {
    expect(ids(newestFirst(columns))).toEqual([
      "transport/stops",
      "linxi/ferries-2",
      "linxi/ferries",
      "transport/lines",
    ]);
  });

  test("lets one title of one agency stand in one place", () => {
    expect(collapse(columns, [1, 3, 0])).toEqual([
      { first: 1, others: [0] },
      { first: 3, others: [] },
    ]);
  });
});

describe("filters", () => {
  test("add up, and the codes of one are alternatives", () => {
    const { numbers } = filterRecords(columns, all, { theme: ["transport"], opening: ["unconditional"] });
    expect(ids(numbers)).toEqual(["linxi/ferries", "transport/stops"]);
    expect(filterRecords(columns, all, { theme: ["transport", "other"] }).numbers).toEqual(all);
    expect(ids(filterRecords(columns, all, { format: ["json"], level: ["city"] }).numbers)).toEqual([
      "transport/stops",
      "transport/lines",
    ]);
  });

  test("count for every code what choosing it instead would show", () => {
    const choice = { theme: ["transport"], opening: ["unconditional"] };
    const { counts } = filterRecords(columns, all, choice);
    for (const facet of ["theme", "opening", "format", "cycle", "level", "sharing"] as const)
      for (const [code, count] of counts[facet])
        expect([facet, code, count]).toEqual([
          facet,
          code,
          filterRecords(columns, all, { ...choice, [facet]: [code] }).numbers.length,
        ]);
    expect(counts.theme).toEqual(
      new Map([
        ["transport", 2],
        ["other", 1],
      ]),
    );
  });

  test("show nothing for a code that no entry has", () => {
    expect(filterRecords(columns, all, { theme: ["weather"] }).numbers).toEqual([]);
  });
});

describe("the address", () => {
  test("holds the query and every chosen code", () => {
    const address = "?q=%E5%81%9C%E8%BD%A6+a%26b&theme=transport&theme=other&cycle=annual";
    const state = readState(new URLSearchParams(address), ["theme", "cycle"]);
    expect(state).toEqual({
      query: "停车 a&b",
      choice: { theme: ["transport", "other"], cycle: ["annual"] },
    });
    expect(writeState(state)).toBe(address);
    expect(writeState({ query: "", choice: {} })).toBe("");
  });

  test("is read without filters that the site lacks, empty ones and repeats", () => {
    const state = readState(new URLSearchParams("?sharing=none&theme=&theme=a&theme=a&other=1"), ["theme"]);
    expect(state).toEqual({ query: "", choice: { theme: ["a"] } });
  });

  test("changes by one code at a time", () => {
    expect(toggle({}, "theme", "a")).toEqual({ theme: ["a"] });
    expect(toggle({ theme: ["a"] }, "theme", "b")).toEqual({ theme: ["a", "b"] });
    expect(toggle({ theme: ["a"], cycle: ["b"] }, "theme", "a")).toEqual({ cycle: ["b"] });
  });
});
