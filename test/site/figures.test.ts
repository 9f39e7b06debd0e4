import { expect, test } from "vitest";
import { readCodeLists } from "../../src/catalog/schemas-fs.ts";
import type { Card } from "../../src/site/card.ts";
import { type Counted, cityFigures } from "../../src/site/figures/city.ts";
import { bars, columns, fitted } from "../../src/site/figures/draw.ts";
import { monthNames, monthsUntil, releasesByMonth, yearsUntil } from "../../src/site/figures/times.ts";

const card = (id: string, more: Partial<Card> = {}): Card => ({
  id: `parks/${id}`,
  title: { zh: id },
  agency: "parks",
  formats: [],
  freshness: "current" as Card["freshness"],
  status: "active",
  ...more,
});
const stage = (cards: Card[], more: Partial<Counted> = {}): Counted => ({
  site: "open",
  date: "2026-11-23",
  cards,
  agencies: [{ id: "parks", name: { zh: "公园局" }, shortName: { zh: "园局" } }],
  lists: readCodeLists(process.cwd()),
  releases: {},
  ...more,
});
const rows = (counted: Counted, name: string) =>
  cityFigures(counted, "zh")
    .find((figure) => figure.name === name)
    ?.counts.map(({ label, value }) => `${label} ${value}`);

test("a catalog without entries has no figures", () => {
  expect(cityFigures(stage([]), "zh")).toEqual([]);
});

test("entries are counted by theme, agency and format, the most frequent first", () => {
  const counted = stage([
    card("a", { theme: "transport", formats: ["csv", "json"] }),
    card("b", { theme: "transport", formats: ["csv"] }),
    card("c", { theme: "education" }),
  ]);
  expect(rows(counted, "theme")).toEqual(["交通运输 2", "教育 1"]);
  expect(rows(counted, "agency")).toEqual(["园局 3"]);
  expect(rows(counted, "format")).toEqual(["CSV 表格 2", "JSON 1"]);
  expect(rows(counted, "sharing")).toBeUndefined();
});

test("releases are counted by month, the last twelve, and years end with that of the build", () => {
  const counted = stage([card("a", { issued: "2024-05-01" }), card("b", { issued: "so" })], {
    releases: { "2026-11": 3, "2025-12": 1, "2025-11": 9 },
  });
  const releases = rows(counted, "releases") ?? [];
  expect([releases.length, releases[0], releases.at(-1)]).toEqual([12, "12月 1", "11月 3"]);
  expect(rows(counted, "issued")).toEqual(["2024 1", "2025 0", "2026 0"]);
});

test("what is older than ten years stands in the first column", () => {
  const years = Array.from({ length: 14 }, (_, i) => card(`e${i}`, { issued: `${2013 + i}-01-01` }));
  const issued = rows(stage(years), "issued") ?? [];
  expect([issued.length, issued[0], issued.at(-1)]).toEqual([10, "2017 年及以前 5", "2026 1"]);
});

test("the longest bar is as wide as the chart, and each row stands below the one before", () => {
  expect(bars([count("a", 4), count("b", 1)]).map(({ text, y, width }) => [text, y, width])).toEqual([
    [1, 1.4, 100],
    [3.5, 3.9, 25],
  ]);
});

test("the highest column fills the plot, and one of zero has no height", () => {
  expect(
    columns([count("a", 2), count("b", 0)]).map(({ x, width, y, height }) => [x, width, y, height]),
  ).toEqual([
    [7.5, 35, 1.25, 7.5],
    [57.5, 35, 8.75, 0],
  ]);
});

test("a name too long for its line is cut, an ideogram taking the room of two letters", () => {
  expect(fitted("Parks", 5)).toBe("Parks");
  expect(fitted("城市公园名录", 9)).toBe("城市公园…");
  expect(fitted("Register of parks", 10)).toBe("Register…");
});

test("months and years go on without a gap over the turn of a year", () => {
  expect(monthsUntil("2026-01-31", 3)).toEqual(["2025-11", "2025-12", "2026-01"]);
  expect(yearsUntil("2026-01-01", ["2024"], 10)).toEqual(["2024", "2025", "2026"]);
  expect(yearsUntil("2026-01-01", [], 10)).toEqual(["2026"]);
  expect(monthNames("2026-01", "en")).toEqual({ label: "Jan", full: "January 2026" });
  const entry = { id: "a/b", releases: [{ id: "1", asOf: "2026-01-01", published: "2026-02-03" }] };
  expect(releasesByMonth([entry, entry])).toEqual({ "2026-02": 2 });
});

function count(label: string, value: number) {
  return { label, value };
}
