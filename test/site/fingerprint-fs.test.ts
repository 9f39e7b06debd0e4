import { expect, it } from "vitest";
import { fingerprint } from "../../src/site/fingerprint-fs.ts";
import { Repository } from "../repository.ts";
import { dataset, temporary, writeFiles } from "../support.ts";

const FILE = "catalogs/data-bureau/datasets/a.json";

it("A fingerprint stays while nothing changes, and changes with a file and with a commit that changes none", () => {
  const repository = new Repository();
  const now = () => fingerprint(repository.folder, "catalogs");
  repository.commit("2026-11-01T10:00:00+08:00", { [FILE]: dataset });
  const first = now();
  expect(now()).toBe(first);
  writeFiles(repository.folder, { [FILE]: { ...dataset, updateCycle: "daily" } });
  const changed = now();
  expect(changed).not.toBe(first);
  repository.commit("2026-11-02T10:00:00+08:00");
  expect(now()).not.toBe(changed);
});

it("A fingerprint needs no repository", () => {
  const folder = temporary({ [FILE]: dataset });
  expect(fingerprint(folder, "catalogs")).toBe(fingerprint(folder, "catalogs"));
});
