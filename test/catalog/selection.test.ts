import { expect, it } from "vitest";
import { covers, standsFor } from "../../src/catalog/selection.ts";

it.each([
  ["catalogs/a/datasets/x.json", true],
  ["catalogs/a", true],
  // What cannot be read as an agency's folder is spoken of under the folder's name.
  ["catalogs/b/datasets", true],
  ["catalogs/b/datasets/y.json", false],
  ["catalogs/ab/datasets/x.json", false],
])("paths cover %s: %s", (file, covered) => {
  expect(covers(["catalogs/a", "catalogs/b/datasets/x.json"])(file)).toBe(covered);
});

it.each([
  ["a/datasets/x.json", ["a/datasets/x.json"]],
  ["a/data/x/2026-10/x.csv", ["a/data/x/2026-10/x.csv", "a/datasets/x.json"]],
  ["a/data/x/2026-10", ["a/data/x/2026-10", "a/datasets/x.json"]],
  ["a/data", ["a/data", "a/datasets"]],
  ["_editions/2026-11.json", ["_editions/2026-11.json"]],
])("%s stands for %j", (path, files) => {
  expect(standsFor(path)).toEqual(files);
});
