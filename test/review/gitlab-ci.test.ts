import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "../support.ts";

interface Rule {
  if?: string;
  when?: string;
  variables?: Record<string, string>;
}
interface Job {
  extends?: string;
  stage?: string;
  rules?: Rule[];
  script?: string[];
  before_script?: string[];
  variables?: Record<string, string>;
  artifacts?: { paths?: string[]; reports?: Record<string, string> };
}

const text = readFileSync(join(root, ".gitlab-ci.yml"), "utf8");
const file = parse(text) as Record<string, Job> & { stages: string[]; workflow: { rules: Rule[] } };
const { stages, workflow, variables: _, default: __, ...jobs } = file;
const REQUEST = '$CI_PIPELINE_SOURCE == "merge_request_event"';

/** The keywords of jobs that this file uses; an unknown one would be a mistake that only GitLab tells. */
const KEYWORDS = [
  "artifacts",
  "before_script",
  "extends",
  "interruptible",
  "resource_group",
  "rules",
  "script",
  "stage",
  "variables",
];

describe(".gitlab-ci.yml", () => {
  it("consists of jobs with known keywords, known stages and known parents", () => {
    expect(Object.keys(jobs)).toEqual([".target", "check", "comment", "publish", "nightly"]);
    for (const [name, job] of Object.entries(jobs)) {
      expect(KEYWORDS).toEqual(expect.arrayContaining(Object.keys(job)));
      if (job.extends) expect(Object.keys(jobs)).toContain(job.extends);
      if (name.startsWith(".")) continue;
      expect(stages).toContain(job.stage);
      expect(job.script?.length).toBeGreaterThan(0);
      expect(job.rules?.length).toBeGreaterThan(0);
    }
  });

  it("runs for requests in the project that they would be merged into, for the main branch, and nightly", () => {
    expect(workflow.rules).toEqual([
      { if: `${REQUEST} && $CI_PROJECT_ID == $CI_MERGE_REQUEST_PROJECT_ID` },
      { if: '$CI_PIPELINE_SOURCE == "schedule"' },
      { if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" },
    ]);
  });

  it("judges with the target branch: the request is never checked out", () => {
    for (const name of ["check", "comment"]) {
      expect(jobs[name]?.extends).toBe(".target");
      expect(jobs[name]?.before_script).toBeUndefined();
      expect({ ...jobs[".target"]?.variables, ...jobs[name]?.variables }.GIT_CHECKOUT).toBe("false");
    }
    expect(jobs[".target"]?.before_script).toEqual([
      'git fetch --quiet origin "refs/heads/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"',
      "git checkout --quiet --force --detach FETCH_HEAD",
      "git clean -ffdq",
    ]);
    expect(text).not.toMatch(/git (checkout|switch|merge|reset)(?! --quiet --force --detach FETCH_HEAD)/);
  });

  it("a fork's request gets no token: only the comment reads one, and only for a branch of the project", () => {
    expect(jobs.comment?.rules).toEqual([
      {
        if: `${REQUEST} && $CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID && $MULU_TOKEN`,
        when: "always",
      },
    ]);
    const scripts = Object.entries(jobs).map(
      ([name, { script }]) => [name, (script ?? []).join("\n")] as const,
    );
    expect(scripts.filter(([, script]) => script.includes("TOKEN")).map(([name]) => name)).toEqual([
      "publish",
    ]);
  });

  it("publishes and reports what was merged, never a request", () => {
    expect(jobs.publish?.rules).toEqual([
      { if: '$CI_PIPELINE_SOURCE != "schedule" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
    ]);
    expect(jobs.nightly?.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule"' }]);
    expect(jobs.publish?.script?.join("\n")).not.toContain("share");
  });

  it("recalls what is published from each target before the build, which carries it over", () => {
    const order = (jobs.publish?.script ?? []).flatMap(
      (line) => /(recall --\w+|publish --\w+|run --silent build)/.exec(line)?.[0] ?? [],
    );
    expect(order).toEqual([
      "recall --from",
      "recall --branch",
      "run --silent build",
      "publish --to",
      "publish --branch",
    ]);
  });

  it("keeps the report on code quality where GitLab looks for it", () => {
    expect(jobs.check?.artifacts?.reports).toEqual({ codequality: "dist/request/codequality.json" });
    expect(jobs.check?.script?.join("\n")).toContain("--format gitlab > dist/request/codequality.json");
  });

  it("puts every variable that others name between quotation marks", () => {
    for (const { script = [], before_script = [] } of Object.values(jobs))
      for (const line of [...script, ...before_script])
        expect(line.replaceAll(/"[^"]*"/g, "").replaceAll("$BY", "")).not.toContain("$");
  });
});
