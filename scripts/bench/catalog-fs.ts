import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeAgencies } from "./agencies.ts";
import { makeEntry } from "./entry.ts";

/** What was written, in bytes. */
export interface CatalogSize {
  agencies: number;
  entries: number;
  bytes: number;
}

/**
 * Writes a synthetic catalog of 100 agencies, always the same bytes.
 * @param folder a folder of its own; what stood there is removed
 */
export function writeCatalog(folder: string, entries: number): CatalogSize {
  rmSync(folder, { recursive: true, force: true });
  const agencies = makeAgencies();
  for (const { id, value } of agencies) {
    mkdirSync(join(folder, id, "datasets"), { recursive: true });
    write(join(folder, id, "agency.json"), value);
  }
  const ids: string[] = [];
  let bytes = 0;
  for (let number = 0; number < entries; number++) {
    const { id, value } = makeEntry(number, agencies, ids);
    const [agency = "", name] = id.split("/");
    bytes += write(join(folder, agency, "datasets", `${name}.json`), value);
    ids.push(id);
  }
  return { agencies: agencies.length, entries, bytes };
}

/** As people store records: indented, which is the form that the check reads fastest. */
function write(file: string, value: object): number {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  writeFileSync(file, text);
  return Buffer.byteLength(text);
}
