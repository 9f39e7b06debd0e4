import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readCsv } from "../../src/sdk/runtime/csv.ts";

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
const read = async (text: string, size = text.length || 1) => {
  const records: string[][] = [];
  for await (const record of readCsv(inPieces(text, size))) records.push(record);
  return records;
};

describe("readCsv", () => {
  it.each([
    [
      "plain cells",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "no newline at the end",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "newlines of Windows and of old Macs",
      "a,b\r\n1,2\r3,4",
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "empty cells",
      "a,b\n,\n1,\n",
      [
        ["a", "b"],
        ["", ""],
        ["1", ""],
      ],
    ],
    [
      "an empty cell at the very end",
      "a,b\n1,",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    ["quotes with commas, newlines and quotes", 'a\n"1,\n""2"""\n', [["a"], ['1,\n"2"']]],
    ["a quoted empty cell alone", 'a\n""\n', [["a"], [""]]],
    ["a byte order mark", "\uFEFFa\n1\n", [["a"], ["1"]]],
    ["lines without a character", "a\n\n1\n\n", [["a"], ["1"]]],
    ["nothing", "", []],
  ])("reads %s, however it is cut", async (_name, text, records) => {
    for (let size = 1; size <= text.length + 1; size++) expect(await read(text, size)).toEqual(records);
  });

  it.each(['a\n"1', 'a\n1"2\n', 'a\n"1"2\n'])("refuses broken quotes in %j", async (text) => {
    await expect(read(text, 1)).rejects.toMatchObject({
      name: "MuluError",
      code: "format",
      place: { row: 1 },
    });
  });

  test("reads whatever a writer of CSV has written, cut anywhere", async () => {
    const cell = fc.stringMatching(/^[a中,"\r\n ]{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        expect(await read(stringify(rows), size)).toEqual(rows);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
