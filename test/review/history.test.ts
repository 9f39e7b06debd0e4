import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Site } from "../../src/catalog/project.ts";
import { readHistories } from "../../src/review/history/histories-git.ts";
import { type History, statesOf } from "../../src/review/history/history.ts";
import { type Commit, headOf, mainLine, readBlobs } from "../../src/review/history/history-git.ts";
import { Repository } from "../repository.ts";
import {
  agency,
  config,
  dataset,
  lists,
  readRoots,
  schemas,
  temporary,
  validate,
  writeFiles,
} from "../support.ts";

const BUREAU = "catalogs/data-bureau";
const A = `${BUREAU}/datasets/a.json`;
const B = `${BUREAU}/datasets/b.json`;

describe("the history of an entry on the sharing site", () => {
  it("says what changed on which day by which commit, the newest first", () => {
    const repository = started();
    const made = repository.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    const changed = repository.commit("2026-11-03T10:00:00+08:00", {
      [A]: { ...dataset, updateCycle: "daily" },
    });
    expect(shared(repository)).toEqual({
      rows: [
        {
          day: "2026-11-03",
          commit: changed,
          changes: [
            {
              zh: "更新周期由“每月”改为“每日”",
              en: 'Update cycle changed from "Monthly" to "Daily"',
            },
          ],
        },
        {
          day: "2026-11-02",
          commit: made,
          changes: [{ kind: "added", zh: "新增条目“公交站点信息”", en: 'New entry "公交站点信息"' }],
        },
      ],
    });
  });

  it("that the first commit holds already starts with its day, and never says that the entry was new then", () => {
    const repository = new Repository();
    repository.commit("2026-11-01T10:00:00+08:00", { [`${BUREAU}/agency.json`]: agency, [A]: dataset });
    expect(shared(repository)).toEqual({ since: "2026-11-01", rows: [] });
  });

  it("in a shallow clone starts with the day of the oldest commit that is there", () => {
    const repository = started();
    repository.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    repository.commit("2026-11-03T10:00:00+08:00", { [A]: { ...dataset, updateCycle: "daily" } });
    repository.commit("2026-11-04T10:00:00+08:00", { [A]: { ...dataset, updateCycle: "weekly" } });
    const folder = temporary();
    repository.git("clone", "--quiet", "--depth=2", `file://${repository.folder}`, folder);
    expect(histories(folder).share.get("data-bureau/a")).toMatchObject({
      since: "2026-11-03",
      rows: [{ day: "2026-11-04", changes: [{ en: 'Update cycle changed from "Daily" to "Weekly"' }] }],
    });
  });

  it.each([
    ["2026-11-02T23:30:00+00:00", "2026-11-03"],
    ["2026-11-02T15:59:59+00:00", "2026-11-02"],
    ["2026-11-02T23:30:00-08:00", "2026-11-03"],
  ])("takes the day in the city's time zone: %s is %s", (moment, day) => {
    const repository = started();
    repository.commit(moment, { [A]: dataset });
    expect(shared(repository).rows[0]?.day).toBe(day);
  });

  it("dates what a branch changed by its merge, which is when it was published", () => {
    const repository = started();
    repository.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    repository.git("switch", "--quiet", "--create", "change");
    repository.commit("2026-11-03T10:00:00+08:00", { [A]: { ...dataset, updateCycle: "daily" } });
    repository.commit("2026-11-04T10:00:00+08:00", { [A]: { ...dataset, updateCycle: "weekly" } });
    repository.git("switch", "--quiet", "main");
    repository.commit("2026-11-05T10:00:00+08:00", { "README.md": "x" });
    repository.at("2026-11-09T10:00:00+08:00", "merge", "--quiet", "--no-ff", "--message=Merge", "change");
    expect(told(shared(repository))).toEqual([
      '2026-11-09 Update cycle changed from "Monthly" to "Weekly"',
      '2026-11-02 New entry "公交站点信息"',
    ]);
  });

  it("follows a file that moved, over any number of moves", () => {
    const repository = started();
    repository.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    repository.git("mv", A, B);
    repository.commit("2026-11-03T10:00:00+08:00");
    repository.commit("2026-11-04T10:00:00+08:00", { "catalogs/water-bureau/agency.json": agency });
    repository.git("mv", B, A);
    writeFiles(repository.folder, { [A]: { ...dataset, updateCycle: "daily" } });
    repository.commit("2026-11-05T10:00:00+08:00");
    expect(told(shared(repository))).toEqual([
      "2026-11-05 The entry moved from data-bureau/b to data-bureau/a",
      '2026-11-05 Update cycle changed from "Monthly" to "Daily"',
      "2026-11-03 The entry moved from data-bureau/a to data-bureau/b",
      '2026-11-02 New entry "公交站点信息"',
    ]);
  });

  it("of an entry that took another's place goes on with that one's, under its identity then", () => {
    const repository = started();
    const day = { statusOn: "2026-11-05", reason: { zh: "并入" } };
    repository.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    repository.commit("2026-11-03T10:00:00+08:00", { [A]: { ...dataset, updateCycle: "daily" } });
    repository.commit("2026-11-05T10:00:00+08:00", {
      [A]: { ...dataset, status: "moved", ...day, successor: "data-bureau/b" },
      [B]: { ...dataset, updateCycle: "daily" },
    });
    expect(
      shared(repository, "data-bureau/b").rows.map(({ day, id, changes }) => [day, id, changes[0]?.en]),
    ).toEqual([
      ["2026-11-05", undefined, 'New entry "公交站点信息"'],
      [
        "2026-11-05",
        "data-bureau/a",
        'Status changed from "Active" to "Moved" on 2026-11-05, followed by data-bureau/b; reason: 并入',
      ],
      ["2026-11-03", "data-bureau/a", 'Update cycle changed from "Monthly" to "Daily"'],
      ["2026-11-02", "data-bureau/a", 'New entry "公交站点信息"'],
    ]);
  });

  it("names the earlier identity where nothing says how that one came about", () => {
    const repository = new Repository();
    const old = {
      status: "moved",
      statusOn: "2026-11-05",
      reason: { zh: "并入" },
      successor: "data-bureau/b",
    };
    repository.commit("2026-11-01T10:00:00+08:00", {
      [`${BUREAU}/agency.json`]: agency,
      [A]: { ...dataset, ...old },
    });
    repository.commit("2026-11-05T10:00:00+08:00", { [B]: dataset });
    expect(shared(repository, "data-bureau/b")).toMatchObject({
      rows: [
        { day: "2026-11-05", changes: [{ en: 'New entry "公交站点信息"' }] },
        {
          id: "data-bureau/a",
          day: "2026-11-01",
          changes: [
            {
              zh: "已在目录中，更早的变更没有记录",
              en: "In the catalog already; earlier changes are not on record",
            },
          ],
        },
      ],
    });
    expect(shared(repository, "data-bureau/b")).not.toHaveProperty("since");
  });

  it("tells a withdrawal, and what is deleted and comes back", () => {
    const repository = started();
    repository.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    rmSync(join(repository.folder, A));
    repository.commit("2026-11-03T10:00:00+08:00");
    repository.commit("2026-11-04T10:00:00+08:00", { [A]: dataset });
    const end = { status: "withdrawn", statusOn: "2026-11-05", reason: { zh: "不再采集" } };
    repository.commit("2026-11-05T10:00:00+08:00", { [A]: { ...dataset, ...end } });
    expect(told(shared(repository))).toEqual([
      '2026-11-05 Status changed from "Active" to "Withdrawn" on 2026-11-05; reason: 不再采集',
      "2026-11-04 The entry is back in the catalog",
      '2026-11-03 The file of the entry "公交站点信息" was deleted and left no tombstone',
      '2026-11-02 New entry "公交站点信息"',
    ]);
  });

  it("goes on over a version that cannot be read", () => {
    const repository = started();
    repository.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    repository.commit("2026-11-03T10:00:00+08:00", { [A]: "{ broken" });
    repository.commit("2026-11-04T10:00:00+08:00", { [A]: "" });
    repository.commit("2026-11-05T10:00:00+08:00", { [A]: { ...dataset, updateCycle: "daily" } });
    expect(told(shared(repository))).toEqual([
      "2026-11-05 The file can be read again",
      '2026-11-05 Update cycle changed from "Monthly" to "Daily"',
      "2026-11-03 The file of this version could not be read",
      '2026-11-02 New entry "公交站点信息"',
    ]);
  });

  it("that starts with a file that cannot be read never says that the entry was new", () => {
    const repository = new Repository();
    repository.commit("2026-11-01T10:00:00+08:00", { [`${BUREAU}/agency.json`]: agency, [A]: "{" });
    repository.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    expect(shared(repository).since).toBe("2026-11-01");
    expect(told(shared(repository))).toEqual([
      "2026-11-02 The file can be read again",
      "2026-11-01 The file of this version could not be read",
    ]);
  });

  it("reads old versions by today's schema and passes over what is none of its properties", () => {
    const repository = started();
    repository.commit("2026-11-02T10:00:00+08:00", { [A]: { ...dataset, rumour: "x", updateCycle: "每月" } });
    repository.commit("2026-11-03T10:00:00+08:00", { [A]: dataset });
    expect(told(shared(repository))[0]).toBe('2026-11-03 Update cycle given: "Monthly"');
  });

  it("reads old versions in other encodings", () => {
    const repository = started();
    const text = JSON.stringify({ ...dataset, title: { zh: "Bus stops" } });
    repository.commit("2026-11-02T10:00:00+08:00", { [A]: Buffer.from(`\ufeff${text}`, "utf16le") });
    repository.commit("2026-11-03T10:00:00+08:00", { [A]: { ...dataset, title: { zh: "Stops" } } });
    expect(told(shared(repository))[0]).toBe('2026-11-03 Title changed from "Bus stops" to "Stops"');
  });

  it("has no row for a commit that changed the form of the file only", () => {
    const repository = started();
    repository.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    repository.commit("2026-11-03T10:00:00+08:00", {
      [A]: JSON.stringify({ ...dataset, modified: "2026-11-03" }),
    });
    expect(shared(repository).rows.length).toBe(1);
  });

  it("knows nothing of what is not committed", () => {
    const repository = started();
    repository.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    writeFiles(repository.folder, { [A]: { ...dataset, updateCycle: "daily" }, [B]: dataset });
    const { share } = histories(repository.folder);
    expect(told(share.get("data-bureau/a"))).toEqual(['2026-11-02 New entry "公交站点信息"']);
    expect(share.has("data-bureau/b")).toBe(false);
  });

  it("of a purged entry is none", () => {
    const repository = started();
    repository.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    const end = { status: "purged", statusOn: "2026-11-05", reason: { zh: "按决定清除" } };
    repository.commit("2026-11-05T10:00:00+08:00", { [A]: { ...dataset, ...end } });
    expect(histories(repository.folder).share).toEqual(new Map());
  });
});

describe("histories", () => {
  it("are none outside a repository, in one without a commit, and for a folder that it ignores", () => {
    const files = { [`${BUREAU}/agency.json`]: agency, [A]: dataset };
    const plain = temporary(files);
    expect(histories(plain)).toEqual({ open: new Map(), share: new Map() });
    const repository = new Repository();
    writeFiles(repository.folder, files);
    expect(histories(repository.folder).share.size).toBe(0);
    repository.commit("2026-11-02T10:00:00+08:00", { ".gitignore": "catalogs\n" });
    expect(histories(repository.folder).share.size).toBe(0);
  });

  it("come from every root, each with its own repository", () => {
    const [one, two] = [started(), new Repository()];
    one.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    two.commit("2026-11-03T10:00:00+08:00", { "water-bureau/agency.json": { ...agency } });
    two.commit("2026-11-04T10:00:00+08:00", { "water-bureau/datasets/a.json": dataset });
    const catalog = readRoots(one.folder, ["catalogs", two.folder]);
    const { sites, commits, problems } = readHistories({ catalog, schemas, lists, config }, [
      { folder: join(one.folder, "catalogs") },
      two,
    ]);
    expect([...sites.share].map(([id, { rows }]) => [id, rows[0]?.day])).toEqual([
      ["data-bureau/a", "2026-11-02"],
      ["water-bureau/a", "2026-11-04"],
    ]);
    expect([commits, problems]).toEqual([2, []]);
  });

  it("of an entry that went from one root to another come from the root that holds it", () => {
    const [one, two] = [started(), new Repository()];
    one.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    rmSync(join(one.folder, A));
    one.commit("2026-11-03T10:00:00+08:00");
    two.commit("2026-11-03T10:00:00+08:00", { README: "x" });
    two.commit("2026-11-04T10:00:00+08:00", { "data-bureau/datasets/a.json": dataset });
    const catalog = readRoots(one.folder, ["catalogs", two.folder]);
    const { sites } = readHistories({ catalog, schemas, lists, config }, [
      { folder: join(one.folder, "catalogs") },
      two,
    ]);
    expect(told(sites.share.get("data-bureau/a"))).toEqual(['2026-11-04 New entry "公交站点信息"']);
  });

  it("of a root that git refuses to read are none, and git's words say why", () => {
    const catalog = readRoots(temporary());
    const { problems } = readHistories({ catalog, schemas, lists, config }, [
      { folder: join(temporary(), "nowhere") },
    ]);
    expect(problems).toEqual([expect.stringMatching(/^fatal: cannot change to '.*nowhere'/)]);
  });

  it("are the same whatever git's configuration says", () => {
    const repository = started();
    repository.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    repository.git("mv", A, B);
    repository.commit("2026-11-03T10:00:00+08:00");
    repository.git("switch", "--quiet", "--create", "change");
    repository.commit("2026-11-04T10:00:00+08:00", { [B]: { ...dataset, updateCycle: "daily" } });
    repository.git("switch", "--quiet", "main");
    repository.at("2026-11-05T10:00:00+08:00", "merge", "--quiet", "--no-ff", "--message=Merge", "change");
    const before = histories(repository.folder);
    for (const setting of [
      "diff.renames=false",
      "log.showRoot=false",
      "log.date=relative",
      "log.follow=true",
      "log.diffMerges=combined",
      "color.ui=always",
    ])
      repository.git("config", ...setting.split("="));
    expect(histories(repository.folder)).toEqual(before);
  });
});

describe("states", () => {
  const commit = (id: string, changes: Commit["changes"]): Commit => ({
    id,
    moment: 0,
    isFirst: false,
    changes,
  });
  const file = (name: string) => `x/datasets/${name}.json`;

  it("follow two files that changed places, and leave out an earlier entry of the same name", () => {
    const states = statesOf(
      [
        commit("4", [{ path: file("a"), blob: "a4" }]),
        commit("3", [
          { path: file("a"), from: file("b"), blob: "b2" },
          { path: file("b"), from: file("a"), blob: "a2" },
        ]),
        commit("2", [
          { path: file("a"), blob: "a2" },
          { path: file("b"), from: file("c"), blob: "b2" },
        ]),
        commit("1", [{ path: file("b") }]),
      ],
      () => "2026-11-01",
    );
    const path = (id: string) => states.get(id)?.map(({ commit, id, blob }) => `${commit} ${id} ${blob}`);
    expect(path("x/a")).toEqual(["2 x/b b2", "3 x/a b2", "4 x/a a4"]);
    expect(path("x/b")).toEqual(["2 x/a a2", "3 x/b a2"]);
  });
});

describe("the main line", () => {
  it("is every commit on it, and nothing outside a repository", () => {
    const repository = started();
    const last = repository.commit("2026-11-02T10:00:00+08:00", { [A]: dataset });
    expect(mainLine(join(repository.folder, "catalogs")).split("\n")[0]).toBe(last);
    expect(mainLine(temporary())).toBe("");
    expect(mainLine(join(temporary(), "nowhere"))).toBe("");
  });
});

describe("contents of blobs", () => {
  it("are bytes, whatever is in them, and a blob that is not there is missing", () => {
    const repository = new Repository();
    const bytes = Buffer.from([0, 10, 255, 254, 10, 10]);
    repository.commit("2026-11-02T10:00:00+08:00", { x: bytes, empty: "" });
    const [x = "", empty = ""] = ["x", "empty"].map((name) => repository.git("rev-parse", `HEAD:${name}`));
    const found = readBlobs(repository.folder, [x, "1".repeat(40), empty]);
    expect([...found.keys()]).toEqual([x, empty]);
    expect(Buffer.from(found.get(x) ?? [])).toEqual(bytes);
    expect(found.get(empty)?.length).toBe(0);
    expect(readBlobs(repository.folder, []).size).toBe(0);
  });

  it("are asked of the repository of a folder in it", () => {
    const repository = started();
    expect(headOf(join(repository.folder, "catalogs"))).toBe(headOf(repository.folder));
  });
});

/** A repository whose first commit holds the agency and no entry: what comes later was added then. */
function started(): Repository {
  const repository = new Repository();
  repository.commit("2026-11-01T10:00:00+08:00", { [`${BUREAU}/agency.json`]: agency });
  return repository;
}

function histories(folder: string): Record<Site, Map<string, History>> {
  const project = { catalog: readRoots(folder), schemas, lists, config };
  const { sites, problems } = readHistories(project, [{ folder: join(folder, "catalogs") }], validate);
  expect(problems).toEqual([]);
  return sites;
}

const shared = ({ folder }: Repository, id = "data-bureau/a") =>
  histories(folder).share.get(id) ?? { rows: [] };

/** Each change on a line, in English, with its day. */
const told = (history: History | undefined) =>
  (history?.rows ?? []).flatMap(({ day, changes }) => changes.map(({ en }) => `${day} ${en}`));
