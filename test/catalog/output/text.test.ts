import { expect, it } from "vitest";
import { summarize } from "../../../src/catalog/finding.ts";
import { formatFindings, nextStep } from "../../../src/catalog/output/text.ts";
import { findings, hostile, summary, textOf } from "./sample.ts";

it("files with errors come first, errors before warnings, each with its lines, in Chinese", () => {
  expect(formatFindings(findings, summary, "zh", { textOf })).toMatchInlineSnapshot(`
    "catalogs/transport-bureau/datasets/bus-stops.json
      3:3  错误  /updateCycle  value-known
        更新周期是 "每天"。
        请写成 daily。
            2 |   "opening": { "type": "unconditional" },
          > 3 |   "updateCycle": "每天"
              |   ^
      2:3  警告  /opening/type  opening-within-sharing  第二十五条、第十八条 (province-2025)
        开放不得宽于共享。
        请写成 none。
            1 | {
          > 2 |   "opening": { "type": "unconditional" },
              |   ^

    mulu.config.json
      1:1  错误  /  file-empty
        文件是空的。

    catalogs/health-commission/datasets/hospitals.json
      4:3  警告  /releases  data-fresh
        数据已过期。

    2 个错误，2 个警告，涉及 3 个文件，共检查 5 个记录。
    "
  `);
});

it("the same in English", () => {
  expect(formatFindings(findings, summary, "en", { textOf })).toMatchInlineSnapshot(`
    "catalogs/transport-bureau/datasets/bus-stops.json
      3:3  error  /updateCycle  value-known
        The cycle is "每天".
        Write daily.
            2 |   "opening": { "type": "unconditional" },
          > 3 |   "updateCycle": "每天"
              |   ^
      2:3  warning  /opening/type  opening-within-sharing  Art. 25, Art. 18 (province-2025)
        Opening is wider than sharing.
        Write none.
            1 | {
          > 2 |   "opening": { "type": "unconditional" },
              |   ^

    mulu.config.json
      1:1  error  /  file-empty
        The file is empty.

    catalogs/health-commission/datasets/hospitals.json
      4:3  warning  /releases  data-fresh
        The data is overdue.

    2 errors, 2 warnings in 3 files; 5 records checked.
    "
  `);
});

it("one of each stands in the singular", () => {
  const one = findings.slice(3);
  expect(formatFindings(one, summarize(one, 1), "en")).toMatch(
    /\n1 error, 0 warnings in 1 file; 1 record checked\.\n$/,
  );
});

it("nothing found is one line", () => {
  expect(formatFindings([], summarize([], 250), "zh")).toBe("已检查 250 个记录，没有发现问题。\n");
  expect(formatFindings([], summarize([], 250), "en")).toBe("250 records checked, nothing found.\n");
});

it("of many warnings of a rule the first stand there, errors all, and the rest is counted", () => {
  const many = Array.from({ length: 4 }, (_, i) =>
    findings.map((finding) => ({ ...finding, line: i + 1 })),
  ).flat();
  const text = formatFindings(many, summarize(many, 5), "en", { most: 2 });
  expect(text.match(/ {2}error {2}/g)).toHaveLength(8);
  expect(text.match(/ {2}warning {2}/g)).toHaveLength(4);
  expect(text).toMatch(
    /\n\n2 more warnings of data-fresh\n2 more warnings of opening-within-sharing\nNot all warnings are listed: name a file or a folder to see them, as in npm run check -- catalogs\/<agency>\.\n\n8 errors, 8 warnings in 3 files; 5 records checked\.\n$/,
  );
});

it("levels, files and the count are painted, what was contributed is not", () => {
  const painted: string[] = [];
  formatFindings(findings.slice(3), summarize(findings.slice(3), 1), "en", {
    paint: (style, text) => {
      painted.push(`${style}: ${text}`);
      return text;
    },
  });
  expect(painted).toEqual([
    "bold: mulu.config.json",
    "red: error",
    "bold: 1 error, 0 warnings in 1 file; 1 record checked.",
  ]);
});

it("hostile text moves no cursor and starts no line", () => {
  expect(formatFindings(hostile, summarize(hostile, 1), "en")).toMatchInlineSnapshot(`
    "catalogs/a␊::error::b/%0A\`@someone\`</details>|,x:y.json
      1:1  error  /a|\`b  file-in-place
        Title␊::error::fake %0A \`x\` @someone </details> | [a](http://b.example) ␛[31m\\u202e
        # heading

    1 error, 0 warnings in 1 file; 1 record checked.
    "
  `);
});

it.each([
  { name: "errors", shown: findings },
  { name: "errors without a fix", shown: findings.slice(3) },
  { name: "warnings", shown: findings.slice(0, 2) },
  { name: "nothing", shown: [] },
])("what to do next after $name", ({ shown }) => {
  const counts = summarize(shown, 5);
  expect([nextStep(shown, counts, "zh"), nextStep(shown, counts, "en")]).toMatchSnapshot();
});
