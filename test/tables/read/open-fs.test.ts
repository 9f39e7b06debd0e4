import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, temporary } from "../../support.ts";
import { read } from "./read.ts";

const CITY = "catalogs/transport-bureau/data/bus-stops/2026-10/bus-stops.csv";

describe("a table of the city in other encodings", () => {
  const text = readFileSync(join(root, CITY), "utf8");
  const bytes = (encoding: BufferEncoding, mark: string) => Buffer.from(mark + text, encoding);
  const swapped = () => bytes("utf16le", "\ufeff").swap16();
  it.each<[string, () => Uint8Array, string[]]>([
    ["UTF-8 with a byte order mark", () => bytes("utf8", "\ufeff"), []],
    ["UTF-16 LE", () => bytes("utf16le", "\ufeff"), ["data-encoding"]],
    ["UTF-16 BE", swapped, ["data-encoding"]],
    ["GB18030", () => inGb18030(text), ["data-encoding"]],
    ["UTF-16 LE without a mark", () => bytes("utf16le", ""), ["data-encoding"]],
  ])("%s gives the same rows", async (_, make, troubles) => {
    const plain = await read(join(root, CITY));
    const other = await read(join(temporary({ "a.csv": make() }), "a.csv"));
    expect(other).toEqual({ ...plain, troubles });
  });
});

/** A text in the two-byte part of GB18030, from the decoder's own table. */
function inGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]));
}

describe("the same rows in another format", () => {
  it.each<[string, string]>([
    ["a.csv", "name,n\n甲,1\n乙,\n"],
    ["b.csv", 'name;n\r\n"甲";1\r\n乙;\r\n'],
    ["c.tsv", "name\tn\n甲\t1\n乙\t\n"],
    ["d.json", '[{"name":"甲","n":1},{"name":"乙","n":null}]'],
    ["e.json", '{"data":[{"name":"甲","n":1},{"name":"乙","n":null}]}'],
    ["f.ndjson", '{"name":"甲","n":1}\n{"name":"乙","n":null}\n'],
  ])("%s", async (name, text) => {
    const { columns, rows, troubles } = await read(join(temporary({ [name]: text }), name));
    expect({ columns, rows, troubles }).toEqual({
      columns: ["name", "n"],
      rows: [
        ["甲", "1"],
        ["乙", ""],
      ],
      troubles: [],
    });
  });

  it("reads GeoJSON with its geometries, workbooks and Parquet of the city", async () => {
    const data = (path: string) => read(join(root, "catalogs", path));
    const outlines = await data("planning-bureau/data/district-outlines/2026/district-outlines.geojson");
    expect([outlines.columns.at(-1), outlines.rows.length, outlines.troubles]).toEqual(["geometry", 4, []]);
    const sheet = await data("education-bureau/data/off-campus-training-providers/2026-10/white-list.xlsx");
    expect([sheet.columns.length > 5, sheet.rows.length > 20, sheet.troubles]).toEqual([true, true, []]);
    const parquet = await data(
      "health-commission/data/influenza-like-illness-weekly/2026-w46/influenza-weekly.parquet",
    );
    expect([parquet.columns.length > 3, parquet.rows.length > 10, parquet.troubles]).toEqual([
      true,
      true,
      [],
    ]);
  });
});
