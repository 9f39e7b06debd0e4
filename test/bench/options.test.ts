import { expect, test } from "vitest";
import { benchOptions } from "../../scripts/bench/options.ts";

test("Without arguments, 1,000 and 10,000 entries are measured", () => {
  expect(benchOptions([])).toEqual({
    sizes: [1000, 10000],
    json: ".mulu/bench/result.json",
    data: false,
    search: false,
    filters: false,
    keep: false,
  });
});

test("Sizes, file and keeping are read, a size once", () => {
  expect(benchOptions(["--n", "50, 200,50", "--json", "out/a.json", "--keep"])).toEqual({
    sizes: [50, 200],
    json: "out/a.json",
    data: false,
    search: false,
    filters: false,
    keep: true,
  });
});

test("Data alone takes no catalog", () => {
  expect(benchOptions(["--data"])).toMatchObject({ sizes: [], data: true });
});

test("Filters are measured on 50,000 entries, or on as many as are asked for", () => {
  expect(benchOptions(["--filters"])).toMatchObject({ sizes: [50000], filters: true });
  expect(benchOptions(["--filters", "--n", "88000"])).toMatchObject({ sizes: [88000] });
});

const wrong: [string[], string][] = [
  [["--n", "1e3"], "--n 1e3: expected numbers of entries from 1 to 100000, for instance 1000,10000"],
  [["--n", "1000,,5"], "--n 1000,,5: expected numbers of entries from 1 to 100000, for instance 1000,10000"],
  [["--n", "0"], "--n 0: expected numbers of entries from 1 to 100000, for instance 1000,10000"],
  [["--n", "200000"], "--n 200000: expected numbers of entries from 1 to 100000, for instance 1000,10000"],
  [["--json", "result"], "--json result: expected a name ending in .json"],
];
test.for(wrong)("%j is refused with a sentence", ([args, message]) => {
  expect(() => benchOptions(args)).toThrow(message);
});

test("An unknown option is refused", () => {
  expect(() => benchOptions(["--size", "5"])).toThrow("Unknown option '--size'");
});
