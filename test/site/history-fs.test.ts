import { expect, it, vi } from "vitest";
import { readHistory, writeHistories } from "../../src/site/history-fs.ts";
import { temporary } from "../support.ts";

it("A history is read as it was written, whatever is in it; an empty one is none", () => {
  const stage = temporary();
  vi.stubEnv("MULU_STAGE", stage);
  const row = { day: "2026-11-02", changes: [{ zh: "名称有改动\n“引”", en: "Changed: title" }] };
  const histories = new Map([
    ["data-bureau/a", { since: "2026-11-01", rows: [row] }],
    ["data-bureau/b", { rows: [] }],
    ["data-bureau/c", { since: "2026-11-01", rows: [] }],
    ["data-bureau/d", { rows: [row, row] }],
  ]);
  writeHistories(stage, histories);
  for (const id of ["data-bureau/d", "data-bureau/a", "data-bureau/c"])
    expect(readHistory(id)).toEqual(histories.get(id));
  expect(readHistory("data-bureau/b")).toBeUndefined();
  expect(readHistory("data-bureau/nowhere")).toBeUndefined();
  vi.unstubAllEnvs();
});
