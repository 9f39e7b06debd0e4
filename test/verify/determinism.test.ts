import { expect, test } from "vitest";
import { checksums } from "../folders.ts";
import { build } from "../run.ts";
import { FIXTURE } from "../sites.ts";

test("the same catalog, configuration and day give the same bytes", async () => {
  const first = checksums(await build(FIXTURE, ".mulu/test/first"));
  const second = checksums(await build(FIXTURE, ".mulu/test/second"));
  expect(Object.keys(first).length).toBeGreaterThan(200);
  expect(Object.keys(second)).toEqual(Object.keys(first));
  expect(Object.keys(first).filter((path) => first[path] !== second[path])).toEqual([]);
});
