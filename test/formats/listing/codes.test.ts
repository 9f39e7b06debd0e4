import { expect, it } from "vitest";
import { readCodes } from "../../../src/formats/listing/codes.ts";
import { lists } from "../../support.ts";

const codes = readCodes(lists);

it.each([
  ["theme", "道路交通", "transport"],
  ["theme", "工业农业", "industry"],
  ["theme", "农、林、牧、渔业", "agriculture"],
  ["theme", "不存在的领域", undefined],
  ["opening", "无条件开放", "unconditional"],
  ["opening", "登录开放", "conditional"],
  ["opening", "半开放", "conditional"],
  ["opening", "禁止开放", "none"],
  ["opening", "用于数据校验", undefined],
  ["opening", "开放网站", undefined],
  ["updateCycle", "每天", "daily"],
  ["updateCycle", "每月（更新说明：暂无新数据）", "monthly"],
  ["updateCycle", "每 3 月", "quarterly"],
  ["updateCycle", "静态数据", "never"],
  ["updateCycle", "其他", undefined],
  ["format", "XLSX", "xlsx"],
  ["format", "电子表格-xlsx", "xlsx"],
  ["format", "数据库/mysql", "database"],
  ["format", "数据库:其他", "database"],
  ["format", "接口", "rest"],
  ["format", "电子文件-其他", undefined],
  ["format", "0310", undefined],
  ["mode", "table", "exchange"],
  ["mode", "data", "file"],
] as const)("%s: %j is %s", (list, written, code) => {
  expect(codes[list](written)).toBe(code);
});
