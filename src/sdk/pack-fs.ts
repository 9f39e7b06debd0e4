import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "fflate";
import { pack } from "tar-stream";
import type { PackageFiles } from "./entry-module.ts";
import { tarballName } from "./package.ts";

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
