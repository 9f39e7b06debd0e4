import { expect, it } from "vitest";
import { compareLists, isUnchanged } from "../../src/lists/differences.ts";
import { row } from "./support.ts";

it("tells what was added, changed and removed, and in which columns", () => {
  const before = [
    row("a/kept", { title: "甲" }),
    row("a/new-title", { title: "乙", fields: ["x"] }),
    row("a/gone"),
  ];
  const after = [
    row("a/added"),
    row("a/kept", { title: "甲" }),
    row("a/new-title", { title: "丙", fields: ["x", "y"], issued: "2026-10-01" }),
  ];
  expect(compareLists(before, after)).toEqual({
    added: [after[0]],
    changed: [{ row: after[2], before: before[1], columns: ["fields", "issued", "title"] }],
    removed: [before[2]],
  });
});

it("a row whose columns stand in another order is the same row", () => {
  const changes = compareLists(
    [{ id: "a/a", title: "甲", issued: "2026-10-01" }],
    [{ issued: "2026-10-01", title: "甲", id: "a/a" }],
  );
  expect(isUnchanged(changes)).toBe(true);
});
