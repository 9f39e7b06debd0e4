import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { judgeRoots, root, temporary } from "../../support.ts";

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/import.ts", ...args, "--lang", "en"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
};
const row = {
  portal: "yunshui",
  raw: { 标题: "公交站点", 来源部门: "云水市交通局", 开放属性: "无条件开放" },
};
const folderWithListing = () => temporary({ "listing.jsonl": `${JSON.stringify(row)}\n` });

it("imports a listing into catalog folders that the check accepts", () => {
  const folder = folderWithListing();
  const args = [
    "listing",
    join(folder, "listing.jsonl"),
    "--portal",
    "yunshui",
    "--out",
    join(folder, "catalogs"),
  ];
  const first = run(...args);
  expect(first.status).toBe(0);
  expect(first.stdout.split("\n")[0]).toBe("rows 1 = entries 1 + exact copies 0 + refused 0");
  expect(judgeRoots(folder).filter(({ level }) => level === "error")).toEqual([]);
  expect(run(...args).status).toBe(0);
  expect(existsSync(join(folder, "catalogs/_import/report.json"))).toBe(true);
});

it("writes the report where --report says", () => {
  const folder = folderWithListing();
  const report = join(folder, "reports/yunshui.json");
  const out = join(folder, "catalogs");
  expect(
    run("listing", join(folder, "listing.jsonl"), "--portal", "yunshui", "--out", out, "--report", report)
      .status,
  ).toBe(0);
  expect(JSON.parse(readFileSync(report, "utf8"))).toMatchObject({ rows: 1, entries: 1, date: "2026-11-23" });
  expect(existsSync(join(out, "_import/report.json"))).toBe(false);
});

it("ends with one sentence and exit 2 where it cannot start", () => {
  const folder = folderWithListing();
  const file = join(folder, "listing.jsonl");
  const out = join(folder, "out");
  const usage = "npm run import -- listing <file.jsonl[.gz]> --portal <name> --out <folder>";
  expect(run("oai", file)).toMatchObject({
    status: 2,
    stderr: `"oai" is no known source; expected listing or dcat or data-json or ckan: ${usage}\n`,
  });
  expect(run("listing")).toMatchObject({ status: 2, stderr: `Name one file after listing: ${usage}\n` });
  expect(run("listing", file)).toMatchObject({ status: 2, stderr: `--portal is missing: ${usage}\n` });
  expect(run("listing", file, "--portal", "a")).toMatchObject({
    status: 2,
    stderr: `--out is missing: ${usage}\n`,
  });
  expect(run("listing", "absent", "--portal", "a", "--out", out)).toMatchObject({
    status: 2,
    stderr: "There is no file absent; check the path.\n",
  });
  expect(run("listing", file, "--portal", "a", "--out", out)).toMatchObject({
    status: 2,
    stderr: 'The file has no portal "a". It has yunshui (1).\n',
  });
  expect(
    run("listing", file, "--portal", "yunshui", "--out", out, "--report", join(out, "r.json")),
  ).toMatchObject({
    status: 2,
    stderr: `--report cannot lie inside --out ${out}; without --report the report is ${out}/_import/report.json.\n`,
  });
  expect(run("listing", file, "--portal", "yunshui", "--out", folder)).toMatchObject({
    status: 2,
    stderr: `--out ${folder}: it holds "listing.jsonl", which no import wrote; name a new or empty folder, or move it away.\n`,
  });
  expect(existsSync(out)).toBe(false);
}, 60_000);
