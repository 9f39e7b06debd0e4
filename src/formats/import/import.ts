import { compare } from "../../catalog/finding.ts";
import type { ImportOptions } from "../listing/import.ts";
import type { KeyOrder } from "../listing/report.ts";
import { assemble, type Import } from "./assemble.ts";
import { foreignCodes } from "./codes.ts";
import type { Reading } from "./foreign.ts";
import type { Keys } from "./keys.ts";
import { CKAN } from "./keys-ckan.ts";
import { DATA_JSON } from "./keys-data-json.ts";
import { DCAT } from "./keys-dcat.ts";
import { type MappedForeign, mapForeign } from "./map.ts";
import { readCkan } from "./read-ckan.ts";
import { readDataJson } from "./read-data-json.ts";
import { readDcat } from "./read-dcat.ts";

/** The kinds of documents that can be imported, besides listings. */
export const SOURCES = {
  dcat: { keys: DCAT, read: readDcat },
  "data-json": { keys: DATA_JSON, read: readDataJson },
  ckan: { keys: CKAN, read: readCkan },
} satisfies Record<string, { keys: Keys; read(bytes: Uint8Array): Reading | Promise<Reading> }>;
export type Source = keyof typeof SOURCES;

/**
 * Turns a document of another catalog into records. What is broken in it is reported with its place and keeps nothing
 * else from being imported; nothing is fetched.
 */
export async function importDocument(
  source: Source,
  bytes: Uint8Array,
  { portal, date, lists, validate }: ImportOptions,
): Promise<Import> {
  const { keys, read } = SOURCES[source];
  const { entries, faults } = await read(bytes);
  const context = { portal, date, keys, codes: foreignCodes(lists), lists };
  const all = entries.map((entry) => mapForeign(entry, context));
  const distinct = [...new Map(all.map((row) => [row.row, row])).values()].sort((a, b) =>
    compare(a.row, b.row),
  );
  const byName = new Map(distinct.flatMap((row) => row.names.map((name) => [name, row] as const)));
  const { records, report } = assemble(distinct, {
    portal,
    date,
    validate,
    keys: orderOf(keys),
    settle(row, idOf) {
      const related = (row as MappedForeign).related
        .flatMap((name) => byName.get(name) ?? [])
        .flatMap((other) => idOf(other) ?? []);
      if (related.length > 0) row.record.related = [...new Set(related)].sort(compare);
    },
  });
  return {
    records,
    report: {
      ...report,
      rows: all.length,
      copies: all.length - distinct.length,
      faults: [...faults, ...all.flatMap((row) => row.faults)],
    },
  };
}

const orderOf = ({ properties }: Keys): KeyOrder => ({
  propertyOf: (key) => (Object.hasOwn(properties, key) ? (properties[key] ?? "") : ""),
  order: Object.keys(properties),
});
