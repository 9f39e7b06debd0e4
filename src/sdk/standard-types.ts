import { buildTypes } from "../catalog/generate.ts";
import type { Site } from "../catalog/project.ts";
import { publicCodeLists, publicSchema } from "../catalog/public-schema.ts";

type Json = Record<string, unknown>;

/** The schemas whose records a site publishes. */
const PUBLISHED = ["agency", "codes", "common", "dataset"];

/** The types of the standard as a site publishes them: on the opening site without what is for agencies only. */
export function standardTypes(schemas: Record<string, Json>, site: Site): Promise<string> {
  const chosen = Object.entries(schemas).filter(([name]) => PUBLISHED.includes(name));
  if (site === "share") return buildTypes(Object.fromEntries(chosen));
  const lists = publicCodeLists(schemas);
  const open = (name: string, schema: Json): Json =>
    name === "codes"
      ? {
          $defs: Object.fromEntries(Object.entries(schema.$defs as Json).filter(([list]) => lists.has(list))),
        }
      : (publicSchema(schema) as Json);
  return buildTypes(Object.fromEntries(chosen.map(([name, schema]) => [name, open(name, schema)])));
}
