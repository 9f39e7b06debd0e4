import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../run.ts";
import { FIXTURE } from "../sites.ts";
import { root, temporary } from "../support.ts";

const profile = (...args: string[]) => run("profile.ts", args, { MULU_CATALOGS: FIXTURE });

test("says of each column of the newest file what it holds, in both languages", async () => {
  const { stdout, status } = await profile("transport-bureau/bus-stops", "--lang", "en");
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^42 rows\n\nstopCode {2}\S+.*\(string\)\n {2}0 missing \(0 %\), 42 different values\n/,
  );
  expect(stdout).toMatch(
    /longitude .*\n.*\n {2}from 118\.\d+ to 118\.\d+, mean 118\.\d+, median 118\.\d+\n {2}\|.{20}\|/,
  );
  expect((await profile("transport-bureau/bus-stops", "--lang", "zh")).stdout).toMatch(/^42 行\n/);
});

test("gives the same as JSON, and of a copy that is named", async () => {
  const copy = join(temporary({ "a.csv": "stopCode,stopName\nX1,甲\nX2,\n" }), "a.csv");
  const { stdout } = await profile("transport-bureau/bus-stops", "--file", copy, "--format", "json");
  expect(JSON.parse(stdout)).toEqual({
    rows: 2,
    columns: [
      { name: "stopCode", type: "string", missing: 0, distinctCount: 2 },
      { name: "stopName", type: "string", missing: 1, distinctCount: 1 },
    ],
  });
});

test.each([
  [
    ["no/entry"],
    "There is no entry no/entry; <agency>/<entry> was expected, such as transport-bureau/bus-stops.\n",
  ],
  [
    ["transport-bureau/highway-bridges"],
    "transport-bureau/highway-bridges has no data file here that can be read; where the data lies elsewhere, download it and name it with --file.\n",
  ],
  [
    ["transport-bureau/bus-stops", "--file", join(root, "package.json")],
    /^No column of .*package\.json has the name of one of the entry's data items\.\n$/,
  ],
])("%s ends with 2 and a sentence", async (args, sentence) => {
  const { status, stderr } = await profile(...args, "--lang", "en");
  expect(status).toBe(2);
  if (typeof sentence === "string") expect(stderr).toBe(sentence);
  else expect(stderr.split("\n").slice(-2).join("\n")).toMatch(sentence);
});
