import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Words } from "../catalog/finding.ts";
import { listVersions, originsOf, readIndex } from "../sdk/list-fs.ts";
import { NO_VERSION } from "../sdk/version.ts";
import { holdsAny, type VersionOrigin, versionOf } from "../sdk/versions-fs.ts";
import { extendManifest } from "./manifest-fs.ts";
import { siteIn } from "./previous-fs.ts";
import type { StagedEntry } from "./stage-fs.ts";

/**
 * Publishes a built opening site into a folder that a web server serves. Release files that the last build published and
 * this one no longer holds stay where their entry still opens and lists them, so that addresses live on; so do versions of
 * the SDK; its index and the manifest then name what stayed. Everything else becomes as the build says: what was closed since may not stay readable because nobody removed
 * it.
 * @param purged entries that were ordered to be removed from the past too; a version that holds one goes
 * @returns why not, in words; then the folder is untouched
 */
export function publishToFolder(built: string, folder: string, purged: Set<string>): Words | undefined {
  if (siteIn(built) !== "open") return notOpen(built);
  const published = existsSync(folder) ? readdirSync(folder).filter(isServed) : [];
  if (published.length > 0 && siteIn(folder) !== "open") return notOurs(folder);
  const [from, to] = [`${resolve(built)}/`, `${resolve(folder)}/`];
  if (from.startsWith(to) || to.startsWith(from)) return notOurs(folder);
  const files = filesOf(built);
  const before = originsOf(readIndex(join(folder, "sdk")));
  // Pages come last: until then the old ones lead to files that are still there.
  for (const file of [...files].sort((a, b) => Number(isPage(a)) - Number(isPage(b)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(built, file), join(folder, file));
  }
  const stays = [...releasesToKeep(built, folder), ...versionsToKeep(folder, purged)];
  const kept = new Set([...files, ...stays]);
  const gone = filesOf(folder).filter((file) => !kept.has(file));
  for (const file of gone) rmSync(join(folder, file));
  removeEmpty(folder);
  nameWhatStays(
    folder,
    stays.filter((file) => !files.includes(file)),
    gone,
    before,
  );
  return undefined;
}

/** The index of the SDK and the manifest of a published site name what it kept besides the build, and what was withdrawn. */
function nameWhatStays(folder: string, stays: string[], gone: string[], before: VersionOrigin[]): void {
  const sdk = join(folder, "sdk");
  const index = readIndex(sdk);
  const versionIn = (file: string) => index && versionOf(index.name, file.slice("sdk/".length));
  const withdrawn = new Set(gone.map(versionIn));
  const told = originsOf(index);
  const known = new Set(told.map(({ version }) => version));
  const more = before
    .filter(({ version }) => !known.has(version) && version !== NO_VERSION)
    .map((origin) => (withdrawn.has(origin.version) ? { ...origin, withdrawn: true as const } : origin));
  if (!index || (more.length === 0 && stays.length === 0)) return;
  listVersions(sdk, index, [...told, ...more]);
  extendManifest(folder, [...stays, "sdk/index.json"]);
}

/** Carries files of releases over into a site that is being built, which {@link publishToFolder} would keep. */
export function carryReleases(last: string, built: string): void {
  for (const file of releasesToKeep(built, last)) {
    if (existsSync(join(built, file))) continue;
    mkdirSync(dirname(join(built, file)), { recursive: true });
    cpSync(join(last, file), join(built, file));
  }
}

/** Release files of a published site whose entry in the new one still serves a file of that name and lists the release. */
function releasesToKeep(built: string, folder: string): string[] {
  return filesOf(folder).filter((file) => {
    const [top, agency, id, release, name, ...more] = file.split("/");
    if (top !== "datasets" || name === undefined || more.length > 0) return false;
    const entry = readJson(join(built, "api/v1/datasets", agency ?? "", `${id}.json`)) as
      | Partial<StagedEntry>
      | undefined;
    return (
      entry?.opening?.type === "unconditional" &&
      entry.releases?.some((listed) => listed.id === release) === true &&
      entry.files?.some((served) => served.path.endsWith(`/${name}`)) === true
    );
  });
}

/** Versions of the SDK that were published: lockfiles name their addresses. */
function versionsToKeep(folder: string, purged: Set<string>): string[] {
  return filesOf(folder).filter(
    (file) =>
      /^sdk\/.+-\d+\.\d+\.\d+\.tgz$/.test(file) &&
      // It belongs to no edition: what it holds may have closed without ever having been published by one.
      !file.endsWith(`-${NO_VERSION}.tgz`) &&
      !holdsAny(readFileSync(join(folder, file)), purged),
  );
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Names that begin with a dot at the top are the server's own, such as `.git` or `.well-known`. */
const isServed = (name: string) => !name.startsWith(".");

const isPage = (file: string) => file.endsWith(".html");

/** Every file of a published site, by its path. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter(isServed)
    .sort();
}

function removeEmpty(folder: string): void {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const inner = join(folder, item.name);
    if (!item.isDirectory() || !isServed(item.name)) continue;
    removeEmpty(inner);
    if (readdirSync(inner).length === 0) rmSync(inner, { recursive: true });
  }
}

const notOpen = (built: string): Words => ({
  zh: `没有发布："${built}" 不是构建好的开放网站。只发布开放网站；请先运行 npm run build，再写 --from dist/open。`,
  en: `Nothing was published: "${built}" is no built opening site. Only the opening site is published; run npm run build first, then write --from dist/open.`,
});

/** What is said of a folder or branch that holds no opening site of ours. */
export const notOurs = (folder: string): Words => ({
  zh: `"${folder}" 里有别的内容，没有动它；应当是空文件夹，或者上一次发布的开放网站。`,
  en: `"${folder}" holds something else and was left alone; an empty folder or the opening site as it was last published was expected.`,
});
