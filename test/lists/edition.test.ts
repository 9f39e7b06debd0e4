import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hashOf } from "../../src/catalog/hash.ts";
import type { Catalog } from "../../src/catalog/model.ts";
import { editionsFor, listOfRecord, shownRows } from "../../src/lists/edition.ts";
import { summarizeEditions } from "../../src/lists/summary.ts";
import { dataset, readRoots, temporary } from "../support.ts";
import { chain, listsWith, row } from "./support.ts";

const one = listsWith({ open: [row("a/a"), row("a/b")], share: [row("a/a", { sharing: "unconditional" })] });
const two = listsWith({ open: [row("a/a", { title: "甲" }), row("a/c")], share: one.share });

describe("an edition", () => {
  const [first, second] = chain(one, two);

  it("has the hash of each list's canonical JSON, which other tools compute too", () => {
    const sha256 = createHash("sha256").update('[{"id":"a/a"},{"id":"a/b"}]').digest("hex");
    expect(first?.value.lists?.open.sha256).toBe(sha256);
    expect(hashOf([{ b: 1, a: "é\u20ac" }])).toBe(
      createHash("sha256").update('[{"a":"é€","b":1}]').digest("hex"),
    );
  });

  it("has a running number and names the hash of the one before", () => {
    expect([first?.value.number, second?.value.number]).toEqual([1, 2]);
    expect(first?.value).not.toHaveProperty("previous");
    expect(second?.value.previous).toBe(hashOf(first?.value));
  });
});

describe("the list of record", () => {
  it("is empty before the first edition: everything is pending, and shown as that", () => {
    const list = listOfRecord("open", one.open, []);
    expect(list).toEqual({ name: "open", rows: [], pending: { added: one.open, changed: [], removed: [] } });
    expect(shownRows(list)).toEqual(one.open);
  });

  it("is the latest edition; what was merged since is pending", () => {
    const list = listOfRecord("open", [row("a/c")], editionsFor(catalogWith(chain(one, two)), "open"));
    expect(list.edition).toEqual({ id: "2026-10", number: 2, date: "2026-10-30", sha256: hashOf(two.open) });
    expect(shownRows(list)).toEqual(two.open);
    expect(list.pending).toEqual({ added: [], changed: [], removed: [two.open[0]] });
  });
});

describe("the editions of a site", () => {
  it("hold the opening list only on the open site, whole with its hash", () => {
    const [first] = editionsFor(catalogWith(chain(one)), "open");
    expect(first).toEqual({
      id: "2026-09",
      number: 1,
      date: "2026-09-30",
      lists: { open: { rows: one.open, sha256: hashOf(one.open) } },
      purged: 0,
    });
    expect(Object.keys(editionsFor(catalogWith(chain(one)), "share")[0]?.lists ?? {})).toHaveLength(4);
  });

  it("lose a purged entry on the open site, and the hash with it, but not on the sharing site", () => {
    const catalog = catalogWith(chain(one, two), { "a/datasets/b.json": { status: "purged" } });
    const open = editionsFor(catalog, "open");
    expect(open.map(({ purged }) => purged)).toEqual([1, 0]);
    expect(open[0]?.lists.open).toEqual({ rows: [row("a/a")] });
    expect(open[1]?.lists.open?.sha256).toBe(hashOf(two.open));
    expect(editionsFor(catalog, "share")[0]?.lists.open).toEqual({
      rows: one.open,
      sha256: hashOf(one.open),
    });
    expect(listOfRecord("open", [], open.slice(0, 1)).edition?.sha256).toBeUndefined();
  });

  it("say in short what each changed against the one before", () => {
    const editions = editionsFor(catalogWith(chain(one, two)), "open");
    expect(summarizeEditions(editions, ["open"]).map(({ lists }) => lists.open)).toEqual([
      { rows: 2, sha256: hashOf(one.open) },
      {
        rows: 2,
        sha256: hashOf(two.open),
        differences: {
          added: [{ id: "a/c" }],
          changed: [{ id: "a/a", title: "甲", columns: ["title"] }],
          removed: [{ id: "a/b" }],
        },
      },
    ]);
  });
});

function catalogWith(editions: Catalog["editions"], entries: Record<string, object> = {}): Catalog {
  const files = Object.entries(entries).map(([path, change]) => [
    `catalogs/${path}`,
    { ...dataset, ...change },
  ]);
  return { ...readRoots(temporary({ "catalogs/a/.keep": "", ...Object.fromEntries(files) })), editions };
}
