import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "../../src/catalog/model.ts";
import { matcher, type Secret } from "./match.ts";
import { catalogTexts } from "./texts.ts";
import type { Schemas } from "./walk.ts";

/** What the product itself says to everybody: its code, its standard with the test documents of its rules, its configuration. */
const PRODUCT = ["src", "schemas", "test/rules", "test/schema", "public", "mulu.config.json"];

/**
 * Every text of a catalog that no byte of the opening site may hold: ids, codes and texts of entries that are not
 * opened, closed fields, agency-only properties and distributions, and values of data that is not opened. What the
 * public reads anyway (the same title in an opened entry, a word of the standard) is no secret.
 * @param root the project's folder
 */
export function secretsOf(catalog: Catalog, schemas: Schemas, root: string): Secret[] {
  const secrets = new Map<string, Secret>();
  const known: string[] = PRODUCT.flatMap((path) => textsUnder(join(root, path)));
  for (const { text, what, isPublic } of catalogTexts(catalog, schemas)) {
    if (isPublic) known.push(text);
    else for (const part of parts(text)) if (!secrets.has(part)) secrets.set(part, { text: part, what });
  }
  const isKnown = matcher(secrets.values())(known.join("\n"));
  return [...secrets.values()].filter((secret) => !isKnown.has(secret));
}

/**
 * The text, and its longer clauses: a page may show a part of it. Days, short numbers, numbers of articles and single words
 * of plain letters (`metadata`, or pinyin of another text) are nobody's secret; that none of them leaks, the canaries show.
 */
function parts(text: string): string[] {
  const clauses = text.split(/[，。；：！？、,.;:!?（）()\n]+/).filter((clause) => clause.trim().length >= 8);
  return [text, ...clauses].map((part) => part.trim()).filter((part) => part.length >= 4 && !isCommon(part));
}

const isCommon = (text: string) =>
  (text.length < 8 && /^[\d.,:%-]*$/.test(text)) ||
  /^第[一二三四五六七八九十百]+条$/.test(text) ||
  (text.length < 12 && /^[A-Z]?[a-z]*$/.test(text)) ||
  /^\d{4}-\d{2}(-\d{2}([ T][\d:]+)?)?$/.test(text);

function textsUnder(path: string): string[] {
  try {
    return readdirSync(path).flatMap((name) => textsUnder(join(path, name)));
  } catch {
    return [readFileSync(path, "utf8")];
  }
}
