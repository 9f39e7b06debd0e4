import { closeSync, openSync, statSync, writeSync } from "node:fs";
import type { Field } from "../../src/catalog/types.gen.ts";

/** Fields of ten kinds, with every way in which a value is checked. */
export const DATA_FIELDS: Field[] = [
  {
    name: "stopCode",
    title: { zh: "站点编码" },
    type: "string",
    key: true,
    pattern: "^P[0-9]{8}$",
    length: 10,
  },
  { name: "stopName", title: { zh: "站点名称" }, type: "string", required: true, length: 60 },
  {
    name: "kind",
    title: { zh: "类别" },
    type: "string",
    codes: ["1", "2", "3"].map((value) => ({ value, title: { zh: `第${value}类` } })),
  },
  { name: "passengers", title: { zh: "客流量" }, type: "integer", unit: { zh: "人" } },
  { name: "fare", title: { zh: "票价" }, type: "currency", unit: { zh: "元" } },
  { name: "openedOn", title: { zh: "启用日期" }, type: "date" },
  { name: "countedAt", title: { zh: "统计时间" }, type: "datetime" },
  { name: "sheltered", title: { zh: "是否有候车亭" }, type: "boolean" },
  { name: "longitude", title: { zh: "经度" }, type: "double", unit: { zh: "度" } },
  { name: "latitude", title: { zh: "纬度" }, type: "double", unit: { zh: "度" } },
];
export const DATA_BOX = [118, 30, 119, 31];
const PIECE = 10_000;
const HEADS = ["东门", "西园", "文澜", "双塔", "金沙渡", "青圩"];

/** Writes a table of CSV in which nothing is wrong. @returns its bytes */
export function writeDataFile(file: string, rows: number): number {
  const out = openSync(file, "w");
  writeSync(out, `${DATA_FIELDS.map(({ name }) => name).join(",")}\n`);
  for (let start = 0; start < rows; start += PIECE) {
    const count = Math.min(PIECE, rows - start);
    writeSync(out, Array.from({ length: count }, (_, at) => rowOf(start + at)).join(""));
  }
  closeSync(out);
  return statSync(file).size;
}

function rowOf(at: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `20${two(10 + (at % 16))}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`;
  return `${[
    `P${String(at).padStart(8, "0")}`,
    `${HEADS[at % HEADS.length]}路${at % 977}号站`,
    1 + (at % 3),
    (at * 7919) % 20_011,
    ((at % 40) / 4).toFixed(2),
    day,
    `${day}T${two(at % 24)}:${two(at % 60)}:00+08:00`,
    at % 2 === 0,
    (118 + (at % 9973) / 10_000).toFixed(6),
    (30 + (at % 9871) / 10_000).toFixed(6),
  ].join(",")}\n`;
}
