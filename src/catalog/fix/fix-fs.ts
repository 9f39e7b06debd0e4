import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Words } from "../finding.ts";
import type { Deployment } from "../load-fs.ts";
import { readCatalog } from "../read-fs.ts";
import { catalogRoots, shownFolder } from "../roots-fs.ts";
import { select } from "../select-fs.ts";
import { covers } from "../selection.ts";
import { SELECTION_WORDS as WORDS } from "../selection-words.ts";
import { DISK } from "../source-fs.ts";
import type { Kind } from "../validate.ts";
import { type FixedRecord, fixRecord } from "./record.ts";

/** A record on disk. */
export interface RecordFile {
  /** As it is shown. */
  file: string;
  path: string;
  kind: Kind;
  bytes: Uint8Array;
}

/** A record with what becomes of it. */
export interface PlannedFile extends FixedRecord, Pick<RecordFile, "file" | "path"> {}

export interface Plan {
  /** The records that change, or that are left although they are not as they should be. */
  files: PlannedFile[];
  /** How many records were looked at. */
  looked: number;
  notes: Words[];
}

interface Wanted {
  /** Paths that a person names, from the project's folder on. */
  given?: string[];
  /** A revision: what was changed since. */
  since?: string;
  env?: NodeJS.ProcessEnv;
}

/**
 * What is to be done to the records of a deployment, all or a selection. Nothing is written.
 * @param root the project's folder
 * @returns what is wrong with the selection, where something is
 */
export function planFixes(
  deployment: Deployment,
  root: string,
  { env = process.env, ...wanted }: Wanted = {},
): Plan | { refusals: Words[] } {
  const selection = select(wanted, catalogRoots(deployment.config, env), root);
  if ("refusals" in selection) return selection;
  const { paths, named = new Map<string, string[]>(), notes } = selection;
  const records = readRecords(deployment, root, env, paths);
  const empty = [...named].filter(([, shown]) => !records.map(({ file }) => file).some(covers(shown)));
  if (empty.length > 0) return { refusals: empty.map(([path]) => WORDS.empty(path)) };
  const files = records
    .map(({ file, path, kind, bytes }) => ({
      file,
      path,
      ...fixRecord(bytes, kind, addressOf(kind, path, root), deployment),
    }))
    .filter(({ text, left }) => text !== undefined || left.length > 0);
  return { files, looked: records.length, notes };
}

const FOLDERS: Record<string, Kind> = { datasets: "dataset", systems: "system" };

/**
 * The entries, agencies and systems of every root: the files that the catalog itself reads, so no link, no data and
 * nothing outside a root. Published editions are not among them; they never change.
 * @param paths what is wanted of them, as findings show it; everything where it is absent
 */
export function readRecords(
  { config }: Deployment,
  root: string,
  env: NodeJS.ProcessEnv,
  paths?: string[],
): RecordFile[] {
  const isWanted = paths ? covers(paths) : () => true;
  return catalogRoots(config, env).flatMap((name) => {
    const folder = resolve(root, name);
    const records: RecordFile[] = [];
    const read = (path: string) => {
      const bytes = DISK.read(path);
      const kind = basename(path) === "agency.json" ? "agency" : FOLDERS[basename(dirname(path))];
      const file = join(shownFolder(name, folder), relative(folder, path)).replaceAll("\\", "/");
      if (kind && isWanted(file)) records.push({ file, path, kind, bytes });
      return bytes;
    };
    readCatalog(
      [name],
      config,
      () => [],
      root,
      { ...DISK, read },
      {},
      ({ file }) => isWanted(file),
    );
    return records;
  });
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
