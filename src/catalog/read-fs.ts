import { resolve } from "node:path";
import type { Catalog } from "./model.ts";
import { READ_WORDS as WORDS } from "./read-words.ts";
import { type Memory, Reader, type Wanted } from "./reader-fs.ts";
import { DISK } from "./source-fs.ts";
import type { Config } from "./types.gen.ts";
import type { Validate } from "./validate.ts";

/**
 * Reads every record of every root. Nothing throws for bad input: what is wrong becomes a misfit or an issue.
 * @param roots folders, as configured; relative ones start at `cwd`
 * @param memory only for catalogs of one schema
 * @param wanted chooses the entries that are read; of the others only the names are known
 */
export function readCatalog(
  roots: string[],
  config: Config,
  validate: Validate,
  cwd = process.cwd(),
  source = DISK,
  memory: Memory = {},
  wanted: Wanted = () => true,
): Catalog {
  const catalog: Catalog = {
    config,
    entries: new Map(),
    agencies: new Map(),
    systems: new Map(),
    editions: [],
    repeated: [],
    misfits: [],
    known: new Set(),
    dataFiles: new Map(),
    files: 0,
  };
  for (const root of roots) {
    const folder = resolve(cwd, root);
    readRoot(new Reader({ root, folder, catalog, validate, source, memory, wanted }));
  }
  return catalog;
}

function readRoot(reader: Reader): void {
  for (const item of reader.list("")) {
    if (item.name === "_editions" && item.isDirectory()) reader.readEditions();
    else if (item.name.startsWith("_") && item.isDirectory()) continue;
    else if (item.isDirectory()) reader.readAgency(item.name);
    else reader.misfit(item.name, "file-in-place", WORDS.root);
  }
}
