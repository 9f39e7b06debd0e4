import type { Words } from "../../catalog/finding.ts";

const ID = "^[a-z0-9]+(-[a-z0-9]+)*$";

/** What stands in a path's braces. */
export const PARAMETERS: Record<string, { title: Words; pattern: string; example: string }> = {
  agency: {
    title: { zh: "机构标识", en: "Identifier of an agency" },
    pattern: ID,
    example: "transport-bureau",
  },
  dataset: {
    title: { zh: "机构内的条目标识", en: "Identifier of an entry within its agency" },
    pattern: ID,
    example: "bus-stops",
  },
  page: {
    title: { zh: "页码，从 1 起", en: "Number of a page, from 1 on" },
    pattern: "^[1-9][0-9]*$",
    example: "1",
  },
  codeList: { title: { zh: "代码表的标识", en: "Identifier of a code list" }, pattern: ID, example: "theme" },
  list: { title: { zh: "清单的名称", en: "Name of a list" }, pattern: "^[a-z]+$", example: "open" },
  edition: {
    title: { zh: "发布期次的标识", en: "Identifier of an edition" },
    pattern: ID,
    example: "2026-11",
  },
  release: {
    title: { zh: "发布的标识，或 latest", en: "Identifier of a release, or `latest`" },
    pattern: ID,
    example: "latest",
  },
  table: {
    title: { zh: "数据文件的名称，不含结尾", en: "Name of a data file without its ending" },
    pattern: "^[^/]+$",
    example: "bus-stops",
  },
  file: { title: { zh: "文件名", en: "Name of a file" }, pattern: "^[^/]+$", example: "bus-stops.csv" },
  schema: { title: { zh: "模式的名称", en: "Name of a schema" }, pattern: "^[a-z-]+$", example: "bundle" },
  package: {
    title: { zh: "软件包及版本", en: "Package and version" },
    pattern: "^[a-z0-9][a-z0-9.-]*$",
    example: "latest",
  },
};

/** The names in a path's braces. */
export const parametersOf = (path: string): string[] =>
  [...path.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name = ""]) => name);

/** What a file's address has to look like to be of this kind. */
export const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split(/(\{[A-Za-z]+\})/)
      .map((part) => (part.startsWith("{") ? "[^/]+" : part.replaceAll(".", "\\.")))
      .join("")}$`,
  );
