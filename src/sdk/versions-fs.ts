import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, strFromU8 } from "fflate";
import { tarballName } from "./package.ts";
import { NO_VERSION } from "./version.ts";
import type { PackageState } from "./versions.ts";

/** The version of a package's file in a folder; undefined where the file is another one. */
export function versionOf(name: string, file: string): string | undefined {
  const prefix = tarballName(name, "").slice(0, -".tgz".length);
  return file.startsWith(prefix) ? /^(\d+\.\d+\.\d+)\.tgz$/.exec(file.slice(prefix.length))?.[1] : undefined;
}

/** Where a version comes from: its edition, and whether it was withdrawn because it held what was purged. */
export interface VersionOrigin {
  version: string;
  edition?: string;
  withdrawn?: true;
}

/**
 * Carries the published versions of a package over, byte by byte, because lockfiles hold their checksums. Left behind
 * are 0.0.0, which promises nothing, and what holds an entry that was purged.
 * @returns the versions that hold one
 */
export function carryVersions(from: string, to: string, name: string, purged: Set<string>): string[] {
  const withdrawn: string[] = [];
  for (const file of existsSync(from) ? readdirSync(from) : []) {
    const version = versionOf(name, file);
    if (!version || version === NO_VERSION) continue;
    const bytes = readFileSync(join(from, file));
    if (holdsAny(bytes, purged)) {
      withdrawn.push(version);
      continue;
    }
    mkdirSync(to, { recursive: true });
    writeFileSync(join(to, file), bytes);
  }
  return withdrawn;
}

/** Whether a package names one of these entries. What cannot be read may name any. */
export function holdsAny(tarball: Uint8Array, ids: Set<string>): boolean {
  if (ids.size === 0) return false;
  try {
    const text = strFromU8(gunzipSync(tarball), true);
    return [...ids].some((id) => text.includes(JSON.stringify(id)) || text.includes(`datasets/${id}.`));
  } catch {
    return true;
  }
}

/** Keeps the state of a version for the step that packs it. @param work the site's folder of work */
export function writeState(work: string, version: string, state: PackageState): void {
  mkdirSync(join(work, "sdk"), { recursive: true });
  writeFileSync(join(work, "sdk", `${version}.json`), JSON.stringify(state));
}

/** The states that wait to be packed, by version. */
export function readStates(work: string): Map<string, () => PackageState> {
  const folder = join(work, "sdk");
  return new Map(
    (existsSync(folder) ? readdirSync(folder) : []).map((file) => [
      file.slice(0, -".json".length),
      () => JSON.parse(readFileSync(join(folder, file), "utf8")) as PackageState,
    ]),
  );
}

/** Keeps where versions come from for the step that lists them. */
export function writeOrigins(work: string, origins: VersionOrigin[]): void {
  writeFileSync(join(work, "sdk-origins.json"), JSON.stringify(origins));
}

/** Where versions come from; a catalog without a past has none. */
export function readOrigins(work: string): VersionOrigin[] {
  const file = join(work, "sdk-origins.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as VersionOrigin[]) : [];
}
