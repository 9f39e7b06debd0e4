import { expect, it } from "vitest";
import { describeChanges } from "../../../src/tables/changes/describe-changes.ts";

const NONE = { before: 9, after: 9, added: 0, removed: 0, changed: 0 };
const SAME = { added: [], removed: [] };

it.each([
  [
    { key: ["code"], columns: SAME, rows: { ...NONE, added: 3, changed: 1 } },
    "与 2026-09 相比，增加 3 行，改动 1 行。",
    "Against 2026-09: 3 rows added, 1 changed.",
  ],
  [
    { columns: SAME, rows: { ...NONE, removed: 1 } },
    "与 2026-09 相比，删除 1 行（没有主键，按整行比较）。",
    "Against 2026-09: 1 row removed (without a key, whole rows are compared).",
  ],
  [
    { columns: { added: ["shelter"], removed: ["a", "b"] }, rows: NONE },
    "与 2026-09 相比，新列：shelter，去掉的列：a、b。",
    "Against 2026-09: column added: shelter, columns removed: a, b.",
  ],
  [
    { columns: { added: "abcdefghij".split(""), removed: [] }, rows: NONE },
    "与 2026-09 相比，新列：a、b、c、d、e、f、g、h，另有 2 列。",
    "Against 2026-09: columns added: a, b, c, d, e, f, g, h and 2 more.",
  ],
  [{ columns: SAME, rows: NONE }, "与 2026-09 相比，各行没有变化。", "Against 2026-09: no row changed."],
])("%j is said in one sentence", (changes, zh, en) => {
  expect(describeChanges({ since: "2026-09", ...changes })).toEqual({ zh, en });
});
