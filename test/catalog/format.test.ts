import { expect, it } from "vitest";
import { type Finding, summarize } from "../../src/catalog/finding.ts";
import { formatFindings } from "../../src/catalog/format.ts";

const findings: Finding[] = [
  {
    level: "error",
    file: "catalogs/transport-bureau/datasets/bus-stops.json",
    line: 1,
    column: 1,
    rule: "property-given",
    pointer: "",
    message: {
      zh: '缺少必填属性 "title"（名称）。',
      en: 'The required property "title" (Title) is missing.',
    },
  },
  {
    level: "warning",
    file: "catalogs/transport-bureau/datasets/bus-stops.json",
    line: 12,
    column: 3,
    rule: "opening-within-sharing",
    article: 25,
    pointer: "/opening/type",
    message: { zh: "开放不得宽于共享。", en: "Opening is wider than sharing." },
    hint: { zh: "请写成 none。", en: "Write none." },
  },
  {
    level: "error",
    file: "mulu.config.json",
    line: 2,
    column: 1,
    rule: "file-empty",
    pointer: "",
    message: { zh: "文件是空的。", en: "The file is empty." },
  },
];

it("findings are grouped by file, in Chinese", () => {
  expect(formatFindings(findings, summarize(findings, 3), "zh")).toMatchInlineSnapshot(`
    "catalogs/transport-bureau/datasets/bus-stops.json
      1:1  错误  /  property-given
        缺少必填属性 "title"（名称）。
      12:3  警告  /opening/type  opening-within-sharing  第二十五条
        开放不得宽于共享。
        请写成 none。

    mulu.config.json
      2:1  错误  /  file-empty
        文件是空的。

    2 个错误，1 个警告，涉及 2 个文件，共检查 3 个记录。
    "
  `);
});

it("findings are grouped by file, in English", () => {
  expect(formatFindings(findings, summarize(findings, 3), "en")).toMatchInlineSnapshot(`
    "catalogs/transport-bureau/datasets/bus-stops.json
      1:1  error  /  property-given
        The required property "title" (Title) is missing.
      12:3  warning  /opening/type  opening-within-sharing  Art. 25
        Opening is wider than sharing.
        Write none.

    mulu.config.json
      2:1  error  /  file-empty
        The file is empty.

    2 errors, 1 warning in 2 files; 3 records checked.
    "
  `);
});

it("one of each stands in the singular", () => {
  const [one = findings[0]] = findings;
  expect(formatFindings(one ? [one] : [], summarize(one ? [one] : [], 1), "en")).toMatch(
    /\n1 error, 0 warnings in 1 file; 1 record checked\.\n$/,
  );
});

it("nothing found is one line", () => {
  expect(formatFindings([], summarize([], 250), "zh")).toBe("已检查 250 个记录，没有发现问题。\n");
  expect(formatFindings([], summarize([], 250), "en")).toBe("250 records checked, nothing found.\n");
});
