import { pointerTo } from "../../src/catalog/parse.ts";

export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  audience?: string;
  type?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  examples?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
}
export type Schemas = Record<string, Schema>;

/** One text of a record. */
export interface Leaf {
  pointer: string;
  text: string;
  isPublic: boolean;
}

/** Says of a part of a record that it is closed although the schema calls its property public. */
export type IsClosed = (pointer: string, value: unknown) => boolean;

/**
 * The texts of a record, each with whether the public may read it. Written apart from the projection on purpose:
 * it judges the projection. Codes, dates and references are no texts of their own and are passed over.
 */
export function leaves(
  schemas: Schemas,
  name: string,
  value: unknown,
  isPublic: boolean,
  isClosed: IsClosed,
): Leaf[] {
  const found: Leaf[] = [];
  walk(schemas[name] ?? {}, name, value, "", isPublic);
  return found;

  function walk(given: Schema, start: string, part: unknown, pointer: string, open: boolean): void {
    const [schema, home] = resolve(schemas, given, start);
    if (isToken(schema, given)) return;
    const isOpen = open && !isClosed(pointer, part);
    if (typeof part === "string") found.push({ pointer, text: part, isPublic: isOpen });
    else if (Array.isArray(part))
      for (const [i, item] of part.entries())
        walk(schema.items ?? {}, home, item, pointerTo(pointer, i), isOpen);
    else if (typeof part === "object" && part !== null)
      for (const [key, inner] of Object.entries(part)) {
        const property = schema.properties?.[key];
        const here = pointerTo(pointer, key);
        // A key that the schema does not name (the raw row of an import) is content too.
        if (!property) found.push({ pointer: here, text: key, isPublic: false });
        walk(property ?? {}, home, inner, here, isOpen && property?.audience === "public");
      }
  }
}

/** The schema that a reference leads to, and the name of the schema file that it stands in. */
export function resolve(schemas: Schemas, schema: Schema, home: string): [Schema, string] {
  if (!schema.$ref) return [schema, home];
  const [file = "", definition = ""] = schema.$ref.split("#/$defs/");
  const target = file.replace(".schema.json", "") || home;
  return resolve(schemas, schemas[target]?.$defs?.[definition] ?? {}, target);
}

const TOKENS = /^(codes\.schema\.json#|common\.schema\.json#\/\$defs\/(isoDate|id|datasetId|division)$)/;

/** Codes, dates, ids and division codes. */
export const isToken = (resolved: Schema, given: Schema): boolean =>
  TOKENS.test(given.$ref ?? "") || resolved.enum !== undefined;
