import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ExportEntry, ExportSite } from "./export.ts";
import type { CatalogFile, EntryFile, Format } from "./format.ts";

/**
 * Writes every format of a site in one pass over its entries, which are asked for one at a time.
 * @param out the site's root
 * @returns how many files were written
 */
export async function writeFormats(
  formats: Format[],
  site: ExportSite,
  entries: Iterable<ExportEntry>,
  out: string,
): Promise<number> {
  const catalogs = formats.flatMap(({ catalog }) => catalog?.(site) ?? []).map((file) => stream(file, out));
  const rest = formats.flatMap(({ rest }) => rest?.(site) ?? []);
  let count = catalogs.length;
  const folders = new Set<string>();
  const write = (files: EntryFile[]) => {
    count += files.length;
    for (const { path, text } of files) {
      const folder = dirname(join(out, path));
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      // Small files at once: handing them to threads costs more than writing them.
      writeFileSync(join(out, path), text());
    }
  };
  for (const entry of entries) {
    write(formats.flatMap(({ entry: files }) => files?.(site, entry) ?? []));
    for (const catalog of catalogs) catalog.entry(entry);
    for (const { entry: see } of rest) see(entry);
  }
  for (const catalog of catalogs) catalog.end();
  for (const { files } of rest) for (const file of await files()) write([file]);
  return count;
}

/** Text that is held back before it goes to the disk, so that a large file is not written in crumbs. */
const HELD = 1 << 18;

function stream({ path, head, entry, tail }: CatalogFile, out: string) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  const file = openSync(join(out, path), "w");
  let held = head();
  const flush = () => {
    writeSync(file, held);
    held = "";
  };
  return {
    entry(value: ExportEntry) {
      held += entry(value);
      if (held.length > HELD) flush();
    },
    end() {
      held += tail();
      flush();
      closeSync(file);
    },
  };
}
