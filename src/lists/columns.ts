import type { Lang } from "../catalog/finding.ts";
import type { CodeList } from "../catalog/generate.ts";
import type { ListRow } from "../catalog/types.gen.ts";
import type { ListName } from "./rows.ts";
import type { Sheet } from "./sheets.ts";
import { LIST_TITLES } from "./titles.ts";

/** A column of a list as a spreadsheet or a page shows it. */
export interface Column {
  key: keyof ListRow;
  zh: string;
  en: string;
  /** Characters wide in a spreadsheet. */
  width: number;
  /** Code list that gives the labels. */
  codes?: string;
}

const COLUMNS: Column[] = [
  { key: "class", zh: "信息资源分类", en: "Class", width: 12, codes: "classification-class" },
  { key: "category", zh: "类目", en: "Category", width: 16, codes: "classification-category" },
  { key: "title", zh: "信息资源名称", en: "Title", width: 36 },
  { key: "resourceCode", zh: "信息资源代码", en: "Resource code", width: 18 },
  { key: "agency", zh: "信息资源提供方", en: "Provider", width: 24 },
  { key: "creditCode", zh: "信息资源提供方代码", en: "Provider code", width: 22 },
  { key: "description", zh: "信息资源摘要", en: "Description", width: 50 },
  { key: "formats", zh: "信息资源格式", en: "Formats", width: 18, codes: "format" },
  { key: "fields", zh: "信息项", en: "Data items", width: 40 },
  { key: "sharing", zh: "共享类型", en: "Sharing", width: 14, codes: "sharing-type" },
  { key: "sharingConditions", zh: "共享条件", en: "Sharing conditions", width: 30 },
  { key: "sharingBasis", zh: "共享依据", en: "Sharing basis", width: 36 },
  { key: "sharingModes", zh: "共享方式", en: "Sharing modes", width: 18, codes: "mode" },
  { key: "opening", zh: "开放类型", en: "Opening", width: 14, codes: "opening-type" },
  { key: "openingConditions", zh: "开放条件", en: "Opening conditions", width: 30 },
  { key: "openingBasis", zh: "不予开放依据", en: "Opening basis", width: 36 },
  { key: "openingModes", zh: "开放方式", en: "Opening modes", width: 18, codes: "mode" },
  { key: "updateCycle", zh: "更新周期", en: "Update cycle", width: 12, codes: "update-cycle" },
  { key: "issued", zh: "发布日期", en: "Issued", width: 12 },
  { key: "relatedCodes", zh: "关联资源代码", en: "Related codes", width: 18 },
  { key: "office", zh: "责任处室", en: "Office", width: 22 },
  { key: "post", zh: "责任岗位", en: "Responsible post", width: 26 },
  { key: "id", zh: "条目标识", en: "Identifier", width: 36 },
];

/** Columns that only some lists have; the rest is in all of them but the responsibility list. */
const ONLY: Partial<Record<keyof ListRow, ListName[]>> = {
  sharing: ["share", "negative"],
  sharingConditions: ["share"],
  sharingBasis: ["share", "negative"],
  sharingModes: ["share"],
  openingBasis: ["negative"],
  openingConditions: ["share", "open"],
  openingModes: ["share", "open"],
  office: ["responsibility"],
  post: ["responsibility"],
};
const RESPONSIBILITY: (keyof ListRow)[] = [
  "title",
  "agency",
  "creditCode",
  "office",
  "post",
  "updateCycle",
  "id",
];

/** The columns of a list, in the element order of the national guideline. */
export const columnsOf = (name: ListName): Column[] =>
  COLUMNS.filter(({ key }) =>
    name === "responsibility" ? RESPONSIBILITY.includes(key) : (ONLY[key]?.includes(name) ?? true),
  );

/** A page has room for what tells most; the files hold all columns. */
const ON_PAGE: Record<ListName, (keyof ListRow)[]> = {
  share: ["title", "agency", "class", "sharing", "sharingConditions", "sharingBasis", "updateCycle"],
  open: ["title", "agency", "class", "opening", "openingConditions", "formats", "updateCycle"],
  negative: ["title", "agency", "class", "sharing", "sharingBasis", "opening", "openingBasis"],
  responsibility: ["title", "agency", "office", "post", "updateCycle"],
};

/** Whether a column holds words of the catalog, which lists have in Chinese only. */
export const isWords = ({ key, codes }: Column): boolean => codes === undefined && key !== "issued";

/** The columns of a list that its page shows, the title first. */
export const pageColumnsOf = (name: ListName): Column[] =>
  ON_PAGE[name].flatMap((key) => COLUMNS.find((column) => column.key === key) ?? []);

/** The heading of a column; a column that this version does not know is named as it stands. */
export const headingOf = (key: string, lang: Lang) =>
  COLUMNS.find((column) => column.key === key)?.[lang] ?? key;

/** A list as a table with Chinese headings, all columns in the guideline's order. */
export function sheetOf(name: ListName, rows: ListRow[], lists: Record<string, CodeList>): Sheet {
  const columns = columnsOf(name);
  return {
    name: LIST_TITLES[name].zh,
    headings: columns.map(({ zh }) => zh),
    widths: columns.map(({ width }) => width),
    rows: rows.map((row) => columns.map((column) => cellOf(row, column, lists, "zh"))),
  };
}

/** What a cell shows: labels in place of codes, items joined. */
export function cellOf(
  row: ListRow,
  { key, codes }: Column,
  lists: Record<string, CodeList>,
  lang: Lang,
): string {
  const value = row[key];
  const parts = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const label = (part: string) =>
    (codes ? lists[codes]?.codes.find(({ code }) => code === part)?.[lang] : undefined) ?? part;
  return parts.map(label).join(lang === "zh" ? "、" : ", ");
}
