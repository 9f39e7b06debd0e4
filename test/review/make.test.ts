import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { git } from "../../src/catalog/run-git.ts";
import type { Dataset } from "../../src/catalog/types.gen.ts";
import { MOST_CHARACTERS } from "../../src/review/document/fit.ts";
import { layOut } from "../../src/review/document/layout.ts";
import { reviewMarkdown } from "../../src/review/document/render-markdown.ts";
import { type Asked, makeReview } from "../../src/review/make-git.ts";
import type { Review } from "../../src/review/review.ts";
import { Repository } from "../repository.ts";
import { date, temporary } from "../support.ts";
import { City } from "./city.ts";

const BUS_STOPS = "catalogs/transport-bureau/datasets/bus-stops.json";

const asked = (folder: string, rest: Partial<Asked> = {}) =>
  makeReview(folder, { base: "main", head: "HEAD", dayOf: () => date, ...rest });

async function reviewOf(folder: string, rest: Partial<Asked> = {}): Promise<Review> {
  const review = await asked(folder, rest);
  if ("zh" in review) throw new Error(review.en);
  return review;
}
const setCycle = (city: City, updateCycle: Dataset["updateCycle"]) =>
  city.edit<Dataset>(BUS_STOPS, (entry) => Object.assign(entry, { updateCycle }));
/** A city with a branch that changes one entry. */
function requested(): City {
  const city = new City();
  city.git("checkout", "--quiet", "-b", "request");
  setCycle(city, "annual");
  city.save("The request");
  return city;
}

describe.concurrent("there is nothing to review", { timeout: 60_000 }, () => {
  const sentences = async (folder: string, rest?: Partial<Asked>) => {
    const refusal = await asked(folder, rest);
    if (!("zh" in refusal)) throw new Error("it was reviewed");
    return [refusal.zh, refusal.en];
  };

  it("outside a repository", async () => {
    expect(await sentences(temporary())).toEqual([
      "这里不在 git 仓库中，无法比较两个版本。请在目录仓库的文件夹中运行。",
      "This is no git repository, so there are no revisions to compare. Run it in the folder of the catalog's repository.",
    ]);
  });

  it("where a revision is not known, not even one that looks like an option", async () => {
    const city = new City();
    expect(await sentences(city.folder, { base: "--all" })).toEqual([
      '"--all" 不是本仓库中的提交；应当是分支、标签或提交号。先运行 git fetch origin，再写例如 origin/main。',
      '"--all" is no commit of this repository; a branch, tag or commit was expected. Run git fetch origin first, then write for instance origin/main.',
    ]);
  });

  it("in a shallow clone that does not reach where the two parted", async () => {
    const city = requested();
    city.git("checkout", "--quiet", "main");
    setCycle(city, "daily");
    city.save("Meanwhile");
    const clone = temporary();
    git(clone, ["clone", "--quiet", "--depth=1", "--no-single-branch", `file://${city.folder}`, "."]);
    const [zh, en] = await sentences(clone, { base: "origin/main", head: "origin/request" });
    expect(zh).toMatch(
      /^找不到 "origin\/main" 和 "origin\/request" 的分叉点。这是浅克隆.*git fetch --unshallow/,
    );
    expect(en).toMatch(
      /^"origin\/main" and "origin\/request" have no commit in common\. This is a shallow clone/,
    );
  });

  it("between histories that have nothing in common", async () => {
    const city = new City();
    city.git("checkout", "--quiet", "--orphan", "apart");
    city.save("Another beginning");
    expect((await sentences(city.folder))[1]).toBe(
      '"main" and "HEAD" have no commit in common. The two histories are not related: start a branch from "main" and put the changes on it.',
    );
  });

  it("without a configuration that can be used", async () => {
    const repository = new Repository();
    repository.commit("2026-11-20T09:00:00+08:00", { "mulu.config.json": "{" });
    expect((await sentences(repository.folder))[1]).toBe(
      "mulu.config.json cannot be used in either revision. Run npm run check and mend the configuration first.",
    );
  });
});

describe("a review", { timeout: 60_000 }, () => {
  it("tells what the request changes, not what came to the base meanwhile", async () => {
    const city = requested();
    city.git("checkout", "--quiet", "main");
    city.remove("catalogs/transport-bureau/datasets/car-parks.json");
    city.save("Meanwhile");
    const review = await reviewOf(city.folder, { head: "request" });
    expect(review.entries.map(({ id }) => id)).toEqual(["transport-bureau/bus-stops"]);
    expect(review.from).toBe(city.git("merge-base", "main", "request"));
  });

  it("reads commits: what is not committed changes nothing", async () => {
    const city = requested();
    const before = await reviewOf(city.folder);
    city.remove(BUS_STOPS);
    expect(await reviewOf(city.folder)).toEqual(before);
  });

  it("judges by the other configuration or standard where one is broken, and says so", async () => {
    const city = requested();
    city.put({ "mulu.config.json": "{" });
    city.save("Break the configuration");
    const broken = await reviewOf(city.folder);
    expect(broken.findings.introduced.map(({ file, rule }) => [file, rule])).toEqual([
      ["mulu.config.json", "json-syntax"],
    ]);
    expect(broken.notes[0]?.en).toBe(
      "mulu.config.json cannot be used as it was after the change; the other one was used.",
    );
    city.put({ "schemas/v1/dataset.schema.json": "{" });
    city.save("Break the standard");
    const notes = (await reviewOf(city.folder)).notes.map(({ en }) => en);
    expect(notes).toContain(
      "The schemas or code lists cannot be used as they were after the change; the others were used.",
    );
  });

  it("is of the project's folder where the repository holds more", async () => {
    const city = requested();
    city.git("checkout", "--quiet", "main");
    city.git("read-tree", "--prefix=part/", "main");
    city.git("commit", "--quiet", "--message", "The city in a folder of its own, too");
    city.git("checkout", "--quiet", "--force", "main");
    city.edit(`part/${BUS_STOPS}`, (entry) => Object.assign(entry, { updateCycle: "annual" }));
    city.git("checkout", "--quiet", "-b", "inner");
    city.save("In the folder");
    const [inner, outer] = [await reviewOf(join(city.folder, "part")), await reviewOf(city.folder)];
    expect(inner.entries.map(({ id }) => id)).toEqual(["transport-bureau/bus-stops"]);
    expect(outer.entries).toEqual([]);
  });

  it("leaves out roots outside the repository, with a note", async () => {
    const city = requested();
    city.edit<{ catalogs: string[] }>("mulu.config.json", (config) => config.catalogs.push("../elsewhere"));
    city.save("One more root");
    const { notes } = await reviewOf(city.folder);
    expect(notes[0]?.en).toBe("Roots outside this repository were not compared: ../elsewhere.");
  });

  it("of very many changes is cut so that every part is still there", async () => {
    const city = new City();
    const entry = city.read(BUS_STOPS);
    const path = (i: number) => `catalogs/transport-bureau/datasets/many-${i}.json`;
    const many = Array.from({ length: 400 }, (_, i) => i);
    const { resourceCode: _, ...rest } = entry;
    city.put(
      Object.fromEntries(
        many.map((i) => [path(i), { ...rest, title: { zh: `第${i}个条目`, en: `Entry ${i}` } }]),
      ),
    );
    city.save("Many entries");
    city.git("checkout", "--quiet", "-b", "request");
    for (const i of many)
      city.edit<Dataset>(path(i), (value) =>
        Object.assign(value, { opening: { type: "none" }, license: "CC0-1.0" }),
      );
    city.save("All of them");
    const review = await reviewOf(city.folder);
    expect(review.turns).toHaveLength(400);
    const text = reviewMarkdown(layOut(review, "zh"));
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    for (const heading of [
      "概要",
      "收紧与放宽",
      "清单（第十三条）",
      "数据与用户",
      "检查结果：新增",
      "需审批",
    ])
      expect(text).toContain(`### ${heading}`);
    expect(text).toMatch(/内容太长，共略去 \d+ 行；运行 npm run review 并加 --format json 可看全部。/);
  });

  it("asks the county's authority where an agency of the county closes down", async () => {
    const city = new City();
    const county = { level: "county", division: "999921" };
    const bureau = city.read("catalogs/transport-bureau/agency.json");
    city.put({
      "catalogs/linxi-data/agency.json": {
        ...bureau,
        ...county,
        role: "authority",
        events: [],
        maintainers: { github: ["linxi-data"] },
      },
      "catalogs/linxi-roads/agency.json": {
        ...bureau,
        ...county,
        events: [],
        maintainers: { github: ["linxi-roads"] },
      },
      "catalogs/linxi-roads/datasets/stops.json": city.read(BUS_STOPS),
    });
    city.save("A county");
    city.git("checkout", "--quiet", "-b", "request");
    city.edit<Dataset>("catalogs/linxi-roads/datasets/stops.json", (entry) => {
      entry.opening = { type: "none" };
    });
    city.save("Close it");
    const { approvals } = await reviewOf(city.folder);
    expect(
      approvals.map(({ agency, accounts, reasons }) => [agency, accounts, reasons.map(({ kind }) => kind)]),
    ).toEqual([
      ["linxi-roads", ["linxi-roads"], ["folder"]],
      ["linxi-data", ["linxi-data"], ["closing"]],
    ]);
  });
});
