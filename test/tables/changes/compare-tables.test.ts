import { describe, expect, it } from "vitest";
import { compareTables, type RowSource } from "../../../src/tables/changes/compare-tables.ts";

const table = (text: string): RowSource => {
  const [columns = [], ...rows] = text.split("/").map((line) => line.split(","));
  return { columns, rows: () => rows };
};

const BEFORE = table("code,name,berths/1,东门,3/2,西门,4/3,南门,5");

describe("two releases with a key", () => {
  it("give the rows that were added, removed and changed, with counts by column and samples", async () => {
    const after = table("code,name,berths/2,西门,6/1,东门,3/4,北门,1");
    expect(await compareTables(BEFORE, after, { key: ["code"] })).toEqual({
      key: ["code"],
      columns: { added: [], removed: [] },
      rows: { before: 3, after: 3, added: 1, removed: 1, changed: 1 },
      byColumn: [{ column: "berths", rows: 1 }],
      samples: {
        added: [{ code: "4", name: "北门", berths: "1" }],
        removed: [{ code: "3", name: "南门", berths: "5" }],
        changed: [{ key: { code: "2" }, before: { berths: "4" }, after: { berths: "6" } }],
      },
    });
  });

  it("name columns that came and went, and compare the others whatever their order", async () => {
    const after = table("open,berths,code/是,3,1/否,4,2/是,5,3");
    expect(await compareTables(BEFORE, after, { key: ["code"] })).toMatchObject({
      columns: { added: ["open"], removed: ["name"] },
      rows: { added: 0, removed: 0, changed: 0 },
    });
  });

  it("tell rows with a repeated key apart by their order", async () => {
    const [before, after] = [table("code,n/1,a/1,b"), table("code,n/1,a/1,c/1,d")];
    expect((await compareTables(before, after, { key: ["code"] })).rows).toEqual({
      before: 2,
      after: 3,
      added: 1,
      removed: 0,
      changed: 1,
    });
  });
});

describe("two releases without a key", () => {
  it("are compared row by row, as often as a row occurs", async () => {
    const [before, after] = [table("n/a/a/b"), table("n/b/a/c")];
    const { key, rows, samples } = await compareTables(before, after);
    expect({ key, rows, samples }).toEqual({
      key: undefined,
      rows: { before: 3, after: 3, added: 1, removed: 1, changed: 0 },
      samples: { added: [{ n: "c" }], removed: [{ n: "a" }], changed: [] },
    });
  });

  it("are those whose key is missing in one of them", async () => {
    const compared = await compareTables(BEFORE, table("name,berths/东门,3"), { key: ["code"] });
    expect([compared.key, compared.rows.removed]).toEqual([undefined, 2]);
  });
});

describe("columns that are left out", () => {
  it("are not counted, named or shown: a row that differs only there did not change", async () => {
    const [before, after] = [table("code,tel,n/1,0001,a/2,0002,b"), table("code,n,fax/1,a,9/2,c,9")];
    const compared = await compareTables(before, after, { key: ["code"], columns: ["code", "n"] });
    expect(JSON.stringify(compared)).not.toMatch(/tel|fax|000|9/);
    expect(compared.rows.changed).toBe(1);
    const onlyClosed = table("code,tel,n/1,0009,a/2,0008,b");
    const nothing = await compareTables(before, onlyClosed, { key: ["code"], columns: ["code", "n"] });
    expect(nothing.rows).toEqual({ before: 2, after: 2, added: 0, removed: 0, changed: 0 });
  });
});

it("a table of 100,000 rows that was turned around did not change", async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => [String(at), `值${at % 97}`]);
  const [before, after] = [rows, rows.toReversed()].map((all) => ({ columns: ["id", "v"], rows: () => all }));
  const compared = await compareTables(before as RowSource, after as RowSource, { key: ["id"] });
  expect(compared.rows).toEqual({ before: 100_000, after: 100_000, added: 0, removed: 0, changed: 0 });
});
