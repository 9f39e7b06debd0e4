import { describe, expect, it } from "vitest";
import { cellOf, columnsOf, headingOf, pageColumnsOf, sheetOf } from "../../src/lists/columns.ts";
import { LIST_NAMES } from "../../src/lists/edition.ts";
import { lists, schemas } from "../support.ts";
import { row } from "./support.ts";

describe("the columns of the lists", () => {
  it("stand in the order of the national guideline", () => {
    expect(columnsOf("share").map(({ zh }) => zh)).toEqual([
      ...["信息资源分类", "类目", "信息资源名称", "信息资源代码", "信息资源提供方", "信息资源提供方代码"],
      ...["信息资源摘要", "信息资源格式", "信息项", "共享类型", "共享条件", "共享依据", "共享方式"],
      ...["开放类型", "开放条件", "开放方式", "更新周期", "发布日期", "关联资源代码", "条目标识"],
    ]);
  });

  it("of the opening list are public, each of them", () => {
    const { properties } = (
      schemas.edition as { $defs: { listRow: { properties: Record<string, { audience: string }> } } }
    ).$defs.listRow;
    const keys = columnsOf("open").map(({ key }) => key);
    expect(keys.filter((key) => properties[key]?.audience !== "public")).toEqual([]);
  });

  it.each(LIST_NAMES)("of the %s list hold every column that its page shows", (name) => {
    const keys = columnsOf(name).map(({ key }) => key);
    expect(pageColumnsOf(name).filter(({ key }) => !keys.includes(key))).toEqual([]);
    expect(pageColumnsOf(name)[0]?.key).toBe("title");
  });
});

it("a cell shows labels in place of codes, and items joined", () => {
  const column = (key: string) => columnsOf("open").find((one) => one.key === key)!;
  const bus = row("a/a", { opening: "unconditional", formats: ["csv", "xlsx"], fields: ["甲", "乙"] });
  expect(cellOf(bus, column("opening"), lists, "zh")).toBe("无条件开放");
  expect(cellOf(bus, column("formats"), lists, "en")).toBe("CSV table, XLSX spreadsheet");
  expect(cellOf(bus, column("fields"), lists, "zh")).toBe("甲、乙");
  expect(cellOf(bus, column("category"), lists, "zh")).toBe("");
});

it("a table has a heading and a width for every cell", () => {
  const { name, headings, widths, rows } = sheetOf("responsibility", [row("a/a", { title: "甲" })], lists);
  expect(name).toBe("责任清单");
  expect(headings).toEqual([
    ...[
      "信息资源名称",
      "信息资源提供方",
      "信息资源提供方代码",
      "更新周期",
      "责任处室",
      "责任岗位",
      "条目标识",
    ],
  ]);
  expect(widths).toHaveLength(headings.length);
  expect(rows).toEqual([["甲", "", "", "", "", "", "a/a"]]);
});

it("a column that this version does not know is named as it stands", () => {
  expect([headingOf("title", "en"), headingOf("rumour", "zh")]).toEqual(["Title", "rumour"]);
});
