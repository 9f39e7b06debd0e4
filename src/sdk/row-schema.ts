import type { SiteEntry } from "../catalog/project.ts";
import { codeValues, columnsOf, type RowColumn } from "./column.ts";
import { describeColumn } from "./comment.ts";

/** The JSON Schema (2020-12) of one row of an entry, read as the client reads it. @param id absolute address of the schema */
export function rowSchema(entry: SiteEntry, id: string): object {
  const columns = columnsOf(entry.fields);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: id,
    title: entry.title?.zh ?? entry.id,
    ...(entry.description && { description: entry.description.zh }),
    type: "object",
    properties: Object.fromEntries(columns.map((column) => [column.name, property(column)])),
    required: columns.map(({ name }) => name),
    additionalProperties: false,
  };
}

function property(column: RowColumn): object {
  const values = codeValues(column);
  const { type, format } = TYPES[column.type];
  const { pattern } = column.field;
  return {
    title: column.title,
    description: describeColumn(column).join("\n"),
    type: column.required ? type : [type, "null"],
    ...(values && { enum: column.required ? values : [...values, null] }),
    ...(format && { format }),
    ...(pattern && type === "string" && { pattern }),
  };
}

const TYPES: Record<RowColumn["type"], { type: string; format?: string }> = {
  string: { type: "string" },
  number: { type: "number" },
  integer: { type: "integer" },
  boolean: { type: "boolean" },
  date: { type: "string", format: "date" },
  datetime: { type: "string" },
};
