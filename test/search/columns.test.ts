import { describe, expect, test } from "vitest";
import type { SiteAgency } from "../../src/catalog/project.ts";
import { buildColumns, isSearchable, recordOrder } from "../../src/search/build-columns.ts";
import { collapse } from "../../src/search/collapse.ts";
import { rowOf } from "../../src/search/columns.ts";
import { byTitle, inOrder, newestFirst } from "../../src/search/order.ts";
import { readState, toggle, writeState } from "../../src/search/state.ts";
import { city, entry, lists } from "./support.ts";

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
const input = { entries, agencies, lists, city, hits };
const columns = buildColumns({ ...input, site: "share" });
const ids = (numbers: number[]) => numbers.map((number) => rowOf(columns, number).id);

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
    const open = JSON.stringify(buildColumns({ ...input, site: "open" }));
    expect(JSON.parse(open)).not.toHaveProperty("sharing");
    expect(JSON.parse(open).codes).not.toHaveProperty("sharing");
  });

  test("holds the agency's id where its record is missing", () => {
    const [only] = buildColumns({
      ...input,
      entries: [entry("unknown/a", "甲")],
      agencies: [],
      site: "open",
    }).agencies;
    expect(only).toEqual({ id: "unknown", zh: "unknown" });
  });

  test("knows the area that an entry covers, else that of its agency, else the city", () => {
    const places = buildColumns({
      ...input,
      entries: [
        entry("linxi/a", "甲"),
        entry("linxi/b", "乙", { spatial: { division: "999900" } }),
        entry("transport/c", "丙"),
        entry("transport/d", "丁", { spatial: { division: "110000" } }),
      ],
      agencies: [
        { id: "linxi", name: { zh: "临溪县数据局" }, division: "999921" },
        { id: "transport", name: { zh: "交通局" } },
      ],
      site: "open",
    });
    expect(places.codes.district).toEqual(["999900", "999921"]);
    expect(places.district).toEqual([1, 0, 0, -1]);
  });

  test("knows how fresh an entry was on the day of the build", () => {
    const { codes, freshness } = buildColumns({
      ...input,
      entries: [{ ...entry("linxi/a", "甲"), freshness: { state: "overdue" } }, entry("linxi/b", "乙")],
      site: "open",
    });
    expect(codes.freshness).toEqual(["overdue", "unknown"]);
    expect(freshness).toEqual([0, 1]);
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

  test("orders all records by the titles that a page shows", () => {
    const titled = {
      ...columns,
      zh: ["重庆", "阿里", "BRT", "2 月", "10 月"],
      en: ["Zoo", "", "bus", "a", ""],
    };
    expect(byTitle(titled, "zh").map((number) => titled.zh[number])).toEqual([
      "2 月",
      "10 月",
      "阿里",
      "重庆",
      "BRT",
    ]);
    expect(byTitle(titled, "en")).toEqual([4, 3, 2, 0, 1]);
    expect(inOrder([4, 3, 2, 0, 1], [0, 1, 3])).toEqual([3, 0, 1]);
  });

  test("lets one title of one agency stand in one place", () => {
    expect(collapse(columns, [1, 3, 0])).toEqual([
      { first: 1, others: [0] },
      { first: 3, others: [] },
    ]);
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

  test("holds the order that a reader chose, and no other", () => {
    const read = (address: string) => readState(new URLSearchParams(address), []);
    expect(writeState(read("?sort=title&q=a"))).toBe("?q=a&sort=title");
    expect(read("?sort=price")).toEqual({ query: "", choice: {} });
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
