import { readFileSync } from "node:fs";
import type { Catalog, DataFile, Entry } from "../../src/catalog/model.ts";
import type { Dataset } from "../../src/catalog/types.gen.ts";
import { citation } from "../../src/lists/rows.ts";
import { type IsClosed, type Leaf, leaves, type Schemas } from "./walk.ts";

/** A text of a catalog, where it stands, and whether the public may read it there. */
export interface Text {
  text: string;
  what: string;
  isPublic: boolean;
}

/** All texts of a catalog: ids, records, and cells of data files. */
export function* catalogTexts(catalog: Catalog, schemas: Schemas): Generator<Text> {
  for (const { id, value } of catalog.agencies.values()) {
    yield { text: id, what: id, isPublic: true };
    yield* named(
      id,
      leaves(schemas, "agency", value, true, () => false),
    );
  }
  for (const { id, value } of catalog.systems.values()) {
    yield* ids(`${id} (system)`, [id.split("/")[1] ?? ""], false);
    yield* named(
      `${id} (system)`,
      leaves(schemas, "system", value, false, () => false),
    );
  }
  for (const { id, value } of catalog.editions)
    yield* named(`edition ${id}`, leaves(schemas, "edition", value, true, purgedRows(catalog)));
  const listed = new Set(
    catalog.editions.flatMap(({ value }) => value.lists?.open?.rows?.map(({ id }) => id) ?? []),
  );
  for (const entry of catalog.entries.values()) yield* entryTexts(entry, schemas, listed.has(entry.id));
  for (const [path, file] of catalog.dataFiles) yield* cellTexts(path, file, catalog);
}

const named = (what: string, found: Leaf[]): Text[] =>
  found.map(({ pointer, text, isPublic }) => ({ text, what: `${what}${pointer}`, isPublic }));

const ids = (what: string, texts: string[], isPublic: boolean): Text[] =>
  texts.map((text) => ({ text, what: `${what} (id)`, isPublic }));

/** Past editions stay public, but for what the authority ordered to be purged from them. */
const purgedRows =
  (catalog: Catalog): IsClosed =>
  (pointer, row) =>
    /^\/lists\/open\/rows\/\d+$/.test(pointer) &&
    catalog.entries.get((row as { id: string }).id)?.value.status === "purged";

function* entryTexts(entry: Entry, schemas: Schemas, wasListed: boolean): Generator<Text> {
  const { id, value } = entry;
  const isOpen = isOpened(entry);
  const hasEnded = wasListed && ["closed", "withdrawn", "moved"].includes(value.status ?? "");
  yield* ids(id, [id, id.split("/")[1] ?? ""], isOpen);
  // Pages cite the basis in the words in which the negative list does.
  for (const basis of hasEnded ? (value.closingBasis ?? []) : [])
    yield { text: citation(basis), what: `${id} (closing basis)`, isPublic: true };
  for (const leaf of named("", leaves(schemas, "dataset", value, isOpen, closedParts(value)))) {
    // Of what was open once, the public may read why it closed.
    const isPublic = leaf.isPublic || (hasEnded && leaf.what.startsWith("/closingBasis/"));
    if (!isAmbiguous(leaf)) yield { ...leaf, what: id + leaf.what, isPublic };
  }
}

/** Whether the public may know of the entry (Art. 25): an unknown type means no. */
const isOpened = ({ value: { opening, status } }: Entry) =>
  ["unconditional", "conditional"].includes(opening?.type ?? "") &&
  ["active", "suspended"].includes(status ?? "");

/** A code that names another entry is as secret as that entry is; a short value of a code list could be any word. */
const isAmbiguous = ({ what, text }: Text) =>
  what.startsWith("/relatedCodes") || (text.length < 8 && /\/codes\/\d+\/value$/.test(what));

/** Closed fields, and ways to get the data that are for agencies or need an agreement (Art. 27). */
const closedParts =
  ({ fields, opening, distributions }: Partial<Dataset>): IsClosed =>
  (pointer) => {
    const [, name, index] = /^\/(fields|distributions)\/(\d+)$/.exec(pointer) ?? [];
    if (name === "fields") return fields?.[Number(index)]?.opening === "none";
    if (name !== "distributions") return false;
    return opening?.type !== "unconditional" || distributions?.[Number(index)]?.audience !== "public";
  };

/** Cells of a data file: closed where the entry, the file's distribution or the column's field is. */
function* cellTexts(path: string, { source }: DataFile, { entries }: Catalog): Generator<Text> {
  const [agency, id, , name] = path.split("/");
  const entry = entries.get(`${agency}/${id}`);
  const { opening, distributions, fields } = entry?.value ?? {};
  const isOpen =
    entry !== undefined &&
    isOpened(entry) &&
    opening?.type === "unconditional" &&
    distributions?.some((way) => way.path === name && way.audience === "public") === true;
  const [header = [], ...rows] = readFileSync(source, "utf8").split(/\r?\n/).map(cells);
  for (const row of rows)
    for (const [column, text] of row.entries()) {
      const field = fields?.find((one) => one?.name === header[column]);
      const isClosed = field?.opening !== undefined && field.opening !== "unconditional";
      yield { text, what: `data/${path} (${header[column] ?? column})`, isPublic: isOpen && !isClosed };
    }
}

/** The cells of one line of CSV; a quoted line break does not occur in these files. */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
