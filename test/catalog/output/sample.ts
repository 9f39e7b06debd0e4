import { type Finding, summarize } from "../../../src/catalog/finding.ts";

/** An error and a warning of one file, a warning of a file before it, and an error with a fix of the last one. */
export const findings: Finding[] = [
  {
    level: "warning",
    file: "catalogs/health-commission/datasets/hospitals.json",
    line: 4,
    column: 3,
    rule: "data-fresh",
    pointer: "/releases",
    message: { zh: "数据已过期。", en: "The data is overdue." },
  },
  {
    level: "warning",
    file: "catalogs/transport-bureau/datasets/bus-stops.json",
    line: 2,
    column: 3,
    rule: "opening-within-sharing",
    article: 25,
    alsoArticles: [18],
    pointer: "/opening/type",
    layer: "province-2025",
    message: { zh: "开放不得宽于共享。", en: "Opening is wider than sharing." },
    hint: { zh: "请写成 none。", en: "Write none." },
  },
  {
    level: "error",
    file: "catalogs/transport-bureau/datasets/bus-stops.json",
    line: 3,
    column: 3,
    rule: "value-known",
    pointer: "/updateCycle",
    message: { zh: '更新周期是 "每天"。', en: 'The cycle is "每天".' },
    hint: { zh: "请写成 daily。", en: "Write daily." },
    fix: [{ op: "replace", path: "/updateCycle", value: "daily" }],
  },
  {
    level: "error",
    file: "mulu.config.json",
    line: 1,
    column: 1,
    rule: "file-empty",
    pointer: "",
    message: { zh: "文件是空的。", en: "The file is empty." },
  },
];
export const summary = summarize(findings, 5);

const TEXTS: Record<string, string> = {
  "catalogs/transport-bureau/datasets/bus-stops.json":
    '{\n  "opening": { "type": "unconditional" },\n  "updateCycle": "每天"\n}\n',
};
export const textOf = (file: string): string | undefined => TEXTS[file];

/** Words and a name of a file that try to be more than text wherever they are shown. */
export const hostile: Finding[] = [
  {
    level: "error",
    file: "catalogs/a\n::error::b/%0A`@someone`</details>|,x:y.json",
    line: 1,
    column: 1,
    rule: "file-in-place",
    pointer: "/a|`b",
    message: {
      zh: "标题\n::error::假的 %0A `x` @someone </details> | [a](http://b.example) \u001b[31m\u202e",
      en: "Title\n::error::fake %0A `x` @someone </details> | [a](http://b.example) \u001b[31m\u202e",
    },
    hint: { zh: "# 标题", en: "# heading" },
  },
];
