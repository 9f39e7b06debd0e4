import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/catalog/finding.ts";
import { git } from "../../src/catalog/run-git.ts";
import { run } from "../run.ts";
import { FIXTURE } from "../sites.ts";
import { root, temporary } from "../support.ts";

/** The test city with one entry changed. */
function changedCity(text: string): string {
  const folder = temporary();
  cpSync(join(root, FIXTURE), join(folder, "city"), { recursive: true });
  writeFileSync(join(folder, "city/transport-bureau/datasets/car-parks.json"), text);
  return join(folder, "city");
}
const check = (args: string[], catalogs = FIXTURE) => run("check.ts", args, { MULU_CATALOGS: catalogs });

describe("npm run check", () => {
  test("ends with 0 and counts the records of a catalog without errors", async () => {
    const { status, stdout, stderr } = await check([]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^\d+ records checked, nothing found\.\nNext: commit with git commit -s, then open a pull request\.\n$/,
    );
    expect(stderr).toBe("");
  });

  test("ends with 1, the place and the words of an error, in both languages", async () => {
    const city = changedCity("{");
    const [en, zh] = await Promise.all([check(["--lang", "en"], city), check(["--lang", "zh"], city)]);
    expect([en.status, zh.status]).toEqual([1, 1]);
    expect(en.stdout).toContain(
      "transport-bureau/datasets/car-parks.json\n  1:2  error  /  json-syntax\n    The file ends here; a closing brace } was expected.",
    );
    expect(zh.stdout).toContain(
      "transport-bureau/datasets/car-parks.json\n  1:2  错误  /  json-syntax\n    文件在此中断；应当是右花括号 }。",
    );
  });

  test("speaks the language of the environment where none is given", async () => {
    const { stdout } = await run("check.ts", [], { MULU_CATALOGS: changedCity("{"), LANG: "zh_CN.UTF-8" });
    expect(stdout).toContain("个错误");
  });

  test("gives findings and summary as JSON", async () => {
    const { status, stdout } = await check(["--format", "json"], changedCity("{"));
    const { findings, summary, ...rest } = JSON.parse(stdout) as {
      findings: Finding[];
      summary: Record<string, number>;
    };
    expect(status).toBe(1);
    expect(rest).toEqual({});
    expect(Object.keys(summary).sort()).toEqual(["errors", "files", "filesWithFindings", "warnings"]);
    expect(summary.errors).toBe(1);
    const error = findings.find(({ level }) => level === "error");
    expect(error).toMatchObject({ rule: "json-syntax", pointer: "", line: 1, column: 2 });
    expect(error?.file).toMatch(/transport-bureau\/datasets\/car-parks\.json$/);
    expect(Object.keys(error?.message ?? {}).sort()).toEqual(["en", "zh"]);
  });

  test("judges the files that are named, and counts only these", async () => {
    const path = `${FIXTURE}/transport-bureau/datasets/car-parks.json`;
    const city = changedCity("{");
    const [own, other] = await Promise.all([
      check([path]),
      check([join(city, "health-commission"), "--format", "json"], city),
    ]);
    expect(own).toMatchObject({ status: 0, stderr: "" });
    expect(own.stdout).toMatch(/^1 record checked, nothing found\.\n/);
    // The mistake stands in another agency's folder.
    expect(other.status).toBe(0);
    expect(JSON.parse(other.stdout)).toMatchObject({ summary: { errors: 0, files: 6 } });
  });

  test.each([
    {
      args: ["nowhere.json"],
      says: "nowhere.json: there is no such file or folder. Name one of the catalog.",
    },
    {
      args: ["package.json"],
      says: `package.json lies outside every catalog root. The roots are: ${FIXTURE}.`,
    },
    {
      args: [`${FIXTURE}/info-centre/datasets/../.gitkeep`],
      says: `${FIXTURE}/info-centre/datasets/../.gitkeep: there is no such file or folder. Name one of the catalog.`,
    },
    { args: ["--changed", "nowhere"], says: "--changed nowhere: the repository has no such revision. " },
    {
      args: ["--changed", "HEAD", FIXTURE],
      says: "Paths and --changed were both given: use one of the two.",
    },
  ])("ends with 2 and a sentence for $args", async ({ args, says }) => {
    const { status, stdout, stderr } = await check(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("    at ");
  });

  test("a change shows what it touches, and the errors that it brings about elsewhere", async () => {
    // A whole deployment: a change of its standard or configuration would count too.
    const folder = temporary();
    for (const path of ["schemas", "mulu.config.json"])
      cpSync(join(root, path), join(folder, path), { recursive: true });
    const city = join(folder, "catalogs");
    cpSync(join(root, FIXTURE), city, { recursive: true });
    const car = join(city, "transport-bureau/datasets/car-parks.json");
    const changed = (...args: string[]) => run("check.ts", ["--changed", "main", ...args], {}, folder);
    const commit = [
      "-c",
      "user.name=Sample",
      "-c",
      "user.email=sample@data.example",
      "commit",
      "-qm",
      "step",
    ];
    git(folder, ["init", "-q", "-b", "main"]);
    git(folder, ["add", "-A"]);
    git(folder, commit);
    const clean = await changed();
    expect(clean).toMatchObject({
      status: 0,
      stdout: "No record was changed against main.\n0 records checked, nothing found.\n",
    });

    // An entry that others name goes.
    const gone = "health-commission/datasets/hospitals.json";
    const named = JSON.parse(readFileSync(car, "utf8")) as object;
    writeFileSync(car, JSON.stringify({ ...named, related: ["health-commission/hospitals"] }));
    git(folder, commit.toSpliced(-2, 2, "-qam", "name it"));
    rmSync(join(city, gone));
    rmSync(join(city, "health-commission/data"), { recursive: true, force: true });
    const broken = await changed("--format", "json");
    const { findings } = JSON.parse(broken.stdout) as { findings: Finding[] };
    expect(broken.status).toBe(1);
    expect(findings.filter(({ rule }) => rule === "reference-exists")).toMatchObject([
      {
        file: "catalogs/transport-bureau/datasets/car-parks.json",
        pointer: "/related/0",
        level: "error",
      },
    ]);
  });

  test("a configuration that is missing or broken is a finding, whatever was asked for", async () => {
    const folder = temporary();
    cpSync(join(root, "schemas"), join(folder, "schemas"), { recursive: true });
    const missing = await run("check.ts", ["anything.json"], {}, folder);
    expect([missing.status, missing.stderr]).toEqual([1, ""]);
    expect(missing.stdout).toMatch(/^mulu\.config\.json\n {2}1:1 {2}error {2}\/ {2}file-readable\n/);
    writeFileSync(join(folder, "mulu.config.json"), "\ufeff{\n  city: 1\n}");
    const broken = await run("check.ts", [], {}, folder);
    expect([broken.status, broken.stderr]).toEqual([1, ""]);
    expect(broken.stdout).toContain("      > 2 |   city: 1\n          |   ^\n");
  });

  test("writes for each forge, and for GitHub the job's summary too", async () => {
    const city = changedCity("{");
    const summary = join(city, "..", "summary.md");
    const [github, gitlab, sarif, markdown] = await Promise.all([
      run("check.ts", ["--format", "github"], { MULU_CATALOGS: city, GITHUB_STEP_SUMMARY: summary }),
      check(["--format", "gitlab"], city),
      check(["--format", "sarif"], city),
      check(["--format", "markdown", "--lang", "zh"], city),
    ]);
    expect([github, gitlab, sarif, markdown].map(({ status }) => status)).toEqual([1, 1, 1, 1]);
    // The city lies outside the repository, so the place stands in the message.
    expect(github.stdout).toContain(
      `::error title=json-syntax::${city}/transport-bureau/datasets/car-parks.json:1:2 The file ends here; a closing brace } was expected.%0A`,
    );
    expect(readFileSync(summary, "utf8")).toMatch(/^### The check failed: there are errors to mend\n/);
    expect(JSON.parse(gitlab.stdout)[0]).toMatchObject({ severity: expect.stringMatching(/major|minor/) });
    const log = JSON.parse(sarif.stdout) as { runs: { tool: { driver: { rules: object[] } } }[] };
    expect(log.runs[0]?.tool.driver.rules[0]).toMatchObject({
      helpUri: "https://open.chengchuan.example/en/standard/rules/#id-matches-path",
    });
    expect(markdown.stdout).toMatch(/^### 检查未通过：有错误要改\n/);
  });

  test("shows the lines at the place, and colours only where they are asked for", async () => {
    const city = changedCity('{\n  "updateCycle": "每天"\n}\n');
    const [plain, coloured] = await Promise.all([
      check([], city),
      run("check.ts", [], { MULU_CATALOGS: city, FORCE_COLOR: "1" }),
    ]);
    expect(plain.stdout).toContain('      > 2 |   "updateCycle": "每天"\n          |   ^\n');
    expect(plain.stdout).not.toContain("\u001b");
    expect(coloured.stdout).toContain("\u001b[31merror\u001b[39m");
  });

  test.each([
    { args: ["--lang", "fr"], says: "--lang fr: expected zh or en" },
    {
      args: ["--lang", "zh", "--colour"],
      says: "没有选项 --colour；可用的选项：--lang、--date、--format、--changed",
    },
    {
      args: ["--lang", "zh", "--format", "xml"],
      says: "--format xml：应当是 text、json、github、gitlab、sarif 或 markdown",
    },
    {
      args: ["--format", "xml"],
      says: "--format xml: expected text, json, github, gitlab, sarif or markdown",
    },
    { args: ["--date", "2026-02-30"], says: "--date 2026-02-30: expected YYYY-MM-DD" },
    { args: ["--colour"], says: "--colour" },
  ])("ends with 2 and a sentence for $args", async ({ args, says }) => {
    const { status, stdout, stderr } = await check(args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("    at ");
  });
});
