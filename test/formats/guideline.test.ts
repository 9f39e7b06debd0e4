import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { type ExportEntry, exportSite } from "../../src/formats/export.ts";
import { elementsOf } from "../../src/formats/guideline/elements.ts";
import { guideline } from "../../src/formats/guideline/format.ts";
import { config, date, lists } from "../support.ts";

const site = exportSite("share", {
  date,
  config,
  lists,
  agencies: [{ id: "transport-bureau", name: { zh: "交通运输局" }, creditCode: "11999900MULU00006M" }],
});
const entry: ExportEntry = {
  id: "transport-bureau/stops",
  title: { zh: "公交站点" },
  status: "active",
  resourceCode: "306001/000001",
  classification: { class: "departmental", path: ["部门", "交通", "公交"] },
  fields: [{ name: "code", title: { zh: "代码" }, type: "string", length: 7 }],
  distributions: [{ id: "stops", mode: "file", format: "csv", audience: "agencies" }],
  sharing: { type: "conditional", conditions: { zh: "履行交通管理职责" }, modes: ["file", "exchange"] },
  opening: { type: "none" },
  updateCycle: "monthly",
  files: [],
};

describe("the guideline's form", () => {
  it("has its elements in their order", () => {
    expect(Object.keys(elementsOf(site, entry)).join("、")).toBe(
      "信息资源分类、信息资源名称、信息资源代码、信息资源提供方、提供方内部部门、信息资源提供方代码、信息资源摘要、信息资源格式、信息项信息、共享类型、共享条件、共享方式、是否向社会开放、开放条件、更新周期、发布日期、关联资源代码",
    );
  });

  it("holds the national numeric codes", () => {
    expect(elementsOf(site, entry)).toMatchObject({
      信息资源分类: { 类: { code: "3", words: "部门数据" }, 项: "交通", 目: "公交" },
      信息资源格式: [{ 分类: "2", 类型: "csv" }],
      信息项信息: [{ 信息项名称: "代码", 数据类型: "C", 数据长度: 7 }],
      共享类型: { code: "2" },
      共享方式: [
        { 分类: "共享平台", 类型: "文件" },
        { 分类: "共享平台", 类型: "数据库" },
      ],
      是否向社会开放: { code: "0", words: "否" },
      更新周期: { code: "4", words: "每月" },
    });
  });

  it("has words alone where the guideline numbers nothing", () => {
    expect(elementsOf(site, { ...entry, updateCycle: "tenDays" }).更新周期).toEqual({
      code: undefined,
      words: "每旬",
    });
  });

  it.each([
    ["unconditional", "无条件"],
    ["conditional", "履行交通管理职责；《示例条例》第三条"],
    ["none", "《示例条例》第三条"],
  ] as const)("says beside the sharing type %s what it rests on", (type, said) => {
    const basis = [
      { title: "示例条例", article: "第三条", issuer: "示例机关", rank: "administrativeRegulation" as const },
    ];
    expect(elementsOf(site, { ...entry, sharing: { ...entry.sharing, type, basis } }).共享条件).toBe(said);
  });

  it("is a workbook of entries and one of data items", async () => {
    const { entry: see, files } = guideline.rest?.(site) ?? { entry: () => {}, files: () => [] };
    see(entry);
    const [entries, items] = await Promise.all(
      (await files()).map(async (file) => readSheet(Buffer.from(file.text() as Uint8Array))),
    );
    expect(entries?.map((row) => [row[4], row[5], row[13], row[19]])).toEqual([
      ["信息资源名称", "信息资源代码", "共享类型", "更新周期"],
      ["公交站点", "306001/000001", "2", "4"],
    ]);
    expect(items?.[1]).toEqual(["306001/000001", "公交站点", "代码", "code", "C", "7"]);
  });
});
