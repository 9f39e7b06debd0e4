import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { openTable } from "../../../src/tables/open-fs.ts";
import { temporary } from "../../support.ts";
import { read, readContent } from "./read.ts";
import { rowOf, workbookOf } from "./workbook.ts";

const MEGABYTE = 1 << 20;
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe("what is wrong with a file is told once, with its row", () => {
  it.each<[string, string, string | Uint8Array, string[]]>([
    ["an empty file", "a.csv", "", ["data-empty"]],
    ["blank lines alone", "a.csv", "\n\n\n", ["data-empty"]],
    ["a head without rows", "a.csv", "a,b\n", ["data-no-rows"]],
    ["columns of one name", "a.csv", "a,a\n1,2\n", ["data-column-repeated"]],
    ["a column without a name", "a.csv", "a,\n1,2\n", ["data-column-unnamed"]],
    ["a title above the head", "a.csv", "站点一览表,,\n甲,乙,丙\n", ["data-head"]],
    ["a title alone in its row", "a.csv", "站点一览表\n甲,乙\n1,2\n", ["data-head"]],
    [
      "a title above the head of a sheet",
      "a.xlsx",
      workbookOf(rowOf(1, "题") + rowOf(2, "a", "b")),
      ["data-head"],
    ],
    ["a row that is too long", "a.csv", "a,b\n1,2\n1,2,3\n", ["data-uneven 3"]],
    ["a row that is too short", "a.csv", "a,b\n1\n", ["data-uneven 2"]],
    [
      "a row of a sheet that is too long",
      "a.xlsx",
      workbookOf(rowOf(1, "a") + rowOf(5, "1", "2")),
      ["data-uneven 5"],
    ],
    ["a quotation mark that does not end", "a.csv", 'a,b\n1,2\n"x,3\n', ["data-quotes 3"]],
    ["a quotation mark inside of a value", "a.csv", 'a,b\n1,2\n\n3,x"y\n', ["data-quotes 4"]],
    ["a value that goes on after its quotation marks", "a.csv", 'a,b\n"1"2,3\n', ["data-quotes 2"]],
    ["a quotation mark in the head", "a.csv", 'a,b"c\n1,2\n', ["data-quotes 1"]],
    ["NUL bytes", "a.csv", "a,b\n1,\0\n", ["data-nul 2"]],
    [
      "bytes of two encodings",
      "a.csv",
      bytes(`a\n${"澄\n".repeat(30_000)}`, [0xb3, 0xce, 0x0a]),
      ["data-encoding 30002"],
    ],
    ["100,000 columns", "a.csv", `${"a,".repeat(100_000)}b\n`, ["data-too-wide"]],
    [
      "an object of 100,000 properties",
      "a.json",
      `[{${list(100_000, (at) => `"k${at}":1`)}}]`,
      ["data-too-wide"],
    ],
    [
      "objects of other properties each",
      "a.ndjson",
      list(20_000, (at) => `{"k${at}":1}`, "\n"),
      ["data-too-wide"],
    ],
    ["a line of 100 MB", "a.csv", `a,b\n1,2\n${"x".repeat(100 * MEGABYTE)}\n`, ["data-long-line 3"]],
    ["a line of JSON of 50 MB", "a.ndjson", `{"a":"${"x".repeat(50 * MEGABYTE)}"}`, ["data-long-line 1"]],
    ["an object of 50 MB", "a.json", `[{"a":1},{"a":"${"x".repeat(50 * MEGABYTE)}"}]`, ["data-long-line 2"]],
    [
      "NaN in GeoJSON",
      "a.geojson",
      '{"features":[{"type":"Feature","properties":{"n":NaN}}]}',
      ["data-json 1"],
    ],
    ["NaN and a trailing comma", "a.json", '[{"a":1},{"a":NaN},]', ["data-json 2", "data-json 3"]],
    ["JSON as deep as a well", "a.json", "[".repeat(MEGABYTE / 2), ["data-unreadable"]],
    [
      "a value as deep as a well",
      "a.json",
      `[{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}]`,
      ["data-deep 1"],
    ],
    ["JSON without a list of objects", "a.json", '{"a":[1]}', ["data-unreadable"]],
    ["JSON with an empty list", "a.json", '{"a":[]}', ["data-no-rows"]],
    ["JSON that breaks off", "a.json", '[{"a":1},{"a":', ["data-cut-off 2"]],
    ["JSON that goes on after its end", "a.json", '[{"a":1}] x', ["data-unreadable"]],
    ["CSV named .json", "a.json", "a,b\n1,2\n", ["data-unreadable"]],
    ["a broken line of NDJSON", "a.ndjson", '{"a":1}\nno\n{"a":2}\n', ["data-json 2"]],
    ["a workbook named .csv", "a.csv", workbookOf(rowOf(1, "a")), ["data-kind"]],
    ["an old workbook named .xlsx", "a.xlsx", bytes([0xd0, 0xcf, 0x11, 0xe0]), ["data-kind"]],
    ["an archive named .csv", "a.csv", bytes([0x1f, 0x8b, 8, 0]), ["data-kind"]],
    ["a page that says 404", "a.csv", "<!DOCTYPE html><title>404</title>", ["data-kind"]],
    ["a broken workbook", "a.xlsx", "PK\x03\x04rest", ["data-unreadable"]],
    ["a workbook that breaks off", "a.xlsx", workbookOf(rowOf(1, "a")).subarray(0, 900), ["data-unreadable"]],
    ["a format that is not read", "a.shp", "x", ["data-format"]],
    ["a Parquet without an end", "a.parquet", "PAR1\0\0\0\0", ["data-unreadable"]],
    [
      "a Parquet that lies about its end",
      "a.parquet",
      "PAR1\0\0\0\0\xff\xff\xff\x7fPAR1",
      ["data-unreadable"],
    ],
  ])("%s", async (_, name, content, troubles) => {
    expect((await readContent(name, content)).troubles).toEqual(troubles);
  });

  it("a folder, a link and no file", async () => {
    const folder = temporary({ "a.csv/b": "", "c.csv": "a\n1\n" });
    symlinkSync(join(folder, "c.csv"), join(folder, "d.csv"));
    for (const name of ["a.csv", "d.csv", "none.csv"])
      expect((await read(join(folder, name))).troubles).toEqual(["data-no-file"]);
  });

  it("what can be read before a fault is read", async () => {
    expect((await readContent("a.csv", 'a,b\n1,2\n3,x"y\n')).rows).toEqual([["1", "2"]]);
    expect((await readContent("a.json", '[{"a":1},{"a":NaN},{"a":3}]')).rows).toEqual([["1"], ["3"]]);
  });

  it("a hundred uneven rows are told, and no more", async () => {
    const { troubles } = await readContent("a.csv", `a,b\n${"1\n".repeat(5000)}`);
    expect([troubles.length, troubles.at(-1)]).toEqual([100, "data-uneven 101"]);
  });
});

describe("an archive that unpacks to a thousand times its size is left packed", () => {
  const start = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  it.each([
    ["one value", `${start}${rowOf(1, "a")}<row r="2"><c t="inlineStr"><is><t>`, "x"],
    ["nothing but room between rows", start, " "],
    ["very many rows", start, "<row><c><v>1</v></c></row>"],
  ])("%s", async (_, text, filling) => {
    const sheet = Buffer.alloc(64 * MEGABYTE, filling);
    sheet.write(text);
    expect(await readContent("a.xlsx", workbookOf(sheet))).toEqual({
      columns: [],
      rows: [],
      numbers: [],
      troubles: ["data-bomb"],
    });
  });
});

describe("a Parquet whose bytes were changed", () => {
  const whole = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "a", data: Array.from({ length: 500 }, (_, at) => `v${at % 7}`), type: "STRING" },
        {
          name: "b",
          data: Array.from({ length: 500 }, (_, at) => (at % 3 === 0 ? null : at)),
          type: "INT32",
        },
      ],
    }),
  );

  it("is read, or said to be unreadable, wherever they stand", async () => {
    const folder = temporary({});
    const kinds = new Set<string>();
    // Every place, so that counts, lengths, levels and runs all lie once.
    for (let at = 4; at < whole.length; at++) {
      const changed = Uint8Array.from(whole);
      changed[at] = 0xff;
      writeFileSync(join(folder, "a.parquet"), changed);
      const { troubles, rows } = await read(join(folder, "a.parquet"));
      if (troubles.length === 0) expect(rows.length).toBe(500);
      for (const trouble of troubles) kinds.add(trouble);
    }
    expect([...kinds]).toEqual(["data-unreadable"]);
  });
});

describe("a trouble says what stands there, what was expected and what to write", () => {
  it.each<[string, string | Uint8Array, string[]]>([
    [
      "a.csv",
      'a,b\n1,2\n"x\n',
      [
        "引号没有成对，从这一行起无法继续读取。",
        "把内容里的双引号写成两个，并检查这一行是否缺少结尾的引号。",
        "Quotation marks do not pair; nothing can be read from this row on.",
        "Double the quotation marks inside of a value, and look for one that is missing at an end.",
      ],
    ],
    [
      "a.xlsx",
      bytes([0xd0, 0xcf, 0x11, 0xe0]),
      [
        "文件名以 .xlsx 结尾，内容却是 XLS。",
        "改正文件名的结尾，或者另存为所写的格式。",
        "The file's name ends with .xlsx, but it holds XLS.",
        "Correct the ending, or save it in the format that it names.",
      ],
    ],
    [
      "a.csv",
      "站点一览表,,\n甲,乙,丙\n",
      [
        "第一行只有一个值，像是表的标题；第一行应当是各列的名称。",
        "删去表头上面的行。",
        "The first row holds one value, as a title does; the names of the columns were expected there.",
        "Take out the rows above the head.",
      ],
    ],
    [
      "a.json",
      '[{"a":1},{"a":',
      [
        "文件在这一行中断，没有结束。",
        "重新下载或者导出整个文件。",
        "The file breaks off in this row and does not end.",
        "Download or export the whole file anew.",
      ],
    ],
  ])("%s of %j", async (name, content, said) => {
    const { troubles, batches } = await openTable(join(temporary({ [name]: content }), name));
    for await (const _ of batches);
    const [trouble] = troubles;
    expect([trouble?.message.zh, trouble?.hint?.zh, trouble?.message.en, trouble?.hint?.en]).toEqual(said);
  });

  it("without a value of the file, or a path of this machine", async () => {
    const secret = "999999199001011234";
    for (const [name, content] of [
      ["a.json", `${secret},`],
      ["a.ndjson", `{"a":1}\n${secret}x\n`],
      ["a.csv", `a\n"${secret}`],
      ["none.csv", ""],
    ] as const) {
      const folder = temporary(name === "none.csv" ? {} : { [name]: content });
      const { troubles, batches } = await openTable(join(folder, name));
      for await (const _ of batches);
      const text = JSON.stringify(troubles);
      expect([troubles.length > 0, text.includes(secret), text.includes(folder)]).toEqual([
        true,
        false,
        false,
      ]);
    }
  });
});

function list(count: number, item: (at: number) => string, between = ","): string {
  return Array.from({ length: count }, (_, at) => item(at)).join(between);
}
