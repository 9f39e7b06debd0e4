import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Deployment } from "../load-fs.ts";
import { catalogRoots, DISK, readCatalog } from "../read-fs.ts";
import type { Kind } from "../validate.ts";
import { type FixedRecord, fixRecord } from "./record.ts";

/** A record on disk. */
export interface RecordFile {
  path: string;
  kind: Kind;
  bytes: Uint8Array;
}

const FOLDERS: Record<string, Kind> = { datasets: "dataset", systems: "system" };

/**
 * Every entry, agency and system of every root: the files that the catalog itself reads, so no link, no data and
 * nothing outside a root. Published editions are not among them; they never change.
 * @param root the project's folder
 */
export function readRecords(
  { config }: Deployment,
  root: string,
  env: NodeJS.ProcessEnv = process.env,
): RecordFile[] {
  const records: RecordFile[] = [];
  const read = (path: string) => {
    const bytes = DISK.read(path);
    const kind = basename(path) === "agency.json" ? "agency" : FOLDERS[basename(dirname(path))];
    if (kind) records.push({ path, kind, bytes });
    return bytes;
  };
  readCatalog(catalogRoots(config, env), config, () => [], root, { ...DISK, read });
  return records;
}

/**
 * What a record becomes.
 * @param root the project's folder
 */
export function fixFile(
  { path, kind, bytes }: RecordFile,
  deployment: Deployment,
  root: string,
): FixedRecord {
  return fixRecord(bytes, kind, addressOf(kind, path, root), deployment);
}

/** Writes a file at once or not at all, with the mode that it had. */
export function writeWhole(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    writeFileSync(draft, text, { flag: "wx" });
    chmodSync(draft, statSync(path).mode);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** What `$schema` says: the way to the schema, so that an editor works offline; its name outside the repository. */
function addressOf(kind: Kind, path: string, root: string): string {
  const inside = !relative(resolve(root), path).startsWith("..");
  const file = `schemas/v1/${kind}.schema.json`;
  return inside
    ? relative(dirname(path), resolve(root, file)).replaceAll("\\", "/")
    : `https://mulu.example/${file}`;
}
