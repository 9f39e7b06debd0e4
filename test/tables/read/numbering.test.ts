import { describe, expect, it } from "vitest";
import { readContent } from "./read.ts";
import { rowOf, workbookOf } from "./workbook.ts";

describe("a row has the number by which a person finds it", () => {
  it("in a text that of its record: blank lines count, line ends inside of quotes do not", async () => {
    expect(await readContent("a.csv", 'a,b\n1,"x\ny"\n\n3,4\n')).toEqual({
      columns: ["a", "b"],
      rows: [
        ["1", "x\ny"],
        ["3", "4"],
      ],
      numbers: [2, 4],
      troubles: [],
    });
  });

  it("in a sheet that of the sheet, whatever is empty above", async () => {
    const sheet = workbookOf(rowOf(3, "a", "b") + rowOf(4, "1", "2") + rowOf(9, "3"));
    expect(await readContent("a.xlsx", sheet)).toEqual({
      columns: ["a", "b"],
      rows: [
        ["1", "2"],
        ["3", ""],
      ],
      numbers: [4, 9],
      troubles: [],
    });
  });

  it("in lines of JSON that of the line, in a list that of the object", async () => {
    expect((await readContent("a.ndjson", '{"a":1}\n\n{"a":2}')).numbers).toEqual([1, 3]);
    expect((await readContent("a.json", '[\n\n{"a":1},\n{"a":2}]')).numbers).toEqual([1, 2]);
  });
});

describe("a text that programs write in their own way", () => {
  it.each([
    ["Excel names the separator in a line of its own", "sep=;\na;b\n1;2\n", [3]],
    ["lines end in three ways", "a,b\r\n1,2\n1,2\r1,2", [2, 3, 4]],
    ["lines end as on old machines", "a,b\r1,2\r", [2]],
    ["names stand in quotes and hold other separators", '"a",b\n1,2\n', [2]],
  ])("%s", async (_, text, numbers) => {
    const found = await readContent("a.csv", text);
    expect(found).toEqual({
      columns: ["a", "b"],
      rows: numbers.map(() => ["1", "2"]),
      numbers,
      troubles: [],
    });
  });

  it("begins in ASCII and goes on in GB18030", async () => {
    const text = Buffer.concat([Buffer.from(`a\n${"1\n".repeat(100_000)}`), Buffer.from([0xb3, 0xce, 0x0a])]);
    const { rows, troubles } = await readContent("a.csv", text);
    expect([rows.length, rows.at(-1), troubles]).toEqual([100_001, ["澄"], ["data-encoding"]]);
  });
});

describe("the list in a document of JSON", () => {
  const rows = [["1"], ['{[\\",']];
  it.each([
    ["is the document", '[{"a":1},{"a":"{[\\\\\\","}]'],
    [
      "is a property among others",
      '{"tags":[],"n":[1,[2]],"list":[{"a":1},{"a":"{[\\\\\\","}],"more":[{"b":1}]}',
    ],
    [
      "has features, which need no properties",
      '{"features":[{"type":"Feature","properties":{"a":1}},{"type":"Feature","properties":{"a":"{[\\\\\\","}}]}',
    ],
  ])("%s", async (_, text) => {
    const { columns, rows: found, troubles } = await readContent("a.json", text);
    expect(columns[0]).toBe("a");
    expect(found.map(([first]) => [first])).toEqual(rows);
    expect(troubles).toEqual([]);
  });

  it("has the columns of all its objects, also of the last", async () => {
    const lines = [...Array.from({ length: 2000 }, () => '{"a":1}'), '{"b":2}'];
    for (const [name, text] of [
      ["a.ndjson", lines.join("\n")],
      ["a.json", `[${lines.join(",")}]`],
    ] as const) {
      const { columns, rows } = await readContent(name, text);
      expect([columns, rows[0], rows.at(-1)]).toEqual([
        ["a", "b"],
        ["1", ""],
        ["", "2"],
      ]);
    }
  });
});
