import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/catalog/finding.ts";
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

  test.each([
    { args: ["--lang", "fr"], says: "--lang fr: expected zh or en" },
    {
      args: ["--format", "xml"],
      says: "--format xml: expected text or json or github or gitlab or sarif or markdown",
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
