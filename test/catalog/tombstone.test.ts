import { describe, expect, it } from "vitest";
import { projectCatalog, type Site } from "../../src/catalog/project.ts";
import { chain, listsWith, row } from "../lists/support.ts";
import { agency, dataset, readRoots, schemas, temporary } from "../support.ts";

const day = { statusOn: "2026-05-20", reason: { zh: "内部的理由" } };
const basis = [
  { title: "示例法", article: "第三条", issuer: "示例机关", rank: "law", number: "示例令第1号" },
];
const closed = {
  ...dataset,
  ...day,
  status: "closed",
  closingBasis: basis,
  opening: { type: "none", basis },
};
const tombstone = (status: string, more = {}) => ({ title: { zh: "新名称" }, status, ...day, ...more });

describe("the open site", () => {
  it("knows of an ended entry only where it stood in a published opening list", () => {
    const records = { closed, withdrawn: tombstone("withdrawn"), moved: tombstone("moved"), never: closed };
    expect(stones(records, ["closed", "withdrawn", "moved"]).map(({ id }) => id)).toEqual([
      "data-bureau/closed",
      "data-bureau/moved",
      "data-bureau/withdrawn",
    ]);
    expect(stones(records, [])).toEqual([]);
  });

  it("says by what title the public knew it last, since when and why; no reason, nothing of the entry", () => {
    expect(stones({ closed }, ["closed"])).toEqual([
      {
        id: "data-bureau/closed",
        title: { zh: "第二版的名称" },
        status: "closed",
        statusOn: day.statusOn,
        closingBasis: basis,
      },
    ]);
  });

  it("shows nothing of what was purged, and no tombstone of what is open", () => {
    expect(stones({ a: { ...closed, status: "purged" }, b: dataset }, ["a", "b"])).toEqual([]);
  });

  it("leads to the successor where the public may see it, to the end of a chain of moves", () => {
    const records = {
      a: tombstone("moved", { successor: "data-bureau/b" }),
      b: tombstone("moved", { successor: "data-bureau/c" }),
      c: dataset,
      hidden: { ...dataset, opening: { type: "none" } },
      d: tombstone("moved", { successor: "data-bureau/hidden" }),
      e: tombstone("moved", { successor: "data-bureau/e" }),
    };
    expect(stones(records, ["a", "d", "e"]).map(({ successor }) => successor)).toEqual([
      "data-bureau/c",
      undefined,
      undefined,
    ]);
  });
});

describe("the sharing site", () => {
  const records = { closed, withdrawn: tombstone("withdrawn"), purged: { ...closed, status: "purged" } };

  it("knows every tombstone, with its reason and its title of today", () => {
    expect(stones({ withdrawn: tombstone("withdrawn") }, [], "share")).toEqual([
      { id: "data-bureau/withdrawn", title: { zh: "新名称" }, status: "withdrawn", ...day },
    ]);
    expect(stones(records, [], "share").map(({ id }) => id)).toEqual([
      "data-bureau/purged",
      "data-bureau/withdrawn",
    ]);
  });

  it("keeps a closed entry whole, for sharing may go on", () => {
    expect([...project(records, [], "share").entries.keys()]).toEqual(["data-bureau/closed"]);
  });
});

const stones = (records: Record<string, object>, listed: string[], site: Site = "open") => [
  ...project(records, listed, site).tombstones.values(),
];

/** @param listed ids that stood in the opening list of two editions */
function project(records: Record<string, object>, listed: string[], site: Site) {
  const rows = (title: string) =>
    listsWith({ open: listed.map((id) => row(`data-bureau/${id}`, { title })) });
  const editions = chain(rows("第一版的名称"), rows("第二版的名称"));
  const files = {
    "catalogs/data-bureau/agency.json": agency,
    ...Object.fromEntries(
      Object.entries(records).map(([id, record]) => [`catalogs/data-bureau/datasets/${id}.json`, record]),
    ),
    ...Object.fromEntries(editions.map(({ file, value }) => [file, value])),
  };
  return projectCatalog(readRoots(temporary(files)), schemas, site);
}
