import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeAgencies } from "../../scripts/bench/agencies.ts";
import { writeCatalog } from "../../scripts/bench/catalog-fs.ts";
import { makeEntry } from "../../scripts/bench/entry.ts";
import { writePast } from "../../scripts/bench/past-git.ts";
import { BENCH_DATE } from "../../scripts/bench/releases.ts";
import { readCatalog } from "../../src/catalog/read-fs.ts";
import { git } from "../../src/catalog/run-git.ts";
import type { Config } from "../../src/catalog/types.gen.ts";
import { headOf, readLog } from "../../src/review/history/history-git.ts";
import { judge } from "../../src/rules/judge.ts";
import { readJson, temporary, validate } from "../support.ts";

const config = readJson("mulu.config.json") as unknown as Config;
const SIZE = 600;

/** Every file of a folder with its text. */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), "utf8")]);

const entriesOf = (count: number) => {
  const agencies = makeAgencies();
  const ids: string[] = [];
  return Array.from({ length: count }, (_, number) => {
    const entry = makeEntry(number, agencies, ids);
    ids.push(entry.id);
    return entry;
  });
};

test("The same number of entries gives the same bytes", () => {
  const [first, second] = [temporary(), temporary()];
  expect(writeCatalog(first, 40)).toEqual(writeCatalog(second, 40));
  expect(filesOf(first)).toEqual(filesOf(second));
  expect(filesOf(first)).toHaveLength(140);
});

test("A small catalog is the beginning of a large one", () => {
  expect(entriesOf(30)).toEqual(entriesOf(60).slice(0, 30));
});

test("The check finds nothing in it but data collected twice, and knows the three offices", () => {
  const folder = temporary();
  writeCatalog(folder, SIZE);
  const catalog = readCatalog([folder], config, validate);
  // Drawn from small word lists, several agencies collect the same item, as in a real city.
  expect(judge(catalog, BENCH_DATE).filter(({ rule }) => rule !== "source-single")).toEqual([]);
  expect(catalog.agencies.size).toBe(100);
  expect(catalog.entries.size).toBe(SIZE);
  expect(Object.values(config.offices).filter((office) => !catalog.agencies.has(office))).toEqual([]);
});

test("What stood in the folder before is removed", () => {
  const folder = temporary({ "old/agency.json": {} });
  writeCatalog(folder, 1);
  expect(existsSync(join(folder, "old"))).toBe(false);
});

test("Opening is 60, 25 and 15 %, a third has an English title, and an entry has 5 to 15 items", () => {
  const values = entriesOf(SIZE).map(({ value }) => value);
  const opened = (type: string) => values.filter((value) => value.opening?.type === type).length / SIZE;
  expect([opened("unconditional"), opened("conditional"), opened("none")]).toEqual([0.6, 0.25, 0.15]);
  expect(values.filter(({ title }) => title.en).length).toBe(SIZE / 3);
  const sizes = values.map(({ fields }) => fields?.length ?? 0);
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([5, 15]);
});

test("An entry has 2 KB on average, not counting the indentation", () => {
  const bytes = entriesOf(SIZE).reduce((sum, { value }) => sum + Buffer.byteLength(JSON.stringify(value)), 0);
  expect(Math.abs(bytes / SIZE - 2000)).toBeLessThan(200);
});

test("No entry has an item twice, and no two entries share an identity", () => {
  const entries = entriesOf(SIZE);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(SIZE);
  for (const { value } of entries) {
    const names = value.fields?.map(({ name }) => name) ?? [];
    expect(new Set(names).size).toBe(names.length);
  }
});

test("The past of a catalog is always the same, and ends with the files that lie there", () => {
  const [first, second] = [temporary(), temporary()];
  for (const folder of [first, second]) {
    writeCatalog(folder, 20);
    writePast(folder, 15);
  }
  expect(headOf(first)).toBe(headOf(second));
  expect(readLog(first)).toHaveLength(15);
  git(first, ["add", "--all"]);
  expect(git(first, ["diff", "--cached", "--stat", "HEAD"])).toBe("");
});
