import type { Config } from "../../src/catalog/types.gen.ts";
import type { Secret } from "./match.ts";

/** Kinds of forges and whose they are: words that only the published standard may use. */
export const FORGE_WORDS = /git(hub|lab|ea|ee)|forgejo|codeowners/i;

/** Where the standard explains properties and codes to everybody, those of agencies too. */
export const IN_STANDARD = /^(schemas|standard|en\/standard)\//;

/** The forge's address, whole and its host alone. The configuration is the product's own, so no other search has it. */
export function forgeSecrets({ forge }: Config): Secret[] {
  if (!forge) return [];
  const what = "address of the forge";
  return [forge.url, new URL(forge.url).host].map((text) => ({ text, what }));
}
