import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { xlsxOf } from "../../src/lists/sheets.ts";
import { parseHead, readHead } from "../../src/tables/head-fs.ts";
import { temporary } from "../support.ts";

const read = (name: string, content: string | Uint8Array) =>
  readHead(join(temporary({ [name]: content }), name));

describe("the head of a file", () => {
  it("is read from CSV, with or without BOM, whatever its line ends", async () => {
    const head = { columns: ["码头名称", "泊位数"], rows: [["东门码头", "3"]] };
    expect(await read("a.csv", "\uFEFF码头名称,泊位数\r\n东门码头,3\r\n")).toEqual(head);
    expect(await read("a.csv", "码头名称,泊位数\n东门码头,3")).toEqual(head);
    expect(await read("a.tsv", "码头名称\t泊位数\n东门码头\t3")).toEqual(head);
  });

  it("is read from CSV in GB18030", async () => {
    // 名称,地址 in GBK
    const bytes = Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb5, 0xd8, 0xd6, 0xb7, 0x0a]);
    expect(await read("a.csv", bytes)).toEqual({ columns: ["名称", "地址"], rows: [] });
  });

  it("is read from XLSX", async () => {
    const sheet = { name: "表", headings: ["名称", "泊位数"], widths: [10, 10], rows: [["东门码头", "3"]] };
    expect(await read("a.xlsx", await xlsxOf(sheet))).toEqual({
      columns: ["名称", "泊位数"],
      rows: [["东门码头", "3"]],
    });
  });

  it("is the row that names the columns, not a title above it; columns without a name are passed over", async () => {
    expect(await read("a.csv", "全市码头一览表,,,\n\n名称,,地址,\n东门,x,江边,y\n")).toEqual({
      columns: ["名称", "地址"],
      rows: [["东门", "江边"]],
    });
  });

  it("keeps a name on one line", async () => {
    expect(await read("a.csv", '"码头\n名称",b\n1,2')).toMatchObject({ columns: ["码头 名称", "b"] });
  });

  it("may come in a line that was pasted from a spreadsheet", () => {
    expect(parseHead("名称\t地址\t备注").columns).toEqual(["名称", "地址", "备注"]);
    expect(parseHead("名称，地址、别名，备注").columns).toEqual(["名称", "地址、别名", "备注"]);
    expect(parseHead('一个"名称').columns).toEqual(['一个"名称']);
  });
});

describe("a file whose head cannot be read", () => {
  it.each([
    ["a.csv", "", "a.csv 里没有表头；第一行应当是各列的名称。"],
    ["a.xls", "x", "a.xls 不是 CSV 或 XLSX 文件；请在表格软件中另存为其中一种。"],
  ])("%s of %j is named with what to do", async (name, content, said) => {
    const folder = temporary({ [name]: content });
    const words = await readHead(join(folder, name));
    expect((words as { zh: string }).zh.replace(`${folder}/`, "")).toBe(said);
  });

  it("is no XLSX inside, or absent", async () => {
    const folder = temporary({ "a.xlsx": "no archive" });
    const [broken, absent] = await Promise.all([
      readHead(join(folder, "a.xlsx")),
      readHead(join(folder, "b.csv")),
    ]);
    expect((broken as { en: string }).en).toMatch(
      /a\.xlsx cannot be read \(.+\); save it anew as CSV or XLSX in your spreadsheet program\.$/,
    );
    expect((absent as { en: string }).en).toMatch(/^There is no file .+b\.csv; check the path\.$/);
  });
});
