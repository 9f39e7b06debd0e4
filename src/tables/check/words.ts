import type { Complaint } from "./fault.ts";
import { VALUE_FAULTS } from "./value-words.ts";

/** Faults of columns, keys, places and totals in words, and those of values with them. */
export const FAULTS = {
  ...VALUE_FAULTS,
  missingColumn: (title: string): Complaint => ({
    kind: "data-column-missing",
    say: ({ column }) => ({
      message: {
        zh: `文件中没有“${column}”（${title}）这一列。`,
        en: `The file has no column "${column}" (${title}).`,
      },
      hint: {
        zh: "补上这一列；列名写英文名或者名称，顺序不限。",
        en: "Add it under its name or its title; the order does not matter.",
      },
    }),
  }),
  extraColumn: (near: string | undefined): Complaint => ({
    kind: "data-column-extra",
    say: ({ column }) => ({
      message: {
        zh: `“${column}”列不是条目的信息项。`,
        en: `The column "${column}" is none of the entry's data items.`,
      },
      hint: near
        ? {
            zh: `是“${near}”吗？否则删去这一列，或者在 fields 里补上。`,
            en: `Is "${near}" meant? Else take it out, or describe it in fields.`,
          }
        : { zh: "删去这一列，或者在 fields 里补上它的说明。", en: "Take it out, or describe it in fields." },
    }),
  }),
  sameColumn: (other: string): Complaint => ({
    kind: "data-column-repeated",
    say: ({ column }) => ({
      message: {
        zh: `“${column}”列和“${other}”列是同一个信息项。`,
        en: `The columns "${column}" and "${other}" are the same data item.`,
      },
      hint: { zh: "只留下其中一列。", en: "Keep one of them." },
    }),
  }),
  key: (columns: string[], first: number, article: number): Complaint => ({
    kind: "data-key",
    article,
    say: ({ value }) => ({
      message: {
        zh: `主键“${value}”（${columns.join("、")}）与第 ${first} 行重复。`,
        en: `The key "${value}" (${columns.join(", ")}) stands in row ${first} already.`,
      },
      hint: {
        zh: "删去重复的行，或者改正主键；多列才能区分的，把这些列都标为 key。",
        en: "Take out the row or correct its key; where it takes more columns to tell rows apart, mark them as key, too.",
      },
    }),
  }),
  degrees: {
    kind: "data-coordinates",
    say: ({ column, value }) => ({
      message: {
        zh: `“${column}”：${value} 不是经纬度，经度应当在 -180 到 180、纬度在 -90 到 90 之间。`,
        en: `"${column}": ${value} are no degrees; longitudes lie from -180 to 180 and latitudes from -90 to 90.`,
      },
      hint: {
        zh: "以米为单位的坐标，请换算成度，或者在 crs 里写明坐标系。",
        en: "Convert metres to degrees, or name their reference system under crs.",
      },
    }),
  } satisfies Complaint,
  outside: (box: string, swapped: boolean): Complaint => ({
    kind: "data-area",
    say: ({ column, value }) => ({
      message: {
        zh: `“${column}”：${value} 在条目的空间范围（${box}）之外。`,
        en: `"${column}": ${value} lie outside of the entry's area (${box}).`,
      },
      hint: swapped
        ? { zh: "经度和纬度写反了，请对调。", en: "Longitude and latitude are swapped: exchange them." }
        : {
            zh: "核对坐标和坐标系（crs）；范围不对的，修改 spatial.bbox。",
            en: "Check the coordinates and their crs, or correct spatial.bbox.",
          },
    }),
  }),
  halfPlace: {
    kind: "data-coordinates",
    say: ({ column }) => ({
      message: {
        zh: `“${column}”：这一行只有经度或者只有纬度。`,
        en: `"${column}": this row has a longitude or a latitude only.`,
      },
      hint: { zh: "两个都写，或者都留空。", en: "Write both, or none." },
    }),
  } satisfies Complaint,
  total: (name: string, found: number, expected: number): Complaint => ({
    kind: "data-total",
    article: 29,
    say: () => ({
      message:
        name === "rows"
          ? {
              zh: `文件有 ${found} 行，控制总数是 ${expected} 行。`,
              en: `The file has ${found} rows; the control total is ${expected}.`,
            }
          : {
              zh: `“${name}”列合计 ${found}，控制总数是 ${expected}。`,
              en: `The column "${name}" adds up to ${found}; the control total is ${expected}.`,
            },
      hint: {
        zh: "与源系统核对：缺行、重复，还是控制总数写错了。",
        en: "Compare with the source: rows missing or doubled, or a wrong control total.",
      },
    }),
  }),
  noTotal: (name: string): Complaint => ({
    kind: "data-total",
    level: "warning",
    article: 29,
    say: () => ({
      message: {
        zh: `控制总数“${name}”没有对应的数字列，无法核对。`,
        en: `The control total "${name}" names no column of numbers, so nothing can be compared.`,
      },
      hint: { zh: "写 rows 或者信息项的英文名。", en: "Write rows, or the name of a data item." },
    }),
  }),
};
