import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { unzipSync } from "fflate";
import { isShown, placeColumns } from "../coordinates.ts";
import { openTable, READABLE } from "../open-fs.ts";
import type { Cell } from "../table.ts";
import { type Columns, type Field, readColumns } from "./columns.ts";
import { profileOf } from "./profile.ts";
import { hasFormula } from "./spreadsheet-safe.ts";
import { encode } from "./write.ts";

/** Raised when the same input gives other bytes, so that nothing stale is taken from a cache. */
const VERSION = 6;
/** Formats that a table is offered in beside its own. */
const OFFERED = ["csv", "xlsx", "json", "parquet", "geojson"];
/** Rows that a page shows as plain HTML. */
const HEAD_ROWS = 20;

/** A data file, and what a site may show of it. */
export interface Source {
  /** Path on disk. */
  path: string;
  /** Its name where it is served. */
  name: string;
  /** The fields that may be shown. */
  fields: Field[];
  /** Whether these are all that its entry has: else its bytes are never handed on as they are. */
  all: boolean;
  crs: string | undefined;
  /** Whether it is too large to be looked into. */
  isLarge: boolean;
}

/** A file as it was made, by its name in the cache's folder. */
export interface Kept {
  name: string;
  bytes: number;
  sha256: string;
}
export interface Made {
  served: Kept;
  rows?: number;
  files: (Kept & { format: string })[];
  profile?: Kept;
  head?: FirstRows;
}
/** The first rows of an entry's newest table. */
export interface FirstRows {
  columns: string[];
  rows: Cell[][];
}

/** What a file is made from, as a hash: the same gives the same. */
export function keyOf({ path, name, fields, all, crs, isLarge }: Source): string {
  const shown = fields.map(({ name, title, type }) => [name, title, type]);
  return createHash("sha256")
    .update(readFileSync(path))
    .update(JSON.stringify([VERSION, !all, isLarge, name, crs, shown]))
    .digest("hex");
}

/**
 * Makes what a site serves of a file into a folder, with its other formats, its profile and its first rows.
 * `made.json` there says what was made; null where nothing of it may be shown.
 */
export async function makeInto(folder: string, source: Source): Promise<void> {
  const { path, name, fields, all, crs, isLarge } = source;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const keep = (name: string, content: Uint8Array | string) => {
    writeFileSync(join(folder, name), content);
    return { name, ...digestOf(Buffer.from(content)) };
  };
  const finish = (made: Made | null) => writeFileSync(join(folder, "made.json"), JSON.stringify(made));
  const format = extname(name).slice(1).toLowerCase();
  const isTable = READABLE.includes(format) && fields.length > 0 && !isLarge;
  const table = isTable ? await readTable(source, format) : undefined;
  // What cannot be looked into is served as it is where all of it may be shown, and nowhere else.
  if (!table || table.columns.length === 0) {
    finish(all ? { served: keep(name, readFileSync(path)), files: [] } : null);
    return;
  }
  const places = placeColumns(table.columns.map(({ name }) => ({ name, title: titleOf(fields, name) })));
  // Where something is kept back, bytes that were not looked into (a second sheet, say) are not handed on.
  const isOwn = table.whole && all;
  const own = isOwn ? readFileSync(path) : await encode(format, table, places, crs);
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
  finish({ served: keep(name, own), rows: table.rows, files, profile, head: firstRowsOf(table) });
}

/**
 * Where some fields are kept back, those of places may be among them: then a geometry is shown only beside places that
 * are shown themselves.
 * @returns undefined where it cannot be read to its end
 */
async function readTable({ path, fields, all }: Source, format: string): Promise<Columns | undefined> {
  const places = placeColumns(fields.map(({ name, title }) => ({ name, title: title?.zh })));
  const table = await openTable(path, format);
  const columns = await readColumns(table, fields, all || places !== undefined);
  const kinds = table.troubles.filter(({ level }) => level === "error").map(({ kind }) => kind);
  if (kinds.some((kind) => !BESIDES.has(kind))) return undefined;
  return {
    ...columns,
    whole: columns.whole && kinds.length === 0 && !(format === "xlsx" && hasSheets(path)),
  };
}

/** What stands beside the declared columns is passed over, and the rest read to its end. */
const BESIDES = new Set(["data-uneven", "data-column-repeated", "data-column-unnamed"]);

/** Whether a workbook has more sheets than the one that is read. */
function hasSheets(path: string): boolean {
  let sheets = 0;
  unzipSync(readFileSync(path), {
    filter: ({ name }) => {
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) sheets++;
      return false;
    },
  });
  return sheets > 1;
}

const titleOf = (fields: Field[], name: string) => fields.find((field) => field.name === name)?.title?.zh;

const firstRowsOf = ({ columns }: Columns): FirstRows => ({
  columns: columns.map(({ name }) => name),
  rows: Array.from({ length: Math.min(HEAD_ROWS, columns[0]?.values.length ?? 0) }, (_, at) =>
    columns.map(({ values, type }) => (type === "geometry" ? null : (values[at] ?? null))),
  ),
});

const digestOf = (bytes: Buffer) => ({
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});
