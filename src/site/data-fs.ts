import { createHash } from "node:crypto";
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
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { unzipSync } from "fflate";
import type { ServedFile, SiteEntry } from "../catalog/project.ts";
import { isShown, placeColumns } from "../tables/coordinates.ts";
import { type Columns, type Field, readColumns } from "../tables/derive/columns.ts";
import { profileOf } from "../tables/derive/profile.ts";
import { hasFormula } from "../tables/derive/spreadsheet-safe.ts";
import { encode } from "../tables/derive/write.ts";
import { openTable, READABLE } from "../tables/open-fs.ts";
import type { Cell } from "../tables/table.ts";
import { type StagedEntry, type StagedFile, write } from "./stage-fs.ts";

/** Raised when the same input gives other bytes, so that nothing stale is taken from the cache. */
const VERSION = 5;
/** Formats that a table is offered in beside its own. */
const OFFERED = ["csv", "xlsx", "json", "parquet", "geojson"];
/** Rows that a page shows as plain HTML. */
const HEAD_ROWS = 20;
/** What was made and not asked for again is kept so long. */
const KEPT_DAYS = 30;
/** Megabytes that a table may have to come in other formats, where the configuration names none. */
const LARGEST = 64;

/** A file as it was made, by its name in the cache's folder. */
interface Kept {
  name: string;
  bytes: number;
  sha256: string;
}
interface Made {
  served: Kept;
  rows?: number;
  files: (Kept & { format: string })[];
  profile?: Kept;
  head?: TableHead;
}
/** The first rows of an entry's newest table. */
export interface TableHead {
  columns: string[];
  rows: Cell[][];
}

/** Where the stage says which files wait to be laid down, by entry. */
export const WAITING = "waiting.json";
export type Waiting = Record<string, ServedFile[]>;

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
    for (const { source, columns, ...file } of served) {
      const isLarge = file.bytes > largest << 20;
      const key = keyOf(source, columns, file, entry, isLarge);
      const folder = join(cache, key);
      if (!existsSync(folder)) {
        // Two builds may make the same at once: what is whole takes its place in one step.
        const unfinished = `${folder}.${process.pid}`;
        await makeInto(unfinished, source, columns, file, entry, isLarge);
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

/** Both sites share what is made of the same bytes and the same fields. */
function keyOf(
  source: string,
  columns: string[] | undefined,
  file: File,
  entry: SiteEntry,
  isLarge: boolean,
): string {
  const fields = fieldsOf(entry, columns).map(({ name, title, type }) => [name, title, type]);
  const asked = [VERSION, columns !== undefined, isLarge, basename(file.path), crsOf(entry, file), fields];
  return createHash("sha256").update(readFileSync(source)).update(JSON.stringify(asked)).digest("hex");
}

const fieldsOf = ({ fields = [] }: SiteEntry, columns: string[] | undefined): Field[] =>
  fields.filter(({ name }) => !columns || columns.includes(name));

const crsOf = (entry: SiteEntry, { distribution }: File) =>
  entry.distributions?.find(({ id }) => id === distribution)?.crs;

/** Makes a file's other forms into a folder. */
async function makeInto(
  folder: string,
  source: string,
  columns: string[] | undefined,
  file: File,
  entry: SiteEntry,
  isLarge: boolean,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const name = basename(file.path);
  const keep = (name: string, content: Uint8Array | string) => {
    writeFileSync(join(folder, name), content);
    return { name, ...digestOf(Buffer.from(content)) };
  };
  const finish = (made: Made | null) => writeFileSync(join(folder, "made.json"), JSON.stringify(made));
  const format = extname(name).slice(1).toLowerCase();
  const fields = fieldsOf(entry, columns);
  const isTable = READABLE.includes(format) && fields.length > 0 && !isLarge;
  const table = isTable ? await readTable(source, format, fields, columns === undefined) : undefined;
  // What cannot be looked into is served as it is where all of it may be shown, and nowhere else.
  if (!table || table.columns.length === 0) {
    finish(columns ? null : { served: keep(name, readFileSync(source)), files: [] });
    return;
  }
  const places = placeColumns(table.columns.map(({ name }) => ({ name, title: titleOf(fields, name) })));
  const crs = crsOf(entry, file);
  // Where something is kept back, bytes that were not looked into (a second sheet, say) are not handed on.
  const isOwn = table.whole && columns === undefined;
  const own = isOwn ? readFileSync(source) : await encode(format, table, places, crs);
  if (!own) {
    finish(null);
    return;
  }
  const shapes = table.columns.some(({ type }) => type === "geometry");
  const stem = name.slice(0, -extname(name).length);
  const files: Made["files"] = [];
  for (const offered of OFFERED) {
    const unsafe =
      offered === "csv" && format === "csv" && table.columns.some(({ values }) => hasFormula(values));
    if (offered === format && !unsafe) continue;
    if (offered === "geojson" && !shapes && !(places && isShown(crs))) continue;
    const content = await encode(offered, table, places, crs);
    if (content)
      files.push({ ...keep(`${stem}${unsafe ? ".safe" : ""}.${offered}`, content), format: offered });
  }
  const profile = keep(`${stem}.profile.json`, `${JSON.stringify(profileOf(table))}\n`);
  finish({ served: keep(name, own), rows: table.rows, files, profile, head: headOf(table) });
}

/**
 * Where some fields are kept back, those of places may be among them: then a geometry is shown only beside places that
 * are shown themselves.
 * @returns undefined where it cannot be read to its end
 */
async function readTable(
  source: string,
  format: string,
  fields: Field[],
  all: boolean,
): Promise<Columns | undefined> {
  const places = placeColumns(fields.map(({ name, title }) => ({ name, title: title?.zh })));
  const table = await openTable(source, format);
  const columns = await readColumns(table, fields, all || places !== undefined);
  const kinds = table.troubles.filter(({ level }) => level === "error").map(({ kind }) => kind);
  if (kinds.some((kind) => !BESIDES.has(kind))) return undefined;
  return {
    ...columns,
    whole: columns.whole && kinds.length === 0 && !(format === "xlsx" && hasSheets(source)),
  };
}

/** What stands beside the declared columns is passed over, and the rest read to its end. */
const BESIDES = new Set(["data-uneven", "data-column-repeated", "data-column-unnamed"]);

/** Whether a workbook has more sheets than the one that is read. */
function hasSheets(source: string): boolean {
  let sheets = 0;
  unzipSync(readFileSync(source), {
    filter: ({ name }) => {
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) sheets++;
      return false;
    },
  });
  return sheets > 1;
}

const titleOf = (fields: Field[], name: string) => fields.find((field) => field.name === name)?.title?.zh;

const headOf = ({ columns }: Columns): TableHead => ({
  columns: columns.map(({ name }) => name),
  rows: Array.from({ length: Math.min(HEAD_ROWS, columns[0]?.values.length ?? 0) }, (_, at) =>
    columns.map(({ values, type }) => (type === "geometry" ? null : (values[at] ?? null))),
  ),
});

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

const digestOf = (bytes: Buffer) => ({
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});
