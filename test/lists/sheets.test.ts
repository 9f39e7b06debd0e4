import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { csvOf, type Sheet, xlsxOf } from "../../src/lists/sheets.ts";

const sheet: Sheet = {
  name: "开放清单",
  headings: ["信息资源名称", "信息项"],
  widths: [36, 40],
  rows: [
    ["公交站点信息", "站点名称、停靠线路"],
    ["=1+1", '<b>&"两行\n文字"'],
    ["007", "_x000D_"],
    ["仅有名称", ""],
  ],
};

describe("the CSV of a list", () => {
  it("begins with a BOM, so that a spreadsheet reads it as UTF-8, and quotes what has to be", () => {
    expect(csvOf(sheet)).toBe(
      [
        "\uFEFF信息资源名称,信息项",
        "公交站点信息,站点名称、停靠线路",
        '\'=1+1,"<b>&""两行\n文字"""',
        "007,_x000D_",
        "仅有名称,",
        "",
      ].join("\r\n"),
    );
  });

  it.each(["=1", "+1", "-1", "@x", "\tx", "\rx", "＝1"])("lets no spreadsheet run the cell %j", (cell) => {
    expect(csvOf({ ...sheet, rows: [[cell]] }).split("\r\n")[1]).toMatch(/^"?'/);
  });
});

describe("the XLSX of a list", () => {
  it("is read back as the rows that went in, every cell a text", async () => {
    const [read] = await readXlsxFile(Buffer.from(await xlsxOf(sheet)));
    expect(read?.sheet).toBe("开放清单");
    expect(read?.data.map((cells) => cells.map((cell) => cell ?? ""))).toEqual([
      sheet.headings,
      ...sheet.rows,
    ]);
  });

  it("has a frozen header, column widths and a filter over all rows", async () => {
    const xml = strFromU8(unzipSync(await xlsxOf(sheet))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]* state="frozen"/);
    expect([...xml.matchAll(/<col [^>]*width="(\d+)/g)].map(([, width]) => Number(width))).toEqual([36, 40]);
    expect(xml).toContain('</sheetData><autoFilter ref="A1:B5"/>');
  });

  it("has the same bytes for the same rows", async () => {
    expect(Buffer.from(await xlsxOf(sheet)).equals(await xlsxOf(sheet))).toBe(true);
  });

  it("leaves out what XML cannot hold and cuts what a cell cannot", async () => {
    const rows = [["a\u0001b\uFFFEc", "字".repeat(40_000)]];
    const [read] = await readXlsxFile(Buffer.from(await xlsxOf({ ...sheet, rows })));
    expect(read?.data[1]?.[0]).toBe("abc");
    expect(String(read?.data[1]?.[1])).toHaveLength(32_767);
  });

  it("of an empty list has its headings", async () => {
    const [read] = await readXlsxFile(Buffer.from(await xlsxOf({ ...sheet, rows: [] })));
    expect(read?.data).toEqual([sheet.headings]);
  });
});
