import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "fflate";
import { pack } from "tar-stream";
import type { PackageFiles } from "./entry-module.ts";
import { tarballName } from "./package.ts";
import { NO_VERSION } from "./version.ts";

/** A version as `/sdk/index.json` lists it. */
export interface Published {
  version: string;
  /** Name of its file beside the index. */
  file: string;
  bytes: number;
  sha256: string;
  /** As lockfiles write it. */
  integrity: string;
}

/**
 * A package as npm installs it. The same files give the same bytes: order, times and owners are fixed, and the
 * compression names no platform.
 */
export async function packTarball(files: PackageFiles): Promise<Uint8Array> {
  const tar = pack();
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    tar.entry({ name: `package/${path}`, mtime: FIXED, mode: 0o644 }, text);
  tar.finalize();
  const pieces: Uint8Array[] = [];
  for await (const piece of tar) pieces.push(piece as Uint8Array);
  return gzipSync(Buffer.concat(pieces), { mtime: FIXED, level: 6 });
}

/** A time that every tool takes; tar counts from 1970 and some refuse zero. */
const FIXED = new Date("1985-10-26T08:15:00Z");

/**
 * Writes a version, carries the older ones over, and lists them all. A version that was published keeps its bytes:
 * lockfiles hold its checksum. Before the first edition there is no promise, and 0.0.0 is made anew.
 * @param folder the site's `sdk` folder
 * @param previous the `sdk` folder of the site as it was last published, if any
 * @param withdrawn whether an old file must not be served any more
 */
export async function publishVersions(
  folder: string,
  { name, version, build }: { name: string; version: string; build: () => Promise<PackageFiles> },
  previous: string | undefined,
  withdrawn: (tarball: Uint8Array) => boolean,
): Promise<Published[]> {
  mkdirSync(folder, { recursive: true });
  const current = tarballName(name, version);
  const prefix = tarballName(name, "").slice(0, -".tgz".length);
  const older = previous && existsSync(previous) ? readdirSync(previous) : [];
  for (const file of older) {
    const kept = /^(\d+\.\d+\.\d+)\.tgz$/.exec(file.startsWith(prefix) ? file.slice(prefix.length) : "")?.[1];
    if (!kept || kept === NO_VERSION) continue;
    const bytes = readFileSync(join(previous ?? "", file));
    if (!withdrawn(bytes)) writeFileSync(join(folder, file), bytes);
  }
  if (!existsSync(join(folder, current)))
    writeFileSync(join(folder, current), await packTarball(await build()));
  const versions = readdirSync(folder)
    .filter((file) => file.endsWith(".tgz"))
    .map((file) => describeFile(folder, file, file.slice(prefix.length, -".tgz".length)))
    .sort((a, b) => compareVersions(a.version, b.version));
  writeFileSync(join(folder, "latest.tgz"), readFileSync(join(folder, current)));
  writeFileSync(
    join(folder, "index.json"),
    `${JSON.stringify({ name, latest: version, versions }, null, 2)}\n`,
  );
  return versions;
}

function describeFile(folder: string, file: string, version: string): Published {
  const bytes = readFileSync(join(folder, file));
  const hash = (algorithm: string) => createHash(algorithm).update(bytes);
  return {
    version,
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
