import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tarballName } from "./package.ts";
import { type VersionOrigin, versionOf } from "./versions-fs.ts";

/** A version as `/sdk/index.json` lists it. */
export type Listed = Published | Withdrawn;

interface Published {
  version: string;
  /** The edition of the lists that brought it; 0.0.0 has none. */
  edition?: string;
  state: "published";
  /** Name of its file beside the index. */
  file: string;
  bytes: number;
  sha256: string;
  /** As lockfiles write it. */
  integrity: string;
}

/** A version that held an entry which was purged: its file is gone, and whoever has it in a lockfile learns why. */
interface Withdrawn extends Pick<Published, "version" | "edition" | "file"> {
  state: "withdrawn";
}

export interface VersionIndex {
  name: string;
  latest: string;
  versions: Listed[];
}

/**
 * Lists the versions of a package in a folder and those withdrawn from it, and gives the newest one its second address.
 * @param origins where versions come from; a version without a file that is not withdrawn is not listed
 */
export function listVersions(
  folder: string,
  { name, latest }: Pick<VersionIndex, "name" | "latest">,
  origins: VersionOrigin[],
): Listed[] {
  const known = new Map(origins.map((origin) => [origin.version, origin]));
  const published = readdirSync(folder).flatMap((file): Published[] => {
    const version = versionOf(name, file);
    if (version === undefined) return [];
    const edition = known.get(version)?.edition;
    return [{ version, ...(edition && { edition }), state: "published", ...describeFile(folder, file) }];
  });
  const there = new Set(published.map(({ version }) => version));
  const withdrawn = origins.flatMap(({ version, edition, withdrawn }): Withdrawn[] =>
    withdrawn && !there.has(version)
      ? [{ version, ...(edition && { edition }), state: "withdrawn", file: tarballName(name, version) }]
      : [],
  );
  const versions = [...published, ...withdrawn].sort((a, b) => compareVersions(a.version, b.version));
  const newest = join(folder, tarballName(name, latest));
  if (existsSync(newest)) cpSync(newest, join(folder, "latest.tgz"));
  writeFileSync(join(folder, "index.json"), `${JSON.stringify({ name, latest, versions }, null, 2)}\n`);
  return versions;
}

/** The index in a folder of versions; undefined where there is none. */
export function readIndex(folder: string): VersionIndex | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as VersionIndex;
  } catch {
    return undefined;
  }
}

/** What an index says of where its versions come from. */
export const originsOf = (index: VersionIndex | undefined): VersionOrigin[] =>
  (index?.versions ?? []).map(({ version, edition, state }) => ({
    version,
    ...(edition && { edition }),
    ...(state === "withdrawn" && { withdrawn: true }),
  }));

function describeFile(
  folder: string,
  file: string,
): Pick<Published, "file" | "bytes" | "sha256" | "integrity"> {
  const bytes = readFileSync(join(folder, file));
  const hash = (algorithm: string) => createHash(algorithm).update(bytes);
  return {
    file,
    bytes: bytes.length,
    sha256: hash("sha256").digest("hex"),
    integrity: `sha512-${hash("sha512").digest("base64")}`,
  };
}

function compareVersions(a: string, b: string): number {
  const [one, two] = [a, b].map((version) => version.split(".").map(Number));
  return [0, 1, 2].map((i) => (one?.[i] ?? 0) - (two?.[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
