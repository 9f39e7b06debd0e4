import { cpSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { holdsAny } from "../../src/sdk/versions-fs.ts";
import { publish } from "../../src/site/site-fs.ts";
import { workFolders } from "../../src/site/work.ts";
import { checksums } from "../folders.ts";
import { Repository } from "../repository.ts";
import { run } from "../run.ts";
import { Consumer } from "../sdk/consumer.ts";
import { FIXTURE, serve } from "../sites.ts";
import { root, temporary } from "../support.ts";

const STOPS = "catalogs/transport-bureau/datasets/bus-stops.json";
const CAR_PARKS = "catalogs/transport-bureau/datasets/car-parks.json";
const PURGE = { statusOn: "2026-11-21", reason: { zh: "市大数据局决定清除" } };

test("a published version keeps its address, bytes and state, until something that it holds is purged", {
  timeout: 300_000,
}, async () => {
  const city = new City();
  await city.edition("2026-10", "2026-10-31");
  // The catalog goes on; the version stays as the catalog was at its edition.
  city.change(STOPS, (text) => text.replaceAll('"stopName"', '"nameOfStop"'));
  await city.build();
  expect(versionsIn(city.open)).toEqual(["1.0.0"]);
  const consumer = new Consumer();
  onTestFinished(() => consumer.remove());
  const types = () => consumer.read("node_modules/@mulu/chengchuan/datasets/transport-bureau/bus-stops.d.ts");
  const origin = await serve(city.open);
  await consumer.npm("install", `${origin}/sdk/mulu-chengchuan-1.0.0.tgz`);
  expect(types()).toContain("  stopName: string;");

  await city.edition("2026-11", "2026-11-20");
  await city.build();
  expect(versionsIn(city.open)).toEqual(["1.0.0", "2.0.0"]);
  consumer.forget();
  await consumer.npm("ci");
  expect(types()).toContain("  stopName: string;");

  // Elsewhere, without the last build, the same bytes come from the trees.
  const elsewhere = temporary();
  await city.build(elsewhere);
  const published = checksums(join(city.open, "sdk"));
  expect(checksums(join(elsewhere, "open/sdk"))).toEqual(published);

  // Where git holds the trees no more, they come from the build that is named: both sites, or one as it is published.
  renameSync(join(city.folder, ".git"), join(city.folder, "hidden"));
  for (const previous of [elsewhere, city.open]) {
    const third = temporary();
    await city.build(third, previous);
    expect(checksums(join(third, "open/sdk"))).toEqual(published);
  }
  renameSync(join(city.folder, "hidden"), join(city.folder, ".git"));

  city.change(CAR_PARKS, (text) => JSON.stringify({ ...JSON.parse(text), status: "purged", ...PURGE }));
  for (const out of [city.out, temporary()]) {
    await city.build(out);
    expect(versionsIn(join(out, "open"))).toEqual(["1.0.0 withdrawn", "2.0.0"]);
    const tarball = readFileSync(join(out, "open/sdk/mulu-chengchuan-2.0.0.tgz"));
    expect(holdsAny(tarball, new Set(["transport-bureau/car-parks"]))).toBe(false);
    expect(holdsAny(tarball, new Set(["transport-bureau/bus-stops"]))).toBe(true);
  }
});

test("a folder that holds no site is no previous build", async () => {
  const { status, stderr } = await run("build.ts", ["--out", ".mulu/test/none", "--previous", "docs"]);
  expect([status, stderr]).toEqual([
    2,
    '--previous is "docs"; the folder of an earlier build, or a published site, was expected.\n',
  ]);
});

/** The test city in a repository of its own, and its opening site as far as the SDK goes. */
class City {
  readonly repository = new Repository();
  readonly folder = this.repository.folder;
  readonly out = temporary();
  readonly open = join(this.out, "open");

  constructor() {
    for (const path of ["schemas", "mulu.config.json"])
      cpSync(join(root, path), join(this.folder, path), { recursive: true });
    cpSync(join(root, FIXTURE), join(this.folder, "catalogs"), { recursive: true });
    this.repository.commit("2026-10-30T12:00:00+08:00");
  }

  async edition(id: string, date: string): Promise<void> {
    await this.#run(["edition.ts", "--id", id, "--date", date, "--force"], this.folder);
    this.repository.commit(`${date}T12:00:00+08:00`);
  }

  change(path: string, by: (text: string) => string): void {
    const file = join(this.folder, path);
    writeFileSync(file, by(readFileSync(file, "utf8")));
    this.repository.commit("2026-11-21T12:00:00+08:00");
  }

  /** The steps of a build that make the SDK. @param previous as `npm run build` takes it */
  async build(out = this.out, previous = out): Promise<void> {
    const { work, stage } = workFolders(out, "open");
    await this.#run(["build/stage.ts", out, "open"]);
    await this.#run(["build/editions.ts", out, "open", previous]);
    // By its summary a site is known as one.
    for (const part of ["api", "sdk"])
      await this.#run([`build/${part}.ts`, stage], root, { MULU_STAGE: work });
    publish(stage, join(out, "open"));
  }

  async #run([script = "", ...args]: string[], cwd = root, env = {}): Promise<void> {
    const all = { MULU_CATALOGS: join(this.folder, "catalogs"), MULU_DATE: "2026-11-23", ...env };
    const { status, stdout, stderr } = await run(script, args, all, cwd);
    if (status !== 0) throw new Error(`${script} ended with ${status}\n${stdout}${stderr}`);
  }
}

const versionsIn = (folder: string) =>
  (
    JSON.parse(readFileSync(join(folder, "sdk/index.json"), "utf8")) as {
      versions: { version: string; state: string }[];
    }
  ).versions.map(({ version, state }) => (state === "published" ? version : `${version} ${state}`));
