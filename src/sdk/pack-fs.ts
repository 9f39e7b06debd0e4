import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "fflate";
import { pack } from "tar-stream";
import type { PackageFiles } from "./entry-module.ts";
import { tarballName } from "./package.ts";
import { versionOf } from "./versions-fs.ts";

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

/** Writes a version of a package into a folder. */
export async function writeVersion(
  folder: string,
  { name, version }: { name: string; version: string },
  files: PackageFiles,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, tarballName(name, version)), await packTarball(files));
}

/** Lists the versions in a folder, and gives the newest one its second address. */
export function listVersions(folder: string, name: string, latest: string): Published[] {
  const versions = readdirSync(folder)
    .flatMap((file) => {
      const version = versionOf(name, file);
      return version === undefined ? [] : [describeFile(folder, file, version)];
    })
    .sort((a, b) => compareVersions(a.version, b.version));
  cpSync(join(folder, tarballName(name, latest)), join(folder, "latest.tgz"));
  writeFileSync(join(folder, "index.json"), `${JSON.stringify({ name, latest, versions }, null, 2)}\n`);
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
