import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { git } from "../../src/catalog/run-git.ts";
import { takeRequest } from "../../src/review/forge/request-fs.ts";
import { Repository } from "../repository.ts";
import { config, temporary } from "../support.ts";

const DAY = "2026-11-02T10:00:00+08:00";
const REF = "refs/pull/7/head";
const BUREAU = "catalogs/data-bureau";

describe("a request's records", () => {
  it("take the place of the base's, as merging would leave them; nothing else of the request arrives", () => {
    const { forge, base } = started({
      [`${BUREAU}/datasets/a.json`]: "a, changed\n",
      [`${BUREAU}/datasets/new.json`]: "new\n",
      "src/rules/index.ts": "no rules\n",
      "mulu.config.json": "{}\n",
      "package.json": '{ "scripts": { "check": "true" } }\n',
      ".github/workflows/check.yml": "on: push\n",
    });
    rmSync(join(forge.folder, BUREAU, "datasets/b.json"));
    const commit = forge.commit(DAY);
    forge.git("update-ref", REF, commit);
    expect(takeRequest(base, config, { ref: REF, commit })).toBeUndefined();
    expect(read(base, `${BUREAU}/datasets/a.json`)).toBe("a, changed\n");
    expect(read(base, `${BUREAU}/datasets/new.json`)).toBe("new\n");
    expect(existsSync(join(base, BUREAU, "datasets/b.json"))).toBe(false);
    // The main branch went on meanwhile; its change stays.
    expect(read(base, `${BUREAU}/datasets/later.json`)).toBe("later\n");
    expect(git(base, ["status", "--porcelain", "--untracked-files=all"]).split("\n").sort()).toEqual([
      "",
      ` D ${BUREAU}/datasets/b.json`,
      ` M ${BUREAU}/datasets/a.json`,
      `?? ${BUREAU}/datasets/new.json`,
    ]);
  });

  it("are not taken where the request contradicts the branch it would be merged into", () => {
    const { base } = started({ [`${BUREAU}/datasets/moving.json`]: "theirs\n" });
    expect(takeRequest(base, config, { ref: REF })?.en).toBe(
      "The request contradicts the branch it would be merged into, so it cannot be checked yet. Merge that branch into your own (git merge), settle the conflict and push again.",
    );
    expect(git(base, ["status", "--porcelain"])).toBe("");
  });

  it("are not taken where the request has moved on since the job was started", () => {
    const { base, forge } = started({ [`${BUREAU}/datasets/a.json`]: "a, changed\n" });
    const head = forge.git("rev-parse", REF);
    expect(takeRequest(base, config, { ref: REF, commit: "0".repeat(40) })?.en).toBe(
      `The request has moved on to ${head.slice(0, 12)}; this run was for 000000000000. A newer run checks it.`,
    );
    expect(git(base, ["status", "--porcelain"])).toBe("");
  });

  it("are not taken from a link in the place of the folder", () => {
    const secret = temporary({ "secret/agency.json": "secret\n" });
    const { base, forge } = started({});
    forge.git("switch", "--quiet", "main");
    rmSync(join(forge.folder, "catalogs"), { recursive: true });
    symlinkSync(secret, join(forge.folder, "catalogs"));
    forge.git("update-ref", REF, forge.commit(DAY));
    expect(takeRequest(base, config, { ref: REF })?.en).toBe(
      'The request turns the folder "catalogs" into a link or a file; a folder was expected. Put it back.',
    );
    expect(lstatSync(join(base, "catalogs")).isDirectory()).toBe(true);
  });
});

/** A forge's repository with a request, and a clone of its main branch in which the request is judged. */
function started(request: Record<string, string>) {
  const forge = new Repository();
  forge.commit(DAY, {
    [`${BUREAU}/datasets/a.json`]: "a\n",
    [`${BUREAU}/datasets/b.json`]: "b\n",
    [`${BUREAU}/datasets/moving.json`]: "moving\n",
    "src/rules/index.ts": "rules\n",
    "mulu.config.json": '{ "catalogs": ["catalogs"] }\n',
    "package.json": "{}\n",
  });
  forge.git("switch", "--quiet", "--create", "request");
  forge.git("update-ref", REF, forge.commit(DAY, request));
  const base = temporary();
  forge.git("switch", "--quiet", "main");
  forge.commit(DAY, {
    [`${BUREAU}/datasets/later.json`]: "later\n",
    [`${BUREAU}/datasets/moving.json`]: "ours\n",
  });
  git(base, ["clone", "--quiet", forge.folder, "."]);
  forge.git("switch", "--quiet", "request");
  return { forge, base };
}

const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");
