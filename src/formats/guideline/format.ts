import { type Sheet, xlsxOf } from "../../lists/sheets.ts";
import type { Format } from "../format.ts";
import { jsonList } from "../json.ts";
import { type Coded, type Elements, elementsOf } from "./elements.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FORM = "政务信息资源目录编制指南（试行）";

/**
 * The form of the national guideline, to be handed to a higher platform: JSON in the order of its elements, and two
 * workbooks, one row an entry and one row a data item.
 */
export const guideline: Format = {
  id: "guideline",
  sites: ["share"],
  title: { zh: "国家编制指南表单", en: "Form of the national guideline" },
  catalog: (site) => [
    {
      path: "guideline.json",
      type: "application/json",
      ...jsonList({ form: FORM, date: site.date }, "entries", (entry) => elementsOf(site, entry)),
    },
  ],
  rest(site) {
    const entries: string[][] = [];
    const items: string[][] = [];
    return {
      entry(entry) {
        const elements = elementsOf(site, entry);
        entries.push(COLUMNS.map(({ cell }) => cell(elements) ?? ""));
        for (const item of elements.信息项信息)
          items.push(
            [elements.信息资源代码, elements.信息资源名称, ...Object.values(item)].map((value) =>
              String(value ?? ""),
            ),
          );
      },
      files: async () => [
        await workbook("guideline.xlsx", {
          name: "信息资源",
          headings: COLUMNS.map(({ heading }) => heading),
          widths: COLUMNS.map(({ width }) => width),
          rows: entries,
        }),
        await workbook("guideline-items.xlsx", {
          name: "信息项",
          headings: ["信息资源代码", "信息资源名称", "信息项名称", "英文名称", "数据类型", "数据长度"],
          widths: [18, 36, 24, 24, 10, 10],
          rows: items,
        }),
      ],
    };
  },
};

async function workbook(path: string, sheet: Sheet) {
  const bytes = await xlsxOf(sheet);
  return { path, type: XLSX, text: () => bytes };
}

interface Column {
  heading: string;
  width: number;
  cell(elements: Elements): string | undefined;
}

const column = (heading: string, width: number, cell: Column["cell"]): Column => ({ heading, width, cell });
const codeOf = (coded: Coded | undefined) => coded && (coded.code ?? coded.words);
const all = (parts: (string | undefined)[]) => [...new Set(parts.filter(Boolean))].join("、");

const COLUMNS: Column[] = [
  column("信息资源分类（类）", 10, (e) => codeOf(e.信息资源分类.类)),
  column("信息资源分类（项）", 16, (e) => e.信息资源分类.项),
  column("信息资源分类（目）", 16, (e) => e.信息资源分类.目),
  column("信息资源分类（细目）", 16, (e) => e.信息资源分类.细目),
  column("信息资源名称", 36, (e) => e.信息资源名称),
  column("信息资源代码", 18, (e) => e.信息资源代码),
  column("信息资源提供方", 24, (e) => e.信息资源提供方),
  column("提供方内部部门", 20, (e) => e.提供方内部部门),
  column("信息资源提供方代码", 22, (e) => e.信息资源提供方代码),
  column("信息资源摘要", 50, (e) => e.信息资源摘要),
  column("信息资源格式分类", 12, (e) => all(e.信息资源格式.map(({ 分类 }) => 分类))),
  column("信息资源格式类型", 18, (e) => all(e.信息资源格式.map(({ 类型 }) => 类型))),
  column("信息项信息", 40, (e) =>
    e.信息项信息
      .map(
        ({ 信息项名称, 数据类型, 数据长度 }) =>
          `${信息项名称}（${[数据类型, 数据长度].filter(Boolean).join("，")}）`,
      )
      .join("、"),
  ),
  column("共享类型", 10, (e) => codeOf(e.共享类型)),
  column("共享条件", 40, (e) => e.共享条件),
  column("共享方式分类", 14, (e) => all(e.共享方式.map(({ 分类 }) => 分类))),
  column("共享方式类型", 16, (e) => all(e.共享方式.map(({ 类型 }) => 类型))),
  column("是否向社会开放", 14, (e) => codeOf(e.是否向社会开放)),
  column("开放条件", 30, (e) => e.开放条件),
  column("更新周期", 10, (e) => codeOf(e.更新周期)),
  column("发布日期", 12, (e) => e.发布日期),
  column("关联资源代码", 20, (e) => all(e.关联资源代码)),
];
