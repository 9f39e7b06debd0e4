import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Clone, createForge } from "../city-repository.ts";
import { dataset } from "../support.ts";

/**
 * The way of an entry through git, with real repositories: a bare forge, two agencies, a reviewer. Each test goes on
 * where the one before it ended.
 */
describe("agencies and a reviewer share one repository", () => {
  const TRANSPORT = "catalogs/transport-bureau/datasets";
  const HEALTH = "catalogs/health-commission/datasets";
  let transport: Clone;
  let health: Clone;
  let reviewer: Clone;

  beforeAll(async () => {
    const forge = createForge();
    [transport, health, reviewer] = (["transport", "health", "reviewer"] as const).map(forge.clone) as [
      Clone,
      Clone,
      Clone,
    ];
    // The public knows an entry that ended only by an edition (Art. 13).
    expect(reviewer.run("edition", "--id", "2026-11", "--date", "2026-11-20").status).toBe(0);
    reviewer.commit("Publish the edition of November");
    reviewer.git("push", "-q", "origin", "main");
  });

  test("a new entry with slips fails the check, which says what to write", () => {
    transport.branch("ferry-piers");
    const slips = {
      ...dataset,
      title: { zh: " 轮渡码头 ", en: "Ferry piers" },
      updateCycle: "每月",
      issued: "2026/11/20",
      modified: "2026年11月20日",
    };
    transport.write(`${TRANSPORT}/ferry-piers.json`, JSON.stringify(slips, null, "\t"));
    const { status, stdout } = transport.run("check", `${TRANSPORT}/ferry-piers.json`);
    expect(status).toBe(1);
    expect(stdout).toContain('"每月" is not a code of "Update cycle"');
    expect(stdout).toContain('"2026/11/20" is not a real date');
    expect(stdout).not.toContain("    at ");
  });

  test("the fix mends what is mechanical, and the second check passes", () => {
    const fixed = transport.run("fix", `${TRANSPORT}/ferry-piers.json`);
    expect([fixed.status, fixed.stderr]).toEqual([0, ""]);
    const value = JSON.parse(transport.read(`${TRANSPORT}/ferry-piers.json`)) as typeof dataset;
    expect(value).toMatchObject({
      title: { zh: "轮渡码头", en: "Ferry piers" },
      updateCycle: "monthly",
      issued: "2026-11-20",
      modified: "2026-11-20",
    });
    expect(transport.run("fix", "--check", `${TRANSPORT}/ferry-piers.json`).status).toBe(0);
    const { status, stdout } = transport.run("check", "--changed", "origin/main");
    expect(status, stdout).toBe(0);
    transport.commit("Add the ferry piers");
    transport.push();
  });

  test("another agency adds an entry at the same time", () => {
    health.branch("blood-stations");
    health.write(`${HEALTH}/blood-stations.json`, {
      ...dataset,
      title: { zh: "采血点", en: "Blood donation points" },
    });
    expect(health.run("check", "--changed", "origin/main").status).toBe(0);
    health.commit("Add the blood donation points");
    health.push();
  });

  test("the reviewer reads what opens up and who must approve", () => {
    reviewer.git("fetch", "-q", "origin");
    const { status, stdout, stderr } = reviewer.run(
      "review",
      ...["--base", "origin/main", "--head", "origin/ferry-piers", "--links", "skip"],
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("transport-bureau/ferry-piers");
    expect(stdout).toContain("Ferry piers");
    expect(stdout).not.toContain("blood-stations");
  });

  test("both requests merge and nothing conflicts", () => {
    for (const branch of ["ferry-piers", "blood-stations"]) merge(branch);
    expect(reviewer.run("check").status).toBe(0);
  });

  test("a closing down without a basis is blocked by the check and named by the review", () => {
    health.branch("close-dialysis");
    const file = `${HEALTH}/dialysis-centres.json`;
    const before = JSON.parse(health.read(file)) as { opening: object; distributions: object[] };
    health.write(file, { ...before, opening: { type: "none" } });
    const { status, stdout } = health.run("check", "--changed", "origin/main");
    expect(status).toBe(1);
    expect(stdout).toContain("opening-basis-given");
    health.commit("Close the dialysis centres");
    health.push();
    reviewer.git("fetch", "-q", "origin");
    const review = reviewer.run(
      "review",
      ...["--base", "origin/main", "--head", "origin/close-dialysis", "--links", "skip"],
    );
    expect(review.stdout).toContain("health-commission/dialysis-centres");
    expect(review.stdout).toContain("opening-basis-given");
    // The branch stays where it is: nothing of it is merged.
  });

  test("an entry moves and keeps its address; another is withdrawn and leaves a tombstone", () => {
    transport.branch("move-and-withdraw");
    transport.git("mv", `${TRANSPORT}/car-parks.json`, `${TRANSPORT}/parking-places.json`);
    transport.write(`${TRANSPORT}/car-parks.json`, {
      $schema: "../../../schemas/v1/dataset.schema.json",
      title: { zh: "经营性与公共停车场备案信息", en: "Registered car parks" },
      status: "moved",
      statusOn: "2026-11-20",
      reason: { zh: "改用新的标识", en: "It has a new identifier" },
      successor: "transport-bureau/parking-places",
    });
    transport.write(`${TRANSPORT}/road-excavation-permits.json`, {
      $schema: "../../../schemas/v1/dataset.schema.json",
      title: { zh: "公路涉路施工许可", en: "Permits for works on highways" },
      status: "withdrawn",
      statusOn: "2026-11-20",
      reason: { zh: "许可事项已取消", en: "The permit was abolished" },
      closingBasis: [
        { title: "示例省公路条例", article: "第三条", issuer: "示例省人大常委会", rank: "localRegulation" },
      ],
    });
    const missed = transport.run("check", "--changed", "origin/main");
    expect(missed.status).toBe(1);
    // Nobody touched this file: what it refers to is gone.
    expect(missed.stdout).toContain(`${TRANSPORT}/car-park-live-spaces.json`);
    expect(missed.stdout).toContain('The entry "transport-bureau/car-parks" has no item "parkCode".');
    transport.change(
      `${TRANSPORT}/car-park-live-spaces.json`,
      "transport-bureau/car-parks#parkCode",
      "transport-bureau/parking-places#parkCode",
    );
    const { status, stdout } = transport.run("check", "--changed", "origin/main");
    expect(status, stdout).toBe(0);
    transport.commit("Move the car parks, withdraw the permits");
    transport.push();
    merge("move-and-withdraw");
  });

  test("the published sites show all of it", () => {
    reviewer.git("checkout", "-q", "main");
    const built = reviewer.run("build", "--out", "dist");
    expect(built.status, built.stdout + built.stderr).toBe(0);
    const page = (site: string, path: string) =>
      readFileSync(join(reviewer.folder, "dist", site, path, "index.html"), "utf8");

    for (const site of ["open", "share"]) {
      expect(page(site, "datasets/transport-bureau/ferry-piers")).toContain("轮渡码头");
      expect(page(site, "datasets/health-commission/blood-stations")).toContain("采血点");
      // Refused, so still open.
      expect(page(site, "datasets/health-commission/dialysis-centres")).toContain("血液透析机构服务能力");
      expect(page(site, "datasets/transport-bureau/car-parks")).toContain(
        'content="0; url=/datasets/transport-bureau/parking-places/"',
      );
      expect(page(site, "datasets/transport-bureau/road-excavation-permits")).toContain("公路涉路施工许可");
      expect(
        existsSync(join(reviewer.folder, "dist", site, "datasets/transport-bureau/parking-places")),
      ).toBe(true);
    }
    expect(page("share", "datasets/transport-bureau/parking-places")).toContain("2026年11月20日");
  });

  /** Merges a branch as a forge does, and brings everyone's main up to it. */
  function merge(branch: string): void {
    reviewer.git("fetch", "-q", "origin");
    reviewer.git("checkout", "-q", "main");
    reviewer.git("pull", "-q", "--ff-only", "origin", "main");
    reviewer.git("merge", "-q", "--no-ff", "-m", `Merge ${branch}`, `origin/${branch}`);
    reviewer.git("push", "-q", "origin", "main");
  }
});
