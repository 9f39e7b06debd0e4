import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Repository } from "../repository.ts";
import { FIXTURE } from "../sites.ts";
import { type Files, root } from "../support.ts";

const DAY = "2026-11-02T10:00:00+08:00";
const ENTRY = "catalogs/transport-bureau/datasets/bus-stops.json";
const PROGRAM = ["src", "scripts", "schemas", "public", "test/rules", "package.json", "package-lock.json"];
const SETTINGS = ["astro.config.mjs", "tsconfig.json", ".gitignore", ".gitattributes"];

// A forge's repository with the project and the test city, and what the job of a request finds: a clone of the main branch.
const work = mkdtempSync(join(tmpdir(), "mulu-forge-"));
const forge = join(work, "forge");
const entry = JSON.parse(
  readFileSync(join(root, FIXTURE, "transport-bureau/datasets/bus-stops.json"), "utf8"),
);

beforeAll(() => {
  for (const path of [...PROGRAM, ...SETTINGS])
    cpSync(join(root, path), join(forge, path), { recursive: true });
  cpSync(join(root, "mulu.config.json"), join(forge, "mulu.config.json"));
  cpSync(join(root, FIXTURE), join(forge, "catalogs"), { recursive: true });
  new Repository(forge).commit(DAY, {}, "The catalog");
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("the steps of a request's job, run as they stand in the workflow", { timeout: 180_000 }, () => {
  it("tell a good change: reviewed, without errors, with a preview of the opening site", () => {
    const { steps, folder } = judge({ [ENTRY]: { ...entry, updateCycle: "weekly" } });
    expect(steps.map(({ name, status }) => [name, status])).toEqual([
      ["Take the request's records", 0],
      ["Review", 0],
      ["Check", 0],
      ["Preview", 0],
    ]);
    expect(readFileSync(join(folder, "dist/request/review.md"), "utf8")).toMatch(/^<!-- mulu-review -->\n/);
    expect(readFileSync(join(folder, "dist/request/review.html"), "utf8")).toMatch(/^<!doctype html>/i);
    const preview = readFileSync(
      join(folder, "dist/request/open/api/v1/datasets/transport-bureau/bus-stops.json"),
      "utf8",
    );
    expect(JSON.parse(preview)).toMatchObject({ updateCycle: "weekly" });
    expect(existsSync(join(folder, "dist/request/share"))).toBe(false);
  });

  it("tell a bad change on its line, whatever else the request brings to be judged by", () => {
    const { steps } = judge({
      [ENTRY]: { ...entry, updateCycle: "each week" },
      "scripts/check.ts": "process.exit(0);\n",
      "scripts/forge.ts": "process.exit(0);\n",
      "scripts/setup.mjs": "process.exit(0);\n",
      "src/rules/index.ts": "export const rules = [];\n",
      "schemas/v1/dataset.schema.json": "{}\n",
      "mulu.config.json": { catalogs: ["nowhere"] },
      "package.json": {
        type: "module",
        scripts: { check: "true", review: "true", forge: "true", build: "true" },
      },
      "catalogs/package.json": { scripts: { check: "true" } },
    });
    expect(steps.map(({ name, status }) => [name, status])).toEqual([
      ["Take the request's records", 0],
      ["Review", 0],
      ["Check", 1],
    ]);
    expect(steps.at(-1)?.stdout).toMatch(`::error file=${ENTRY},line=`);
    expect(steps.at(-1)?.stdout).toContain("each week");
  });
});

interface Step {
  name?: string;
  run?: string;
  env?: Record<string, string>;
}

/** Runs the steps of the job `check` after the set-up, up to the first that fails. @param files what the request changes */
function judge(files: Files) {
  const repository = new Repository(forge);
  repository.git("switch", "--quiet", "--force-create", "request", "main");
  const commit = repository.commit(DAY, files, "A request");
  repository.git("update-ref", "refs/pull/7/head", commit);
  repository.git("switch", "--quiet", "main");
  const folder = join(work, `job-${commit.slice(0, 8)}`);
  repository.git("clone", "--quiet", "--branch", "main", forge, folder);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  // Older than what is installed, so that nothing is installed again.
  utimesSync(join(folder, "package-lock.json"), 0, 0);

  const { jobs } = parse(readFileSync(join(root, ".github/workflows/request.yml"), "utf8")) as {
    jobs: { check: { steps: Step[]; env: Record<string, string> } };
  };
  const event: Record<string, string> = {
    "github.event.pull_request.number": "7",
    "github.event.pull_request.head.sha": commit,
    "github.event.pull_request.user.login": "sample-transport-data",
    "github.token": "",
    "vars.MULU_LANG || 'zh'": "zh",
  };
  const filled = (env: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries(env).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ (.+) \}\}/, (_, of: string) => event[of] ?? `unknown ${of}`),
      ]),
    );
  const steps = [];
  for (const { name = "", run, env } of jobs.check.steps) {
    if (!run || /setup\.mjs/.test(run)) continue;
    const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", run], {
      cwd: folder,
      encoding: "utf8",
      env: {
        ...process.env,
        ...filled(jobs.check.env),
        ...filled(env),
        GITHUB_OUTPUT: join(work, "output"),
        GITHUB_STEP_SUMMARY: join(work, "summary"),
        MULU_CATALOGS: "",
        npm_execpath: "",
      },
    });
    steps.push({ name, status, stdout, stderr });
    if (status !== 0) break;
  }
  return { steps, folder };
}
