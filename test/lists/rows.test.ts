import { describe, expect, it } from "vitest";
import { projectCatalog } from "../../src/catalog/project.ts";
import { columnsOf } from "../../src/lists/columns.ts";
import { buildLists, type ListName } from "../../src/lists/rows.ts";
import { agency, dataset, readRoots, schemas, temporary } from "../support.ts";

const IN = "catalogs/data-bureau";
const law = { title: "示例法", number: "示例令第1号", article: "第三条", issuer: "示例机关", rank: "law" };
const conditional = {
  type: "conditional",
  basis: [law],
  audience: ["data-bureau"],
  conditions: { zh: "仅限核验" },
  part: { zh: "证照状态" },
  modes: ["api"],
};

describe("the lists of a catalog", () => {
  const lists = () =>
    listsOf({
      b: { resourceCode: "306001/000002", sharing: conditional, opening: { type: "none", basis: [law] } },
      a: { provider: { agency: "data-bureau", unit: { zh: "科" } }, contact: { office: { zh: "数据科" } } },
      closed: { status: "closed", opening: { type: "none", basis: [law] } },
      hidden: { sharing: { type: "none", basis: [law] }, opening: { type: "none", basis: [law] } },
      gone: { status: "withdrawn" },
      purged: { status: "purged" },
    });
  const ids = (name: ListName) => lists()[name].map(({ id }) => id.replace("data-bureau/", ""));

  it("hold the entries that belong to them, in the order of their identifiers", () => {
    expect(ids("share")).toEqual(["a", "b", "closed"]);
    expect(ids("open")).toEqual(["a"]);
    expect(ids("negative")).toEqual(["b", "closed", "hidden"]);
    expect(ids("responsibility")).toEqual(["a", "b", "closed", "hidden"]);
  });

  it("the sharing list says on what conditions and basis, and in what way", () => {
    expect(lists().share[1]).toMatchObject({
      resourceCode: "306001/000002",
      agency: "澄川市数据局",
      creditCode: "11999900MULU000016",
      sharing: "conditional",
      sharingConditions: "仅限核验；证照状态；澄川市数据局",
      sharingBasis: ["《示例法》（示例令第1号）第三条"],
      sharingModes: ["api"],
    });
  });

  it("the negative list gives the basis of each", () => {
    expect(
      lists().negative.map(({ sharingBasis, openingBasis }) => [sharingBasis?.length, openingBasis?.length]),
    ).toEqual([
      [1, 1],
      [undefined, 1],
      [1, 1],
    ]);
  });

  it("the responsibility list says which office and post answers", () => {
    expect(lists().responsibility[0]).toEqual({
      id: "data-bureau/a",
      title: "公交站点信息",
      agency: "澄川市数据局",
      creditCode: "11999900MULU000016",
      office: "数据科",
      post: "首席数据官岗",
      updateCycle: "monthly",
    });
  });

  it("hold nothing empty: an absent value and an empty one are the same to a hash", () => {
    for (const row of Object.values(lists()).flat())
      for (const value of Object.values(row)) expect(value.length).toBeGreaterThan(0);
  });
});

it("the opening list holds public columns only, and public fields", () => {
  const { open } = listsOf({
    a: {
      sharing: conditional,
      opening: { type: "conditional", conditions: { zh: "签订协议" }, basis: [law], modes: ["api"] },
      fields: [
        { name: "a", title: { zh: "公开项" }, type: "string" },
        { name: "b", title: { zh: "不开放项" }, type: "string", opening: "none" },
      ],
      relatedCodes: ["306001/000009"],
    },
    other: { resourceCode: "306001/000009", opening: { type: "none", basis: [law] } },
  });
  const shown = columnsOf("open").map(({ key }) => key);
  expect(open).toHaveLength(1);
  expect(Object.keys(open[0] ?? {}).filter((key) => !shown.includes(key as (typeof shown)[number]))).toEqual(
    [],
  );
  expect(open[0]).toMatchObject({
    fields: ["公开项"],
    opening: "conditional",
    openingConditions: "签订协议",
  });
  expect(open[0]).not.toHaveProperty("relatedCodes");
  const rows = (
    schemas.edition as { $defs: { listRow: { properties: Record<string, { audience: string }> } } }
  ).$defs.listRow.properties;
  expect(Object.keys(open[0] ?? {}).map((key) => rows[key]?.audience)).toEqual(
    Object.keys(open[0] ?? {}).map(() => "public"),
  );
});

/** The lists of entries that differ from the smallest valid one. */
function listsOf(changes: Record<string, object>) {
  const entries = Object.entries(changes).map(([id, change]) => [
    `${IN}/datasets/${id}.json`,
    { ...dataset, ...change },
  ]);
  const catalog = readRoots(temporary({ [`${IN}/agency.json`]: agency, ...Object.fromEntries(entries) }));
  return buildLists(catalog, projectCatalog(catalog, schemas, "open"));
}
