import { buildTypes } from "../catalog/generate.ts";
import type { Site } from "../catalog/project.ts";

type Json = Record<string, unknown>;

/** The schemas whose records a site publishes. */
const PUBLISHED = ["agency", "codes", "common", "dataset"];

/** The types of the standard as a site publishes them: on the opening site without what is for agencies only. */
export function standardTypes(schemas: Record<string, Json>, site: Site): Promise<string> {
  const chosen = Object.entries(schemas).filter(([name]) => PUBLISHED.includes(name));
  return buildTypes(
    Object.fromEntries(
      chosen.map(([name, schema]) => [name, site === "open" ? (publicOnly(schema) as Json) : schema]),
    ),
  );
}

function publicOnly(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(publicOnly);
  if (schema === null || typeof schema !== "object") return schema;
  const { properties, required, ...rest } = schema as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  const kept = properties && Object.entries(properties).filter(([, { audience }]) => audience === "public");
  const names = new Set(kept?.map(([name]) => name));
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, publicOnly(value)])),
    ...(kept && { properties: Object.fromEntries(kept.map(([name, value]) => [name, publicOnly(value)])) }),
    ...(required && { required: required.filter((name) => !kept || names.has(name)) }),
  };
}
