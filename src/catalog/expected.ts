import type { Words } from "./finding.ts";

/** What a JSON type is called. */
export const TYPES: Record<string, Words> = {
  string: { zh: "带引号的文本", en: "a text in quotes" },
  object: { zh: "一个对象 { … }", en: "an object { … }" },
  array: { zh: "一个列表 [ … ]", en: "a list [ … ]" },
  integer: { zh: "整数", en: "a whole number" },
  number: { zh: "数字", en: "a number" },
  boolean: { zh: "true 或 false", en: "true or false" },
};

/** What a format is called. */
export const FORMATS: Record<string, Words> = {
  date: { zh: "真实的日期；日期写成 年-月-日", en: "a real date; dates are written year-month-day" },
  uri: { zh: "完整的网址；网址以 https:// 开头", en: "a complete web address; it starts with https://" },
  email: { zh: "电子邮箱地址", en: "an e-mail address" },
  regex: { zh: "合法的正则表达式", en: "a valid regular expression" },
};

/** What a pattern of the schemas means. */
export const WRITTEN_AS: Record<string, Words> = {
  "^[0-9a-f]{64}$": {
    zh: "SHA-256 是 64 位小写十六进制数",
    en: "a SHA-256 has 64 hexadecimal digits in lower case",
  },
  "^[0-9a-f]{40,64}$": {
    zh: "git 树标识是 40 至 64 位小写十六进制数",
    en: "a git tree has 40 to 64 hexadecimal digits in lower case",
  },
  "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$": {
    zh: "月日写成 月-日，例如 06-30",
    en: "a day of the year is written month-day, such as 06-30",
  },
  "^[a-z0-9]+(-[a-z0-9]+)*$": {
    zh: "标识由小写字母、数字和连字符组成",
    en: "an identifier has lower-case letters, digits and hyphens",
  },
  "^https?://": {
    zh: "网址以 http:// 或 https:// 开头",
    en: "a web address starts with http:// or https://",
  },
  "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$": {
    zh: "条目标识写成 机构/条目",
    en: "an entry is written agency/entry",
  },
  "^[A-Za-z_][A-Za-z0-9_]*$": {
    zh: "列名以字母开头，由字母、数字和下划线组成",
    en: "a column name starts with a letter and has letters, digits and underscores",
  },
  "^[0-9]{6}$": { zh: "行政区划代码是六位数字", en: "a division code has six digits" },
  "^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$": {
    zh: "统一社会信用代码是 18 位数字和大写字母（不含 I、O、S、V、Z）",
    en: "a credit code has 18 digits and capital letters (without I, O, S, V, Z)",
  },
  "^[123][0-9]{5,}/[0-9]+$": {
    zh: "数据资源代码写成 目录代码/顺序号，首位是 1、2 或 3",
    en: "a resource code is written catalogue/number and starts with 1, 2 or 3",
  },
  "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*#[A-Za-z_][A-Za-z0-9_]*$": {
    zh: "数源写成 机构/条目#信息项",
    en: "a source is written agency/entry#item",
  },
  "^[A-Za-z0-9][A-Za-z0-9._-]*$": {
    zh: "文件名由字母、数字、点、下划线和连字符组成，不带文件夹",
    en: "a file name has letters, digits, dots, underscores and hyphens, and no folder",
  },
  "^[A-Za-z0-9][A-Za-z0-9._/-]*$": {
    zh: "账号由字母、数字、点、下划线、斜线和连字符组成",
    en: "an account has letters, digits, dots, underscores, slashes and hyphens",
  },
  "^[A-Za-z0-9][A-Za-z0-9.+-]*$": {
    zh: "许可写 SPDX 标识或 LicenseRef-…，不含空格",
    en: "a licence is an SPDX identifier or LicenseRef-…, without spaces",
  },
  "^LicenseRef-[A-Za-z0-9.-]+$": {
    zh: "自有许可写成 LicenseRef-名称，由字母、数字、点和连字符组成",
    en: "a licence of the city's own is written LicenseRef-name, with letters, digits, dots and hyphens",
  },
  "^(EPSG:[0-9]{4,6}|GCJ-02)$": {
    zh: "坐标系写成 EPSG:代码，或 GCJ-02",
    en: "a reference system is written EPSG:code, or GCJ-02",
  },
  "^[0-9+() -]{5,24}$": {
    zh: "电话由 5 至 24 个数字、空格、括号、加号和连字符组成",
    en: "a telephone has 5 to 24 digits, spaces, brackets, plus signs and hyphens",
  },
  "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$": {
    zh: "版本号写成 主.次.修订，例如 1.2.0",
    en: "a version is written major.minor.patch, such as 1.2.0",
  },
  "^[0-9a-f]{16}$": {
    zh: "来源行是 16 位十六进制数字（小写）",
    en: "a row is 16 hexadecimal digits in lower case",
  },
};
