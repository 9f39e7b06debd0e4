import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ServedFile, SiteEntry } from "../catalog/project.ts";
import { type Kept, keyOf, type Made, makeInto, type Source } from "../tables/derive/make-fs.ts";
import { type StagedEntry, type StagedFile, write } from "./stage-fs.ts";
import { WAITING, type Waiting } from "./work.ts";

/** What was made and not asked for again is kept so long. */
const KEPT_DAYS = 30;
/** Megabytes that a table may have to come in other formats, where the configuration names none. */
const LARGEST = 64;

/**
 * Lays down the data files of a staged site, and of every table its other formats, its profile and its first rows.
 * Columns that the site may not show are in none of them: where a file holds such, what is served under its name is
 * written anew without them.
 * @param work the stage's folder
 * @param cache where what was made is kept, by the hash of what it was made from
 * @param largest megabytes; a larger file is served as it is, and profiled by `npm run profile`
 * @returns how many files were laid down, and how many had to be made
 */
export async function writeData(
  work: string,
  cache: string,
  largest = LARGEST,
): Promise<{ files: number; made: number }> {
  const count = { files: 0, made: 0 };
  const waiting = JSON.parse(readFileSync(join(work, WAITING), "utf8")) as Waiting;
  for (const [id, served] of Object.entries(waiting)) {
    const path = join(work, "root/api/v1/datasets", `${id}.json`);
    const entry = JSON.parse(readFileSync(path, "utf8")) as StagedEntry;
    const taken = new Set(served.map((file) => file.path));
    const files: StagedFile[] = [];
    for (const one of served) {
      const { source: _, columns: __, ...file } = one;
      const source = sourceOf(one, entry, largest);
      const folder = join(cache, keyOf(source));
      if (!existsSync(folder)) {
        // Two builds may make the same at once: what is whole takes its place in one step.
        const unfinished = `${folder}.${process.pid}`;
        await makeInto(unfinished, source);
        if (existsSync(folder)) rmSync(unfinished, { recursive: true });
        else renameSync(unfinished, folder);
        count.made++;
      }
      utimesSync(folder, new Date(), new Date());
      const made = JSON.parse(readFileSync(join(folder, "made.json"), "utf8")) as Made | null;
      if (!made) continue;
      count.files++;
      files.push({
        ...entry.files.find((other) => other.path === file.path),
        ...file,
        ...layDown(work, folder, file, made, taken),
      });
      if (made.head) write(join(work, "heads", `${id}.json`), made.head);
    }
    write(path, { ...entry, files });
  }
  prune(cache);
  return count;
}

/** Removes what no build has asked for in a long time. */
function prune(cache: string): void {
  for (const key of existsSync(cache) ? readdirSync(cache) : [])
    if (Date.now() - statSync(join(cache, key)).mtimeMs > KEPT_DAYS * 86_400_000)
      rmSync(join(cache, key), { recursive: true });
}

type File = Omit<ServedFile, "source" | "columns">;

/** The file as the site may show it. */
function sourceOf(
  { source, columns, path, distribution, bytes }: ServedFile,
  { fields = [], distributions = [] }: SiteEntry,
  largest: number,
): Source {
  return {
    path: source,
    name: basename(path),
    fields: fields.filter(({ name }) => !columns || columns.includes(name)),
    all: columns === undefined,
    crs: distributions.find(({ id }) => id === distribution)?.crs,
    isLarge: bytes > largest << 20,
  };
}

/** Copies a file and what was made of it to its own address; the newest release has the address `latest` too. */
function layDown(work: string, folder: string, file: File, made: Made, taken: Set<string>) {
  const at = (path: string, name: string) => `${dirname(path)}/${name}`;
  const copy = (name: string) => {
    for (const path of [file.path, file.latest]) {
      const target = join(work, "root", at(path, name));
      mkdirSync(dirname(target), { recursive: true });
      // Releases come oldest first, so the last one to be written stays as `latest`.
      cpSync(join(folder, name), target);
    }
  };
  copy(made.served.name);
  // A file of the entry's own goes before one that is made, and what is made first before what is made of a twin.
  const isFree = ({ name }: Kept) => !taken.has(at(file.path, name));
  const free = made.files.filter(isFree);
  const profile = made.profile && isFree(made.profile) ? made.profile : undefined;
  for (const { name } of [...free, ...(profile ? [profile] : [])]) {
    copy(name);
    taken.add(at(file.path, name));
  }
  const derived = free.map(({ name, ...rest }) => ({
    ...rest,
    path: at(file.path, name),
    latest: at(file.latest, name),
  }));
  return {
    bytes: made.served.bytes,
    sha256: made.served.sha256,
    ...(made.rows !== undefined && { rows: made.rows }),
    ...(derived.length > 0 && { derived }),
    ...(profile && { profile: at(file.path, profile.name) }),
  };
}
