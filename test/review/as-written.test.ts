import { expect, test } from "vitest";
import { asWritten } from "../../src/review/change/as-written.ts";
import { compareEntries } from "../../src/review/change/compare.ts";
import { agency, dataset, readRoots, temporary } from "../support.ts";

/** An entry as it is read from a file with these properties. */
function entryWith(more: object) {
  const catalog = readRoots(
    temporary({
      "catalogs/data-bureau/agency.json": agency,
      "catalogs/data-bureau/datasets/good.json": { ...dataset, ...more },
    }),
  );
  const entry = catalog.entries.get("data-bureau/good");
  if (!entry) throw new Error("the entry was not read");
  return asWritten(entry);
}

test("A code that no list knows is compared as it stands, not as a removed one", () => {
  const [before, after] = [entryWith({ updateCycle: "monthly" }), entryWith({ updateCycle: "montly" })];
  expect(compareEntries(before, after)).toEqual([
    { kind: "property", pointer: "/updateCycle", before: "monthly", after: "montly" },
  ]);
});
