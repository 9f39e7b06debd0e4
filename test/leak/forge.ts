import type { Config } from "../../src/catalog/types.gen.ts";
import type { Secret } from "./match.ts";

/** Kinds of forges and whose they are: words that only the published standard may use. */
export const FORGE_WORDS = /git(hub|lab|ea|ee)|forgejo|codeowners/i;

/** Libraries that name where they come from; in the site's scripts these addresses are theirs, not the catalog's. */
const LIBRARIES =
  /https:\/\/github\.com\/(duckdb\/duckdb-wasm|emn178\/js-sha256|mapbox\/mapbox-gl-js|maplibre\/maplibre-gl-js)(?![\w-])/g;

/** What a file says besides the addresses of the libraries in it. */
export const withoutLibraries = (path: string, text: string): string =>
  path.startsWith("assets/") ? text.replaceAll(LIBRARIES, "") : text;

/** Where the standard explains properties and codes to everybody, those of agencies too. */
export const IN_STANDARD = /^(schemas|standard|en\/standard)\//;

/** The forge's address, whole and its host alone. The configuration is the product's own, so no other search has it. */
export function forgeSecrets({ forge }: Config): Secret[] {
  if (!forge) return [];
  const what = "address of the forge";
  return [forge.url, new URL(forge.url).host].map((text) => ({ text, what }));
}
