import type { Field } from "../../catalog/types.gen.ts";
import { type ExportSite, mapped } from "../export.ts";

/** The fields of an entry as a Table Schema (Data Package 2.0). */
export function tableSchema(site: ExportSite, fields: Field[]) {
  const keys = fields.filter(({ key }) => key).map(({ name }) => name);
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: fields.map((field) => fieldOf(site, field, keys.length === 1 && field.key === true)),
    ...(keys.length > 0 && { primaryKey: keys }),
    missingValues: [""],
  };
}

function fieldOf(site: ExportSite, field: Field, unique: boolean) {
  const type = mapped(site, "field-type", field.type, "tableSchema") ?? "any";
  const unit = field.unit && `单位：${field.unit.zh}`;
  const constraints = {
    ...(field.required && { required: true }),
    ...(unique && { unique: true }),
    ...(field.pattern && type === "string" && { pattern: field.pattern }),
  };
  return {
    name: field.name,
    title: field.title.zh,
    description: [field.definition?.zh, unit].filter(Boolean).join("") || undefined,
    type,
    // A number may be told from a code only by what the field says, so codes of other types stay out.
    ...(field.codes &&
      type === "string" && {
        categories: field.codes.map(({ value, title }) => ({ value, label: title.zh })),
      }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
