import { expect, test } from "vitest";
import type { Result } from "../../scripts/bench/run-fs.ts";
import { disturbance, formatRows, rowsOf } from "../../scripts/bench/table.ts";

const weight = { path: "datasets/a/b/index.html", htmlAndCss: 6000, script: 447 };
const result: Result = {
  entries: 10_000,
  catalog: { agencies: 100, entries: 10_000, bytes: 30_000_000 },
  check: {
    without: 1,
    change: 0.5,
    wall: 1.5,
    user: 1.2,
    system: 0.3,
    others: 0,
    peak: 300e6,
    calibration: 10,
    phases: [],
  },
  history: { seconds: 2.5, commits: 2000, rows: 11_000 },
  build: { wall: 50, phases: [{ name: "open: pages built", seconds: 20, at: 25 }], calibration: 10 },
  exports: { wall: 30, peak: 800e6, phases: [], calibration: 10 },
  site: {
    files: 20_000,
    bytes: 90e6,
    pages: 12_000,
    entries: 8500,
    entryPages: 11_000,
    searchFiles: 500,
    searchBytes: 5e6,
    median: weight,
    largest: weight,
    mostScript: weight,
  },
  types: { typescript6: 3, typescript7: 1 },
};

test("Measures stand beside their limits, and what is over a limit says so", () => {
  expect(formatRows(rowsOf(result))).toBe(
    `
                                                      measured      limit     of limit
catalog: mean bytes of an entry                          3,000
check: wall time                                        1.50 s     8.00 s         19 %
check: user + system                                    1.50 s
check: other programs meanwhile                         0.00 s
check: peak memory                                    300.0 MB   400.0 MB         75 %
check: an entry                                        0.15 ms
check: an entry, in round trips                           15.0
check: without Art. 15                                  1.00 s     3.00 s         33 %
check: one changed entry, at worst                      0.50 s     1.00 s         50 %
history: 2,000 commits, both sites                      2.50 s     5.00 s         50 %
build: wall time                                       50.00 s    40.00 s  125 %  over
build: an entry shown                                  5.88 ms
build: an entry shown, in round trips                    588.2
    open: pages built                                  20.00 s
exports, API and SDK: wall time                        30.00 s    45.00 s         67 %
exports, API and SDK: peak memory                     800.0 MB  1000.0 MB         80 %
exports, API and SDK: an entry shown                   3.53 ms
exports, API and SDK: an entry shown, in round trips     352.9
site: entries shown                                      8,500
site: pages                                             12,000
site: files                                             20,000
site: bytes                                            90.0 MB
search: files                                              500
search: bytes                                           5.0 MB
entry page, median: HTML + CSS gzipped                  6.0 KB
entry page, largest                                     6.0 KB    30.0 KB         20 %
entry page, most JavaScript gzipped                     0.4 KB    10.0 KB          4 %
SDK, three entries: TypeScript 6                        3.00 s     6.00 s         50 %
SDK, three entries: TypeScript 7                        1.00 s     2.00 s         50 %`.slice(1),
  );
});

test("Limits of time and memory hold for 10,000 entries only", () => {
  const limited = rowsOf({ ...result, entries: 1000 }).filter(({ limit }) => limit);
  expect(limited.map(({ name }) => name)).toEqual([
    "entry page, largest",
    "entry page, most JavaScript gzipped",
  ]);
});

test("What other programs took is a part of all cores, at its worst", () => {
  expect(disturbance({ ...result, check: { ...result.check, others: 0.6 } }, 2)).toBeCloseTo(0.2);
  expect(disturbance(result, 2)).toBe(0);
});
