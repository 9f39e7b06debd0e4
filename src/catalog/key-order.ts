import { type Located, schemaOfItems, schemaOfProperty, schemaOfRecord } from "./schema.ts";

/**
 * A record with its keys in the order of the schema, at every depth; keys that the schema does not have follow in
 * their own order.
 * @param record the schema's name: `dataset`, `agency`, `system`
 */
export function orderKeys<T>(value: T, record: string, schemas: Record<string, object>): T {
  return ordered(value, schemaOfRecord(schemas, record), schemas) as T;
}

function ordered(value: unknown, of: Located | undefined, schemas: Record<string, object>): unknown {
  if (!of || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => ordered(item, schemaOfItems(of, schemas), schemas));
  const known = Object.keys(of.schema.properties ?? {}).filter((key) => Object.hasOwn(value, key));
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  // Object.fromEntries defines own properties, so a key `__proto__` stays data.
  return Object.fromEntries(
    [...known, ...unknown].map((key) => [
      key,
      ordered((value as Record<string, unknown>)[key], schemaOfProperty(of, key, schemas), schemas),
    ]),
  );
}
