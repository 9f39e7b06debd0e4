type Json = Record<string, unknown>;

/** A schema without the properties that are for agencies only, at every depth. */
export function publicSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(publicSchema);
  if (schema === null || typeof schema !== "object") return schema;
  const { properties, required, ...rest } = schema as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  const kept = properties && Object.entries(properties).filter(([, { audience }]) => audience === "public");
  const names = new Set(kept?.map(([name]) => name));
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, publicSchema(value)])),
    ...(kept && { properties: Object.fromEntries(kept.map(([name, value]) => [name, publicSchema(value)])) }),
    ...(required && { required: required.filter((name) => !kept || names.has(name)) }),
  };
}

/** Names of the code lists that public properties of records use. */
export function publicCodeLists({ dataset, agency, common }: Record<string, Json>): Set<string> {
  const text = JSON.stringify([dataset, agency, common].map(publicSchema));
  return new Set([...text.matchAll(/codes\.schema\.json#\/\$defs\/([a-z-]+)/g)].map(([, name = ""]) => name));
}
