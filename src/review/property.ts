import type { Words } from "../catalog/finding.ts";
import { pointerPath } from "../catalog/parse.ts";
import type { Kind } from "../catalog/validate.ts";

/** What the standard says of a property: what it is called, from the outermost part on, and its code list. */
export interface Property {
  titles: Words[];
  codes?: string;
}

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  en?: { title: string };
  properties?: Record<string, Schema>;
  items?: Schema | false;
}

/**
 * Looks a property up in the schemas.
 * @param pointer the item of a list is named by its key; a property that the standard does not have keeps its own name
 */
export function propertyOf(schemas: Record<string, object>, kind: Kind, pointer: string): Property {
  let [schema, home] = [schemas[kind] as Schema | undefined, kind as string];
  let codes: string | undefined;
  const titles: Words[] = [];
  for (const part of pointerPath(pointer)) {
    if (schema?.items) {
      [schema, home] = resolve(schemas, schema.items, home);
      continue;
    }
    const property: Schema | undefined = schema?.properties?.[part];
    titles.push({ zh: property?.title ?? part, en: property?.en?.title ?? part });
    codes = codesOf(property) ?? codesOf(property?.items || undefined);
    [schema, home] = property ? resolve(schemas, property, home) : [undefined, home];
  }
  return { titles, ...(codes && { codes }) };
}

const codesOf = (schema: Schema | undefined) => schema?.$ref?.split("codes.schema.json#/$defs/")[1];

function resolve(schemas: Record<string, object>, schema: Schema, home: string): [Schema, string] {
  if (!schema.$ref) return [schema, home];
  const [file = "", name = ""] = schema.$ref.split("#/$defs/");
  const target = file.replace(".schema.json", "") || home;
  return [(schemas[target] as Schema | undefined)?.$defs?.[name] ?? schema, target];
}
