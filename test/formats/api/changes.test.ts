import { describe, expect, it } from "vitest";
import { changesOf, endOf, newestChangeFirst } from "../../../src/formats/api/changes.ts";
import { pagesOf } from "../../../src/formats/api/pages.ts";

const id = "transport-bureau/bus-stops";
const title = { zh: "公交站点" };

describe("what an entry tells of itself", () => {
  it("is when it came, when its record changed, and each release, the newest first", () => {
    const entry = {
      id,
      title,
      issued: "2026-09-01",
      modified: "2026-11-05",
      releases: [
        { id: "2026-09", asOf: "2026-09-30", published: "2026-10-08" },
        { id: "2026-10", asOf: "2026-10-31", published: "2026-11-05" },
      ],
    };
    expect(changesOf(entry).sort(newestChangeFirst)).toEqual([
      { id, title, kind: "released", date: "2026-11-05", release: "2026-10" },
      { id, title, kind: "updated", date: "2026-11-05" },
      { id, title, kind: "released", date: "2026-10-08", release: "2026-09" },
      { id, title, kind: "added", date: "2026-09-01" },
    ]);
  });

  it("is no change of the record on the day it came, and nothing where no day is known", () => {
    expect(changesOf({ id, title, issued: "2026-09-01", modified: "2026-09-01" })).toHaveLength(1);
    expect(changesOf({ id })).toEqual([]);
  });

  it("is its end where the day is known", () => {
    expect(endOf({ id, title, status: "closed", statusOn: "2026-11-01" })).toEqual([
      { id, title, kind: "ended", date: "2026-11-01" },
    ]);
    expect(endOf({ id, title, status: "closed" })).toEqual([]);
  });
});

describe("a list in parts", () => {
  it("names the part that follows, and the last names none", () => {
    expect(pagesOf("changes", [1, 2, 3], 2)).toEqual([
      ["changes/1.json", { items: [1, 2], next: "changes/2.json" }],
      ["changes/2.json", { items: [3] }],
    ]);
  });

  it("has one empty part where it is empty", () => {
    expect(pagesOf("changes", [])).toEqual([["changes/1.json", { items: [] }]]);
  });
});
