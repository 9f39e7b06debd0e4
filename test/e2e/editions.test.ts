import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../run.ts";
import { FIXTURE } from "../sites.ts";
import { root, temporary } from "../support.ts";

const BUS_STOPS = "catalogs/transport-bureau/datasets/bus-stops.json";

test("two editions are published and verified; one that was changed afterwards is found", async () => {
  const city = repository();
  const first = await edition(city, "--id", "2026-10", "--date", "2026-10-31");
  expect([first.status, first.stderr]).toEqual([0, ""]);
  expect(first.stdout).toBe(
    [
      "Wrote catalogs/_editions/2026-10.json, edition 1. Once it is committed, it is the list of record.",
      "  Version of the SDK that comes with it: 1.0.0",
      "  Sharing list: 18 rows; 18 added, 0 changed, 0 removed",
      "  Opening list: 15 rows; 15 added, 0 changed, 0 removed",
      "  Negative list: 4 rows; 4 added, 0 changed, 0 removed",
      "  Responsibility list: 20 rows; 20 added, 0 changed, 0 removed",
      "",
    ].join("\n"),
  );
  const file = readFileSync(join(city, "catalogs/_editions/2026-10.json"), "utf8");
  expect(file).toBe(`${JSON.stringify(JSON.parse(file), null, 2)}\n`);
  // The edition itself has to be committed before the next one.
  expect(await edition(city, "--id", "2026-11", "--force")).toMatchObject({ status: 1 });
  commit(city);
  expect((await edition(city, "--id", "2026-11")).stderr).toBe(
    'The lists have not changed since the last edition "2026-10", so nothing was published. To publish all the same, add --force.\n',
  );

  change(city, BUS_STOPS, "公交站点信息", "公交站点名录");
  const dirty = await edition(city, "--id", "2026-11", "--lang", "zh");
  expect(dirty).toMatchObject({
    status: 1,
    stderr: `有 1 个文件的改动没有提交：${BUS_STOPS}。先提交或撤回，再发布。\n`,
  });
  commit(city);
  expect((await edition(city, "--id", "2026-11")).stdout).toContain(
    "  Opening list: 15 rows; 0 added, 1 changed, 0 removed\n",
  );
  commit(city);
  const same = [
    "  The hashes fit: the lists are as they were published.",
    "  Rebuilt from the recorded trees, the lists are the same.",
  ];
  expect(await edition(city, "--verify")).toEqual({
    status: 0,
    stderr: "",
    stdout: lines("2026-10 (edition 1, 2026-10-31)", ...same, "2026-11 (edition 2, 2026-11-23)", ...same),
  });

  // The first of the four lists, the sharing list, names it first.
  change(city, "catalogs/_editions/2026-10.json", "公交站点信息", "公交线路信息");
  const tampered = await edition(city, "--verify");
  expect(tampered.status).toBe(1);
  expect(tampered.stderr).toContain(
    'The share list of the edition "2026-10" does not fit the hash it was published with: it was changed afterwards.',
  );
  expect(tampered.stdout).toBe(
    lines(
      "2026-10 (edition 1, 2026-10-31)",
      "  The hashes do not fit, see above.",
      "  Rebuilt from the recorded trees, these differ: sharing list. The edition was changed after publication, or was not made from these catalogs.",
      "2026-11 (edition 2, 2026-11-23)",
      "  The hashes do not fit, see above.",
      same[1] ?? "",
    ),
  );
  commit(city);
  const check = await run("check.ts", [], { MULU_DATE: "2026-11-23" }, city);
  expect(check.status).toBe(1);
  expect(check.stdout).toContain("edition-unchanged");
  const refused = await edition(city, "--id", "2026-12", "--date", "2026-12-31");
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("Nothing was published: mend the errors above first.\n");
});

test("without the history of that day, verify says what it still proves", async () => {
  const city = repository();
  await edition(city, "--id", "2026-10", "--date", "2026-10-31");
  change(city, BUS_STOPS, "公交站点信息", "公交站点名录");
  commit(city);
  rmSync(join(city, ".git"), { recursive: true });
  git(city, "init", "--quiet");
  commit(city);
  expect((await edition(city, "--verify")).stdout).toBe(
    lines(
      "2026-10 (edition 1, 2026-10-31)",
      "  The hashes fit: the lists are as they were published.",
      "  Not rebuilt: git no longer holds the tree of catalogs of that day.",
      "  Whether the lists were changed can still be told; whether they came from the catalog of that day no longer can.",
    ),
  );
});

test("a catalog outside git, with hidden changes or without an identifier gets no edition", async () => {
  const city = repository();
  expect(await edition(city)).toMatchObject({
    status: 2,
    stderr: "No identifier was given. Write --id, for instance --id 2026-11.\n",
  });
  git(city, "update-index", "--assume-unchanged", BUS_STOPS);
  change(city, BUS_STOPS, "公交站点信息", "公交站点名录");
  const hidden = await edition(city, "--id", "2026-10");
  expect(hidden.stderr).toBe(
    "The committed trees give another sharing list, opening list, responsibility list than the files here: something is changed that git does not see (an ignored file, for instance).\n",
  );
  rmSync(join(city, ".git"), { recursive: true });
  expect((await edition(city, "--id", "2026-10")).stderr).toMatch(
    /^"\." is in no git repository or was never committed, but an edition records the tree .* Git says: fatal: not a git repository/,
  );
});

/** The test city in a repository of its own. */
function repository(): string {
  const folder = temporary();
  for (const path of ["schemas", "mulu.config.json"])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  cpSync(join(root, FIXTURE), join(folder, "catalogs"), { recursive: true });
  git(folder, "init", "--quiet");
  commit(folder);
  return folder;
}

const edition = (folder: string, ...args: string[]) =>
  run("edition.ts", args, { MULU_DATE: "2026-11-23" }, folder);

function commit(folder: string): void {
  git(folder, "add", "--all");
  git(
    folder,
    "-c",
    "commit.gpgsign=false",
    "-c",
    "user.name=Test",
    "-c",
    "user.email=test@example.org",
    "commit",
    "--quiet",
    "-m",
    "x",
  );
}

function git(folder: string, ...args: string[]): void {
  const { status, stderr } = spawnSync("git", ["-C", folder, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

/** Replaces the first place of a text in a file. */
function change(folder: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  writeFileSync(join(folder, path), text.replace(from, to));
}

const lines = (...all: string[]) => `${all.join("\n")}\n`;
