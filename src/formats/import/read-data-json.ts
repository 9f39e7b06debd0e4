import type { Raw } from "../listing/row.ts";
import type { Fault, Reading } from "./foreign.ts";
import { foreignOf } from "./foreign.ts";
import { isObject, missing, readItems, readJson, WORDS } from "./json.ts";
import { DCAT_US_REQUIRED } from "./keys-data-json.ts";

/** How deep catalogs may lie in catalogs. */
const DEEPEST = 8;

/** Reads `data.json` of DCAT-US 1.1 or a catalog of DCAT-US 3, with the catalogs and series that lie in it. */
export function readDataJson(bytes: Uint8Array): Reading {
  const { value, faults } = readJson(bytes);
  if (value === undefined) return { entries: [], faults };
  if (!isObject(value)) return { entries: [], faults: [{ pointer: "", message: WORDS.noList("dataset") }] };
  const version = isThird(value) ? 3 : 1;
  const reading = readCatalog(value, "", version);
  if (reading.entries.length === 0 && reading.faults.length === 0)
    reading.faults.push({ pointer: "/dataset", message: WORDS.noList("dataset") });
  return reading;
}

const isThird = ({ conformsTo, "@type": type }: Raw) =>
  type === "Catalog" || (isObject(conformsTo) && JSON.stringify(conformsTo).includes("3"));

function readCatalog(catalog: Raw, pointer: string, version: 1 | 3, depth = 0): Reading {
  const parts: Reading[] = [
    datasets(catalog.dataset, `${pointer}/dataset`, version),
    { entries: [], faults: unnamed(catalog, pointer) },
  ];
  for (const [name, members] of [
    ["datasetSeries", "seriesMember"],
    ["service", "servesDataset"],
  ] as const)
    for (const [i, item] of list(catalog[name]).entries())
      if (isObject(item)) parts.push(datasets(item[members], `${pointer}/${name}/${i}/${members}`, version));
  if (depth < DEEPEST)
    for (const [i, item] of list(catalog.catalog).entries())
      if (isObject(item)) parts.push(readCatalog(item, `${pointer}/catalog/${i}`, version, depth + 1));
  return {
    entries: parts.flatMap(({ entries }) => entries),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

/** Members may be named by address only; those stand elsewhere in the document, if anywhere. */
function datasets(given: unknown, pointer: string, version: 1 | 3): Reading {
  if (given !== undefined && !Array.isArray(given) && !isObject(given))
    return { entries: [], faults: [{ pointer, message: WORDS.noObject }] };
  const items = list(given).filter((item) => !(pointer.includes("/series") && typeof item === "string"));
  return readItems(items, pointer, (item, place) => ({
    entries: [foreignOf(item, place, "distribution", typeof item["@id"] === "string" ? [item["@id"]] : [])],
    faults: missing(item, place, DCAT_US_REQUIRED[version], version === 3 ? "DCAT-US 3" : "DCAT-US 1.1"),
  }));
}

/** Harvesters tell records and services apart by these names. */
const unnamed = (catalog: Raw, pointer: string): Fault[] =>
  (
    [
      ["record", "@id"],
      ["service", "identifier"],
    ] as const
  ).flatMap(([name, key]) =>
    list(catalog[name]).flatMap((item, i) =>
      isObject(item) ? missing(item, `${pointer}/${name}/${i}`, [key], "DCAT-US 3") : [],
    ),
  );

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
