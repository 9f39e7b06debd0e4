import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "../src/catalog/model.ts";
import { FORGE_WORDS, forgeSecrets, IN_STANDARD, withoutLibraries } from "./leak/forge.ts";
import { matcher, type Secret } from "./leak/match.ts";
import { secretsOf } from "./leak/secrets.ts";
import { siteFiles } from "./leak/site-files.ts";
import type { Schema, Schemas } from "./leak/walk.ts";

export type { Secret } from "./leak/match.ts";

export interface Leak {
  /** Path in the site. */
  file: string;
  /** The text that stands there, and where it comes from. */
  text: string;
  what: string;
}

/**
 * Searches every byte of a built opening site, decompressed, for what must never stand there.
 * @param folder the built site
 * @returns an empty list where nothing leaks
 */
export async function findLeaks(
  folder: string,
  catalog: Catalog,
  schemas: Schemas,
  root: string,
): Promise<Leak[]> {
  const secrets = [...secretsOf(catalog, schemas, root), ...forgeSecrets(catalog.config)];
  const found = await findSecrets(folder, secrets, agencyOnlyKeys(schemas));
  return [...found.filter((leak) => !isOfLibrary(leak, root)), ...(await forgeWords(folder))];
}

/** What a page loads on demand holds libraries, and these have words that an entry may have too. */
const LIBRARIES = [
  "maplibre-gl/dist/maplibre-gl.mjs",
  "maplibre-gl/dist/maplibre-gl-worker.mjs",
  "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js",
];
let libraries: string[] | undefined;

/** Whether a text of an asset stands in the library as it is installed. */
function isOfLibrary({ file, text }: Leak, root: string): boolean {
  if (!/^assets\/[^/]+\.m?js$/.test(file) || text === "") return false;
  libraries ??= LIBRARIES.map((path) =>
    readFileSync(join(root, "node_modules", path), "latin1").toLowerCase(),
  );
  return libraries.some((library) => library.includes(text.toLowerCase()));
}

async function forgeWords(folder: string): Promise<Leak[]> {
  const leaks: Leak[] = [];
  for await (const { path, texts } of siteFiles(folder)) {
    const word = IN_STANDARD.test(path)
      ? undefined
      : texts.map((text) => FORGE_WORDS.exec(withoutLibraries(path, text))?.[0]).find(Boolean);
    if (word) leaks.push({ file: path, text: word, what: "word of a forge" });
  }
  return leaks;
}

/** The same for texts and names of properties that the caller knows. */
export async function findSecrets(
  folder: string,
  secrets: Iterable<Secret>,
  keys: Set<string>,
): Promise<Leak[]> {
  const find = matcher(secrets);
  const leaks: Leak[] = [];
  for await (const { path, texts, readable } of siteFiles(folder)) {
    if (!readable)
      leaks.push({ file: path, text: "", what: "bytes of a kind that the leak test cannot read" });
    for (const secret of new Set(texts.flatMap((text) => [...find(text)])))
      leaks.push({ file: path, ...secret });
    if (path.startsWith("schemas/") || !(path.endsWith(".json") || path.includes(".pf_"))) continue;
    const named = new Set(
      texts.flatMap((text) => [...text.matchAll(/"([A-Za-z]+)"\s*:/g)].map(([, key = ""]) => key)),
    );
    for (const key of named)
      if (keys.has(key)) leaks.push({ file: path, text: key, what: "name of an agency-only property" });
  }
  return leaks;
}

/** What the API says of a file that it serves: not the property `opening.release`. */
const OWN_KEYS = new Set(["release"]);

/** Names of the properties that the projection cuts off, where no public property has the same name. */
export function agencyOnlyKeys(schemas: Schemas): Set<string> {
  const audiences = new Map<string, Set<string>>();
  const walk = (schema: Schema): void => {
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      audiences.set(key, (audiences.get(key) ?? new Set()).add(property.audience ?? ""));
      if (property.audience === "public") walk(property);
    }
    if (schema.items) walk(schema.items);
    for (const definition of Object.values(schema.$defs ?? {})) walk(definition);
  };
  for (const name of ["dataset", "agency", "config"]) walk(schemas[name] ?? {});
  return new Set(
    [...audiences]
      .filter(([, of]) => of.size === 1 && of.has("agencies"))
      .map(([key]) => key)
      .filter((key) => !OWN_KEYS.has(key)),
  );
}
