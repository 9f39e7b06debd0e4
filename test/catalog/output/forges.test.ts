import { expect, it } from "vitest";
import { summarize } from "../../../src/catalog/finding.ts";
import { formatGithub } from "../../../src/catalog/output/github.ts";
import { formatGitlab } from "../../../src/catalog/output/gitlab.ts";
import { formatJson } from "../../../src/catalog/output/json.ts";
import { formatMarkdown } from "../../../src/catalog/output/markdown.ts";
import { findings, hostile, summary } from "./sample.ts";

/** As in a repository whose folder `city` is the project's, beside a root that lies elsewhere. */
const pathOf = (file: string) => (file.startsWith("catalogs/health") ? undefined : `city/${file}`);

it("GitHub gets commands with the errors first, and a line that counts", () => {
  expect(formatGithub(findings, summary, "en", pathOf)).toMatchInlineSnapshot(`
    "::error file=city/catalogs/transport-bureau/datasets/bus-stops.json,line=3,col=3,title=value-known::The cycle is "每天".%0AWrite daily.
    ::error file=city/mulu.config.json,line=1,col=1,title=file-empty::The file is empty.
    ::warning file=city/catalogs/transport-bureau/datasets/bus-stops.json,line=2,col=3,title=opening-within-sharing · Art. 25%2C Art. 18 (province-2025)::Opening is wider than sharing.%0AWrite none.
    ::warning title=data-fresh::catalogs/health-commission/datasets/hospitals.json:4:3 The data is overdue.
    ::notice::2 errors, 2 warnings in 3 files; 5 records checked.
    "
  `);
});

it("GitHub is told that it shows the first ten of a level only", () => {
  const many = Array.from({ length: 11 }, (_, i) => ({ ...findings[3]!, line: i + 1 }));
  expect(formatGithub(many, summarize(many, 1), "zh", pathOf).split("\n").at(-2)).toBe(
    "::notice::11 个错误，0 个警告，涉及 1 个文件，共检查 1 个记录。每级只在行上显示前 10 个，其余见任务摘要。",
  );
});

it("GitHub is told what was chosen", () => {
  const note = { zh: "甲\n乙", en: "A" };
  expect(formatGithub([], summarize([], 5), "zh", pathOf, [note])).toBe(
    "::notice::甲%0A乙\n已检查 5 个记录，没有发现问题。\n",
  );
});

it("nothing found is no annotation", () => {
  expect(formatGithub([], summarize([], 5), "en", pathOf)).toBe("5 records checked, nothing found.\n");
});

it("hostile text ends no command and starts none", () => {
  const text = formatGithub(hostile, summarize(hostile, 1), "en", (file) => file);
  expect(text).toMatchInlineSnapshot(`
    "::error file=catalogs/a%0A%3A%3Aerror%3A%3Ab/%250A\`@someone\`</details>|%2Cx%3Ay.json,line=1,col=1,title=file-in-place::Title%0A::error::fake %250A \`x\` @someone </details> | [a](http://b.example) [31m‮%0A# heading
    ::notice::1 error, 0 warnings in 1 file; 1 record checked.
    "
  `);
});

it("GitLab gets a Code Quality report", () => {
  expect(formatGitlab(findings, "zh", (file) => pathOf(file) ?? file)).toMatchInlineSnapshot(`
    "[
      {
        "description": "数据已过期。",
        "check_name": "data-fresh",
        "fingerprint": "9bab6bb0bf328a35260fba6f8040b4a035c0977448a6c90f1d2e4d563894ea7e",
        "severity": "minor",
        "location": {
          "path": "catalogs/health-commission/datasets/hospitals.json",
          "lines": {
            "begin": 4
          }
        }
      },
      {
        "description": "开放不得宽于共享。请写成 none。第二十五条、第十八条 (province-2025)",
        "check_name": "opening-within-sharing",
        "fingerprint": "785ce4d86515d552a7c83f935c072c98cc477f7e7466ea51f049f69c2c90f294",
        "severity": "minor",
        "location": {
          "path": "city/catalogs/transport-bureau/datasets/bus-stops.json",
          "lines": {
            "begin": 2
          }
        }
      },
      {
        "description": "更新周期是 \\"每天\\"。请写成 daily。",
        "check_name": "value-known",
        "fingerprint": "35ad8bb6eb36a41eb9046a6f66abaaa7e42c5a38446b701cddf6fb0e46ece66e",
        "severity": "major",
        "location": {
          "path": "city/catalogs/transport-bureau/datasets/bus-stops.json",
          "lines": {
            "begin": 3
          }
        }
      },
      {
        "description": "文件是空的。",
        "check_name": "file-empty",
        "fingerprint": "b291a1cd3feb1ebf66b5f48c8d29317b114fd8376ee94a4c07119b997f8c6e27",
        "severity": "major",
        "location": {
          "path": "city/mulu.config.json",
          "lines": {
            "begin": 1
          }
        }
      }
    ]
    "
  `);
});

it("a fingerprint stays when lines shift and items of a list move, and differs between findings that are alike", () => {
  const prints = (moved: typeof findings) =>
    (JSON.parse(formatGitlab(moved, "en", (file) => file)) as { fingerprint: string }[]).map(
      ({ fingerprint }) => fingerprint,
    );
  const one = { ...findings[1]!, pointer: "/fields/2/sharing" };
  const [before = ""] = prints([one]);
  expect(prints([{ ...one, line: 90, column: 5, pointer: "/fields/11/sharing" }])).toEqual([before]);
  expect(prints([{ ...one, pointer: "/fields/2/opening" }])).not.toEqual([before]);
  const [first, second] = prints([one, { ...one, pointer: "/fields/3/sharing" }]);
  expect(first).toBe(before);
  expect(second).not.toBe(before);
});

it("JSON holds the findings as they are, and notes only where there are some", () => {
  expect(JSON.parse(formatJson(findings, summary))).toEqual({ findings, summary });
  const note = { zh: "甲", en: "A" };
  expect(JSON.parse(formatJson([], summary, [note]))).toEqual({ findings: [], summary, notes: [note] });
});

it("a comment holds files with errors first, in both languages", () => {
  expect(formatMarkdown(findings, summary, "zh")).toMatchInlineSnapshot(`
    "### 检查未通过：有错误要改

    2 个错误，2 个警告，涉及 3 个文件，共检查 5 个记录。

    #### \`catalogs/transport-bureau/datasets/bus-stops.json\`

    - **错误** · \`3:3 /updateCycle\` · \`value-known\`
        - 更新周期是 "每天"。
        - 怎么办：请写成 daily。
    - **警告** · \`2:3 /opening/type\` · \`opening-within-sharing\` · 第二十五条、第十八条 (province-2025)
        - 开放不得宽于共享。
        - 怎么办：请写成 none。

    #### \`mulu.config.json\`

    - **错误** · \`1:1 /\` · \`file-empty\`
        - 文件是空的。

    #### \`catalogs/health-commission/datasets/hospitals.json\`

    - **警告** · \`4:3 /releases\` · \`data-fresh\`
        - 数据已过期。
    "
  `);
  expect(formatMarkdown(findings, summary, "en", [{ zh: "甲", en: "A note." }])).toMatchInlineSnapshot(`
    "### The check failed: there are errors to mend

    2 errors, 2 warnings in 3 files; 5 records checked.

    A note.

    #### \`catalogs/transport-bureau/datasets/bus-stops.json\`

    - **error** · \`3:3 /updateCycle\` · \`value-known\`
        - The cycle is "每天".
        - What to do: Write daily.
    - **warning** · \`2:3 /opening/type\` · \`opening-within-sharing\` · Art. 25, Art. 18 (province-2025)
        - Opening is wider than sharing.
        - What to do: Write none.

    #### \`mulu.config.json\`

    - **error** · \`1:1 /\` · \`file-empty\`
        - The file is empty.

    #### \`catalogs/health-commission/datasets/hospitals.json\`

    - **warning** · \`4:3 /releases\` · \`data-fresh\`
        - The data is overdue.
    "
  `);
});

it("a comment that passes says so", () => {
  expect(formatMarkdown([], summarize([], 3), "en")).toBe(
    "### The check passed: nothing found\n\n3 records checked, nothing found.\n",
  );
});

it("hostile text is no markup, link or mention in a comment", () => {
  expect(formatMarkdown(hostile, summarize(hostile, 1), "en")).toMatchInlineSnapshot(`
    "### The check failed: there are errors to mend

    1 error, 0 warnings in 1 file; 1 record checked.

    #### \`catalogs/a ::error::b/%0A'@someone'</details>¦,x:y.json\`

    - **error** · \`1:1 /a¦'b\` · \`file-in-place\`
        - Title ::error::fake %&#8203;0A \\\`x\\\` @&#8203;someone \\</details\\> \\| \\[a\\](http:&#8203;//b.example)  \\[31m 
        - What to do: \\# heading
    "
  `);
});

it("a comment is cut at its limit with a sentence that says how many are left out", () => {
  const many = Array.from({ length: 3000 }, (_, i) => ({
    ...findings[i % 3]!,
    file: `catalogs/a/${i % 70}.json`,
  }));
  const text = formatMarkdown(many, summarize(many, 70), "en");
  expect(text.length).toBeLessThanOrEqual(60_000);
  expect(text.length).toBeGreaterThan(59_500);
  const shown = text.match(/^- \*\*/gm)?.length ?? 0;
  expect(
    text.endsWith(
      `\n\n${3000 - shown} more are not listed: a comment has its limit. Run \`npm run check\` to see all of them.\n`,
    ),
  ).toBe(true);
  // The most urgent ones stay.
  expect(text.indexOf("**warning**")).toBeGreaterThan(0);
});
