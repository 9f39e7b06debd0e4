import { buildTypes } from "../catalog/generate.ts";
import type { Site } from "../catalog/project.ts";
import { publicSchema } from "../catalog/public-schema.ts";

type Json = Record<string, unknown>;

/** The schemas whose records a site publishes. */
const PUBLISHED = ["agency", "codes", "common", "dataset"];

/** The types of the standard as a site publishes them: on the opening site without what is for agencies only. */
export function standardTypes(schemas: Record<string, Json>, site: Site): Promise<string> {
  const chosen = Object.entries(schemas).filter(([name]) => PUBLISHED.includes(name));
  if (site === "share") return buildTypes(Object.fromEntries(chosen));
  return buildTypes(used(chosen.map(([name, schema]) => [name, publicSchema(schema) as Json])));
}

/** Without the definitions that nothing public refers to any more: the name of one tells what it is for. */
function used(schemas: [name: string, schema: Json][]): Record<string, Json> {
  const text = JSON.stringify(schemas);
  let dropped = false;
  const left = schemas.map(([name, { $defs, ...schema }]): [string, Json] => {
    const all = Object.entries(($defs ?? {}) as Json);
    const kept = all.filter(([definition]) => text.includes(`#/$defs/${definition}"`));
    dropped ||= kept.length < all.length;
    return [name, { ...schema, $defs: Object.fromEntries(kept) }];
  });
  return dropped ? used(left) : Object.fromEntries(left);
}
