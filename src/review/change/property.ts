import type { Words } from "../../catalog/finding.ts";
import { pointerPath } from "../../catalog/parse.ts";
import { schemaOfItems, schemaOfProperty, schemaOfRecord } from "../../catalog/schema.ts";

/** What the standard says of a property: what it is called, from the outermost part on, and its code list. */
export interface Property {
  titles: Words[];
  codes?: string;
}

/**
 * Looks a property up in the schemas.
 * @param record the schema's name: `dataset`, `agency` …
 * @param pointer the item of a list is named by its key; a property that the standard does not have keeps its own name
 */
export function propertyOf(schemas: Record<string, object>, record: string, pointer: string): Property {
  const titles: Words[] = [];
  let at = schemaOfRecord(schemas, record);
  for (const part of pointerPath(pointer)) {
    const items = schemaOfItems(at, schemas);
    const property = items ? undefined : schemaOfProperty(at, part, schemas);
    if (!items) titles.push({ zh: property?.schema.title ?? part, en: property?.schema.en?.title ?? part });
    at = items ?? property ?? { schema: {}, home: "" };
  }
  const { home, name } = schemaOfItems(at, schemas) ?? at;
  return { titles, ...(home === "codes" && name && { codes: name }) };
}
