/** What the standard's schemas say of a value, as far as questions and the order of keys need it. */
export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  en?: { title: string; description: string };
  type?: string;
  format?: string;
  pattern?: string;
  examples?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema | boolean;
}

/** A schema together with the file that it stands in (`dataset`), where its references without a file lead. */
export interface Located {
  schema: Schema;
  home: string;
  /** The definition that it was reached by (`languageMap`, `update-cycle`), where it was. */
  name?: string;
}

type Schemas = Record<string, object>;

/** The schema of a whole record (`dataset`, `agency`, `system`). */
export const schemaOfRecord = (schemas: Schemas, record: string): Located => ({
  schema: (schemas[record] ?? {}) as Schema,
  home: record,
});

/** The schema of a property, with the property's own words and the keywords of what it refers to. */
export function schemaOfProperty(of: Located, key: string, schemas: Schemas): Located | undefined {
  const { schema, home } = followed(of, schemas);
  const own = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined;
  return own && followed({ schema: own, home }, schemas);
}

/** The schema of a list's items, or undefined where it is no list. */
export function schemaOfItems(of: Located, schemas: Schemas): Located | undefined {
  const { schema, home } = followed(of, schemas);
  return typeof schema.items === "object" ? followed({ schema: schema.items, home }, schemas) : undefined;
}

/** What was followed before: every record of a catalog asks for the same few hundred properties. */
const known = new WeakMap<Schemas, WeakMap<Schema, Located>>();

function followed(of: Located, schemas: Schemas): Located {
  const [file = "", name = ""] = of.schema.$ref?.split("#/$defs/") ?? [];
  if (!name) return of;
  const before = known.get(schemas) ?? new WeakMap<Schema, Located>();
  known.set(schemas, before);
  const seen = before.get(of.schema);
  if (seen) return seen;
  const home = file.replace(".schema.json", "") || of.home;
  const target = (schemas[home] as Schema | undefined)?.$defs?.[name] ?? {};
  const { $ref: _, ...own } = of.schema;
  const found = { schema: { ...target, ...own }, home, name };
  before.set(of.schema, found);
  return found;
}
