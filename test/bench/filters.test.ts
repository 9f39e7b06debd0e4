import { expect, test } from "vitest";
import { formatFilters } from "../../scripts/bench/filters-table.ts";

const run = {
  entries: 50000,
  agencies: 1354,
  real: true,
  columns: 1.5e6,
  load: 0.5,
  asked: [
    { name: "broad", shown: "24,144", median: 150, slowest: 240.4 },
    { name: "narrow, one filter", shown: "12", median: 330, slowest: 400 },
  ],
  memory: 483.1e6,
};

test("The filters' table holds each question's median against what seems immediate", () => {
  expect(formatFilters(run).replaceAll(/ {2,}/g, " | ").split("\n")).toEqual([
    "50,000 entries of 1,354 agencies, real portals",
    " | measured | limit | of limit",
    "broad (24,144 results) | 150 ms, at worst 240 | 300 ms | 50 %",
    "narrow, one filter (12 results) | 330 ms, at worst 400 | 300 ms | 110 % | over",
    "column file, gzipped | 1.5 MB",
    "page with its worker, memory at most | 483.1 MB",
  ]);
});

test("A busy machine is told, and memory is left out where the system does not tell it", () => {
  const { memory: _, ...unknown } = run;
  const text = formatFilters({ ...unknown, real: false, load: 6.24 });
  expect(text).toContain("agencies, made up\n");
  expect(text).not.toContain("memory");
  expect(text.split("\n").at(-1)).toBe("6.2 programs wanted each core meanwhile: measure again.");
});
