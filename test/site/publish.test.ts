import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listVersions, readIndex } from "../../src/sdk/list-fs.ts";
import { packTarball } from "../../src/sdk/pack-fs.ts";
import { writeManifest } from "../../src/site/manifest-fs.ts";
import { publishToBranch } from "../../src/site/publish-branch-fs.ts";
import { publishToFolder } from "../../src/site/publish-fs.ts";
import { recallBranch, recallFolder } from "../../src/site/recall-fs.ts";
import { checksums } from "../folders.ts";
import { Repository } from "../repository.ts";
import { type Files, temporary } from "../support.ts";

const CATALOG = { "api/v1/catalog.json": { site: "open" } };

/** A built opening site with one entry. */
const site = (entry: object, more: Files = {}): Files => ({
  ...CATALOG,
  "index.html": "home\n",
  "api/v1/datasets/bus/stops.json": {
    opening: { type: "unconditional" },
    releases: [{ id: "2026-09" }, { id: "2026-10" }],
    files: [{ path: "datasets/bus/stops/2026-10/stops.csv" }],
    ...entry,
  },
  "datasets/bus/stops/index.html": "stops\n",
  "datasets/bus/stops/2026-10/stops.csv": "october\n",
  "datasets/bus/stops/latest/stops.csv": "october\n",
  ...more,
});
const last = site(
  { files: [{ path: "datasets/bus/stops/2026-09/stops.csv" }] },
  {
    "datasets/bus/stops/2026-09/stops.csv": "september\n",
    "datasets/bus/closed/index.html": "closed since\n",
    "datasets/bus/closed/2026-09/closed.csv": "closed since\n",
    "pagefind/fragment/old.pf_fragment": "closed since\n",
    "lists/open/2/index.html": "closed since\n",
  },
);
const filesIn = (folder: string) => Object.keys(checksums(folder));

describe("publishing into a folder", () => {
  it("keeps the address of a release that the repository no longer holds, and removes what was closed", () => {
    const folder = temporary({ ...last, ".well-known/security.txt": "the server's own\n" });
    expect(publishToFolder(temporary(site({})), folder, new Set())).toBeUndefined();
    expect(filesIn(folder)).toEqual([
      ".well-known/security.txt",
      "api/v1/catalog.json",
      "api/v1/datasets/bus/stops.json",
      "datasets/bus/stops/2026-09/stops.csv",
      "datasets/bus/stops/2026-10/stops.csv",
      "datasets/bus/stops/index.html",
      "datasets/bus/stops/latest/stops.csv",
      "index.html",
    ]);
  });

  it("keeps published versions of the SDK, except those that hold an entry which was purged", async () => {
    const version = (id: string) => packTarball(new Map([["ids.d.ts", `type DatasetId = "${id}";\n`]]));
    const folder = temporary({
      ...CATALOG,
      "sdk/mulu-city-1.0.0.tgz": await version("bus/stops"),
      "sdk/mulu-city-1.1.0.tgz": await version("bus/purged"),
      "sdk/old-index.json": "{}",
    });
    publishToFolder(temporary(CATALOG), folder, new Set(["bus/purged"]));
    expect(filesIn(folder)).toEqual(["api/v1/catalog.json", "sdk/mulu-city-1.0.0.tgz"]);
  });

  it("never keeps a 0.0.0 that the build no longer makes: no edition published what it holds", () => {
    const folder = temporary({ ...CATALOG, "sdk/mulu-city-0.0.0.tgz": "before the first edition\n" });
    publishToFolder(temporary(CATALOG), folder, new Set());
    expect(filesIn(folder)).toEqual(["api/v1/catalog.json"]);
  });

  it("lists what it kept in the SDK's index and in the manifest, and tells what was withdrawn", async () => {
    const version = (id: string) => packTarball(new Map([["ids.d.ts", `type DatasetId = "${id}";\n`]]));
    const built = async (number: string, edition: string, id: string) => {
      const folder = temporary({ ...CATALOG, [`sdk/mulu-city-${number}.tgz`]: await version(id) });
      listVersions(join(folder, "sdk"), { name: "@mulu/city", latest: number }, [
        { version: number, edition },
      ]);
      writeManifest(folder);
      return folder;
    };
    const folder = temporary();
    publishToFolder(await built("1.0.0", "2026-09", "bus/purged"), folder, new Set());
    publishToFolder(await built("1.1.0", "2026-10", "bus/stops"), folder, new Set());
    publishToFolder(await built("1.2.0", "2026-11", "bus/lines"), folder, new Set(["bus/purged"]));
    const { latest, versions } = readIndex(join(folder, "sdk")) ?? {};
    expect(latest).toBe("1.2.0");
    expect(versions?.map(({ version, edition, state }) => [version, edition, state])).toEqual([
      ["1.0.0", "2026-09", "withdrawn"],
      ["1.1.0", "2026-10", "published"],
      ["1.2.0", "2026-11", "published"],
    ]);
    const { items } = JSON.parse(readFileSync(join(folder, "api/v1/manifest.json"), "utf8")) as {
      items: { path: string; sha256: string }[];
    };
    expect(Object.fromEntries(items.map(({ path, sha256 }) => [path, sha256]))).toEqual(
      Object.fromEntries(
        Object.entries(checksums(folder)).filter(([path]) => path !== "api/v1/manifest.json"),
      ),
    );
  });

  it.each<[string, object]>([
    ["the entry is open with conditions now", { opening: { type: "conditional" } }],
    ["the entry serves no file any more, as when a data item was closed", { files: [] }],
    ["the entry lists the release no more", { releases: [{ id: "2026-10" }] }],
    ["the entry is a tombstone", { opening: undefined, files: undefined, releases: undefined }],
  ])("removes an old release where %s", (_, entry) => {
    const folder = temporary(last);
    expect(publishToFolder(temporary(site(entry)), folder, new Set())).toBeUndefined();
    expect(filesIn(folder)).not.toContain("datasets/bus/stops/2026-09/stops.csv");
  });

  it("starts in an empty folder, and again changes nothing", () => {
    const [built, folder] = [temporary(site({})), join(temporary(), "www")];
    publishToFolder(built, folder, new Set());
    const first = checksums(folder);
    publishToFolder(built, folder, new Set());
    expect(checksums(folder)).toEqual(first);
    expect(first).toEqual(checksums(built));
  });

  it("never publishes the sharing site, nor a folder that holds no site", () => {
    const folder = temporary(last);
    const before = checksums(folder);
    const share = temporary({ ...site({}), "api/v1/catalog.json": { site: "share" } });
    for (const built of [share, temporary()])
      expect(publishToFolder(built, folder, new Set())?.en).toBe(
        `Nothing was published: "${built}" is no built opening site. Only the opening site is published; run npm run build first, then write --from dist/open.`,
      );
    expect(checksums(folder)).toEqual(before);
  });

  it("touches no folder that holds something else, itself or the sharing site", () => {
    const built = temporary(site({}));
    const foreign = temporary({ "index.html": "somebody's page\n" });
    const share = temporary({ ...site({}), "api/v1/catalog.json": { site: "share" } });
    for (const folder of [foreign, share, built, join(built, "www")])
      expect(publishToFolder(built, folder, new Set())?.en).toBe(
        `"${folder}" holds something else and was left alone; an empty folder or the opening site as it was last published was expected.`,
      );
    expect(filesIn(foreign)).toEqual(["index.html"]);
  });
});

describe("publishing to a branch", () => {
  it("starts the branch, goes on from what others see, and pushes nothing where nothing changed", () => {
    const { forge, clone } = cloned();
    expect(publishToBranch(clone, temporary(last), "published", new Set())).toBeUndefined();
    const first = forge.git("rev-parse", "published");
    expect(publishToBranch(clone, temporary(last), "published", new Set())).toBeUndefined();
    expect(forge.git("rev-parse", "published")).toBe(first);
    expect(publishToBranch(clone, temporary(site({})), "published", new Set())).toBeUndefined();
    expect(forge.git("rev-parse", "published^")).toBe(first);
    const files = forge.git("ls-tree", "-r", "--name-only", "published").split("\n");
    expect(files).toContain("datasets/bus/stops/2026-09/stops.csv");
    expect(files).toContain(".nojekyll");
    expect(files).not.toContain("datasets/bus/closed/2026-09/closed.csv");
    expect(forge.git("log", "-1", "--format=%an <%ae> %s", "published")).toBe(
      "Mulu <publish@mulu.example> Publish the opening site",
    );
    expect(readFileSync(join(clone, "readme.md"), "utf8")).toBe("the catalog\n");
  });

  it("never takes the branch that holds the catalog, nor a name that git refuses", () => {
    const { forge, clone } = cloned();
    const main = forge.git("rev-parse", "main");
    expect(publishToBranch(clone, temporary(last), "main", new Set())?.en).toMatch(
      /^".*" holds something else and was left alone;/,
    );
    expect(publishToBranch(clone, temporary(last), "a..b", new Set())?.en).toBe(
      '--branch is "a..b"; a name that git allows for a branch was expected, such as published.',
    );
    expect(forge.git("rev-parse", "main")).toBe(main);
  });
});

describe("recalling what is published", () => {
  const GOES_ON = ["api/v1/catalog.json", "datasets/bus/stops/2026-09/stops.csv", "sdk/mulu-city-1.0.0.tgz"];
  const published = {
    ...CATALOG,
    "index.html": "home\n",
    "datasets/bus/stops/index.html": "stops\n",
    "datasets/bus/stops/2026-09/stops.csv": "september\n",
    "sdk/mulu-city-1.0.0.tgz": "a version\n",
  };

  it("lays down what a build carries over, byte by byte, and no page", () => {
    const [folder, to] = [temporary(published), join(temporary(), "dist/open")];
    expect(recallFolder(folder, to)).toEqual({ files: 3 });
    expect(filesIn(to)).toEqual(GOES_ON);
    expect(readFileSync(join(to, "sdk/mulu-city-1.0.0.tgz"), "utf8")).toBe("a version\n");
  });

  it("reads a branch as it reads a folder", () => {
    const { clone } = cloned();
    const to = join(temporary(), "dist/open");
    publishToBranch(clone, temporary(published), "published", new Set());
    expect(recallBranch(clone, "published", to)).toEqual({ files: 3 });
    expect(filesIn(to)).toEqual(GOES_ON);
  });

  it("lays nothing down before the first publication", () => {
    const to = join(temporary(), "dist/open");
    for (const folder of [temporary(), join(temporary(), "none")])
      expect(recallFolder(folder, to)).toEqual({ files: 0 });
    expect(recallBranch(cloned().clone, "published", to)).toEqual({ files: 0 });
    expect(existsSync(to)).toBe(false);
  });

  it("takes nothing from a folder or branch that holds something else", () => {
    const to = join(temporary(), "dist/open");
    const foreign = temporary({ "index.html": "somebody's page\n" });
    const { clone } = cloned();
    for (const [place, outcome] of [
      [foreign, recallFolder(foreign, to)],
      ["main", recallBranch(clone, "main", to)],
    ])
      expect(outcome).toHaveProperty(
        "en",
        `"${place}" holds something else and was left alone; an empty folder or the opening site as it was last published was expected.`,
      );
    expect(recallBranch(clone, "a..b", to)).toHaveProperty(
      "en",
      '--branch is "a..b"; a name that git allows for a branch was expected, such as published.',
    );
    expect(existsSync(to)).toBe(false);
  });
});

function cloned() {
  const forge = new Repository();
  forge.commit("2026-11-02T10:00:00+08:00", { "readme.md": "the catalog\n" });
  const clone = temporary();
  rmSync(clone, { recursive: true });
  forge.git("clone", "--quiet", ".", clone);
  return { forge, clone };
}
