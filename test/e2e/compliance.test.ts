import { readFileSync } from "node:fs";
import { join } from "node:path";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import type { Compliance } from "../../src/reports/compliance.ts";
import { htmlFiles } from "../links.ts";
import { run } from "../run.ts";
import { built, FIXTURE } from "../sites.ts";
import { temporary } from "../support.ts";

const report = (...args: string[]) => run("report.ts", args, { MULU_CATALOGS: FIXTURE });

test("the compliance pages are on the sharing site and on no other", () => {
  const pages = (site: "open" | "share") =>
    htmlFiles(built(site)).filter((path) => /(^|\/)compliance\//.test(path));
  expect(pages("share")).toContain("compliance/index.html");
  expect(pages("share")).toContain("en/compliance/transport-bureau/index.html");
  expect(pages("open")).toEqual([]);
  for (const path of htmlFiles(built("open")))
    expect(readFileSync(join(built("open"), path), "utf8")).not.toMatch(/href="[^"]*\/compliance\//);
});

describe("npm run report", () => {
  test("compliance gives the same as JSON, Markdown and XLSX", { timeout: 60_000 }, async () => {
    const file = join(temporary(), "compliance.xlsx");
    const [json, markdown, xlsx] = await Promise.all([
      report("compliance", "--format", "json"),
      report("compliance", "--lang", "zh"),
      report("compliance", "--format", "xlsx", "--out", file),
    ]);
    expect([json.status, markdown.status, xlsx.status]).toEqual([0, 0, 0]);
    const { agencies, totals } = JSON.parse(json.stdout) as Compliance;
    expect(agencies.length).toBe(5);
    expect(markdown.stdout).toMatch(/^# 合规情况：疑似问题\n/);
    expect(markdown.stdout).not.toMatch(/违法|整改/);
    expect(markdown.stdout.split("\n").filter((line) => /^- \*\*(错误|警告)\*\*/.test(line)).length).toBe(
      totals.breaches,
    );
    const [sheet] = await readXlsxFile(file);
    expect(sheet?.data.length).toBe(totals.breaches + 1);
  });

  test("articles prints the table as Markdown and JSON", async () => {
    const [markdown, json] = await Promise.all([report("articles"), report("articles", "--format", "json")]);
    expect(markdown.stdout).toMatch(
      /^# Articles and rules\n\n\| Article \| Duty \| Carried out by \| Tests \|\n/,
    );
    expect((JSON.parse(json.stdout) as { articles: unknown[] }).articles.length).toBe(37);
  });

  test.each([
    [["bulletin"], "bulletin: expected compliance, articles or links\n"],
    [[], "no report named: expected compliance, articles or links\n"],
    [["compliance", "--agency", "nobody"], "--agency nobody: no such agency\n"],
    [["compliance", "--format", "xlsx"], "--format xlsx: name a file with --out\n"],
    [["articles", "--format", "xlsx"], "--format xlsx: expected markdown or json\n"],
  ])("%j ends with 2 and a sentence", async (args, sentence) => {
    expect(await report(...args)).toEqual({ status: 2, stdout: "", stderr: sentence });
  });
});
