import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { git } from "../../src/catalog/run-git.ts";
import { select } from "../../src/catalog/select-fs.ts";
import { temporary } from "../support.ts";

const FILES = {
  "mulu.config.json": {},
  "schemas/v1/dataset.schema.json": {},
  "README.md": "hello",
  "catalogs/a/agency.json": {},
  "catalogs/a/datasets/x.json": {},
  "catalogs/a/datasets/y.json": {},
  "catalogs/a/data/x/2026/x.csv": "a\n",
};
const ROOTS = ["catalogs"];

/** Commits all that stands in a folder, made a repository where it is none. @returns the commit */
function commit(folder: string): string {
  git(folder, ["init", "-q", "-b", "main"]);
  git(folder, ["add", "-A"]);
  const person = ["-c", "user.name=Sample", "-c", "user.email=sample@data.example"];
  git(folder, [...person, "commit", "-q", "--allow-empty", "--no-gpg-sign", "-m", "step"]);
  return git(folder, ["rev-parse", "HEAD"]).trim();
}
const root = (folder: string) => join(folder, "catalogs");

it("nothing named is everything", () => {
  expect(select({}, ROOTS, temporary(FILES))).toEqual({ changed: false, notes: [] });
});

it.each([
  ["catalogs/a/datasets/x.json", ["catalogs/a/datasets/x.json"]],
  ["./catalogs/a/", ["catalogs/a"]],
  ["catalogs", ["catalogs"]],
  [".", ["catalogs"]],
  ["catalogs/a/data/x/2026/x.csv", ["catalogs/a/data/x/2026/x.csv", "catalogs/a/datasets/x.json"]],
  ["catalogs/a/data/x", ["catalogs/a/data/x", "catalogs/a/datasets/x.json"]],
  ["mulu.config.json", ["mulu.config.json"]],
])("%s names %j", (path, paths) => {
  expect(select({ given: [path] }, ROOTS, temporary(FILES))).toMatchObject({ paths, changed: false });
});

it("a data file is chosen itself, without its entry", () => {
  expect(select({ given: ["catalogs/a/data/x/2026/x.csv"] }, ROOTS, temporary(FILES))).toMatchObject({
    own: ["catalogs/a/data/x/2026/x.csv"],
  });
});

it("an absolute path is the same as one from the project's folder on", () => {
  const folder = temporary(FILES);
  expect(select({ given: [join(folder, "catalogs/a")] }, ROOTS, folder)).toMatchObject({
    paths: ["catalogs/a"],
  });
});

it("every path that names nothing is told, with what was expected", () => {
  const refused = select({ given: ["catalogs/b", "README.md", "catalogs/a"] }, ROOTS, temporary(FILES));
  expect(refused).toEqual({
    refusals: [
      {
        zh: "catalogs/b：没有这个文件或文件夹。应当是目录中的文件或文件夹。",
        en: "catalogs/b: there is no such file or folder. Name one of the catalog.",
      },
      {
        zh: "README.md 不在任何目录来源之内。目录来源是：catalogs。",
        en: "README.md lies outside every catalog root. The roots are: catalogs.",
      },
    ],
  });
});

it("paths and a revision are not both taken", () => {
  expect(select({ given: ["catalogs"], since: "main" }, ROOTS, temporary(FILES))).toEqual({
    refusals: [
      {
        zh: "写了路径，又写了 --changed：只能用其中一种。",
        en: "Paths and --changed were both given: use one of the two.",
      },
    ],
  });
});

it("a change is what was committed, edited, added, renamed and deleted since the two histories parted", () => {
  const folder = temporary({
    ...FILES,
    "catalogs/a/datasets/z.json": {},
    "catalogs/a/datasets/old.json": { a: 1 },
  });
  const first = commit(folder);
  git(folder, ["checkout", "-q", "-b", "work"]);
  writeFileSync(join(root(folder), "a/datasets/x.json"), "{ }");
  commit(folder);
  // What the other side changed meanwhile is not of this change.
  git(folder, ["checkout", "-q", "main"]);
  writeFileSync(join(root(folder), "a/datasets/y.json"), "{ }");
  commit(folder);
  git(folder, ["checkout", "-q", "work"]);
  writeFileSync(join(root(folder), "a/data/x/2026/x.csv"), "b\n");
  writeFileSync(join(root(folder), "a/datasets/新 增.json"), "{}");
  renameSync(join(root(folder), "a/datasets/old.json"), join(root(folder), "a/datasets/new.json"));
  rmSync(join(root(folder), "a/datasets/z.json"));
  writeFileSync(join(folder, "README.md"), "changed");
  for (const since of ["main", first]) {
    const selection = select({ since }, ROOTS, folder);
    expect(selection).toMatchObject({ changed: true, notes: [] });
    expect("paths" in selection && selection.paths?.toSorted()).toEqual([
      "catalogs/a/data/x/2026/x.csv",
      "catalogs/a/datasets/new.json",
      "catalogs/a/datasets/old.json",
      "catalogs/a/datasets/x.json",
      "catalogs/a/datasets/z.json",
      "catalogs/a/datasets/新 增.json",
    ]);
  }
});

it("a change of no record says so", () => {
  const folder = temporary(FILES);
  commit(folder);
  writeFileSync(join(folder, "README.md"), "changed");
  expect(select({ since: "main" }, ROOTS, folder)).toEqual({
    paths: [],
    own: [],
    changed: true,
    notes: [{ zh: "与 main 相比，没有改动任何记录。", en: "No record was changed against main." }],
  });
});

it.each(["mulu.config.json", "schemas/v1/dataset.schema.json"])(
  "a change of %s is about everything",
  (file) => {
    const folder = temporary(FILES);
    commit(folder);
    writeFileSync(join(folder, file), "{ }");
    expect(select({ since: "HEAD" }, ROOTS, folder)).toEqual({
      changed: true,
      notes: [
        {
          zh: `${file} 有改动，它决定一切如何判断，因此检查全部记录。`,
          en: `${file} was changed, by which everything is judged: all records are checked.`,
        },
      ],
    });
  },
);

it("a root in a repository of its own is compared there, one in none is named", () => {
  const folder = temporary({
    "city/mulu.config.json": {},
    "county/b/agency.json": {},
    "loose/c/agency.json": {},
  });
  commit(join(folder, "county"));
  writeFileSync(join(folder, "county/b/agency.json"), "{ }");
  mkdirSync(join(folder, "county/b/datasets"));
  writeFileSync(join(folder, "county/b/datasets/x.json"), "{}");
  const selection = select({ since: "main" }, ["../county", "../loose"], join(folder, "city"));
  expect("paths" in selection && selection.paths?.toSorted()).toEqual([
    "../county/b/agency.json",
    "../county/b/datasets/x.json",
  ]);
  expect(selection).toMatchObject({
    notes: [
      {
        zh: "目录来源 ../loose 不在 git 仓库里，没有比较其改动。",
        en: "The root ../loose lies in no git repository: its changes are not compared.",
      },
    ],
  });
});

it("a repository inside the project's is compared for itself", () => {
  const folder = temporary({ ...FILES, ".gitignore": "inner\n", "inner/b/agency.json": {} });
  commit(folder);
  commit(join(folder, "inner"));
  writeFileSync(join(folder, "inner/b/agency.json"), "{ }");
  writeFileSync(join(root(folder), "a/agency.json"), "{ }");
  expect(select({ since: "HEAD" }, ["catalogs", "inner"], folder)).toEqual({
    paths: ["catalogs/a/agency.json", "inner/b/agency.json"],
    own: ["catalogs/a/agency.json", "inner/b/agency.json"],
    changed: true,
    notes: [],
  });
});

it("outside a repository a sentence says so, in one language", () => {
  const refused = select({ since: "main" }, ROOTS, temporary(FILES));
  expect("refusals" in refused && refused.refusals[0]?.en).toMatch(
    /^--changed: there is no git repository here\. Run it in one, or name files and folders instead\.$/,
  );
});

it.each(["nowhere", "--output=x", "HEAD~9", "a b"])(
  "the unknown revision %j is refused with a sentence",
  (since) => {
    const folder = temporary(FILES);
    commit(folder);
    expect(select({ since }, ROOTS, folder)).toEqual({
      refusals: [
        {
          zh: `--changed ${since}：仓库中没有这个版本。请写分支、标签或提交；远程的先运行 git fetch。`,
          en: `--changed ${since}: the repository has no such revision. Name a branch, a tag or a commit; run git fetch first where it is a remote one.`,
        },
      ],
    });
  },
);

it("histories that have nothing in common are refused", () => {
  const folder = temporary(FILES);
  commit(folder);
  git(folder, ["checkout", "-q", "--orphan", "other"]);
  writeFileSync(join(folder, "README.md"), "another beginning");
  commit(folder);
  expect(select({ since: "main" }, ROOTS, folder)).toMatchObject({
    refusals: [
      {
        en: "--changed main: it has no common ancestor with HEAD. The two histories are not related: name another revision.",
      },
    ],
  });
});

it("a shallow clone is told how to get the whole history", () => {
  const folder = temporary(FILES);
  const first = commit(folder);
  writeFileSync(join(root(folder), "a/datasets/x.json"), "{ }");
  commit(folder);
  const clone = join(temporary(), "clone");
  git(folder, ["clone", "-q", "--depth", "1", `file://${folder}`, clone]);
  expect(select({ since: first }, ROOTS, clone)).toEqual({
    refusals: [
      {
        zh: `--changed ${first}：仓库中没有这个版本。这是浅克隆，历史不全：请运行 git fetch --unshallow，在流水线中设 fetch-depth: 0。`,
        en: `--changed ${first}: the repository has no such revision. This is a shallow clone without the whole history: run git fetch --unshallow, or set fetch-depth: 0 in a pipeline.`,
      },
    ],
  });
});
