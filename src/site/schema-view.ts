import type { Lang } from "../catalog/finding.ts";
import type { CodeList } from "../catalog/generate.ts";
import type { LanguageMap } from "../catalog/types.gen.ts";
import { dayIn, labelOf, otherOf, textIn } from "./text.ts";

/** A value of a record as a reader sees it. */
export type View =
  | { kind: "text"; text: string; other?: string | undefined }
  | { kind: "link"; href: string }
  | { kind: "list"; items: View[] }
  | { kind: "facts"; rows: { title: string; view: View }[] };

interface Schema {
  $ref?: string;
  title?: string;
  en?: { title: string };
  audience?: string;
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/**
 * Shows any part of a record by its schema, so that a new property needs no new markup.
 * @param only which top-level properties to show; all where it is absent
 */
export function viewRecord(
  name: string,
  value: object,
  context: { schemas: Record<string, object>; lists: Record<string, CodeList>; lang: Lang },
  only?: (property: string, audience: string | undefined) => boolean,
): View & { kind: "facts" } {
  const { schemas, lists, lang } = context;

  const facts = (
    schema: Schema,
    home: string,
    object: object,
    keep?: typeof only,
  ): View & { kind: "facts" } => ({
    kind: "facts",
    rows: Object.entries(object)
      .filter(
        ([key, part]) =>
          part !== undefined && key !== "$schema" && (!keep || keep(key, schema.properties?.[key]?.audience)),
      )
      .map(([key, part]) => {
        const property = schema.properties?.[key];
        const title = (lang === "en" ? property?.en?.title : property?.title) ?? key;
        return { title, view: view(property ?? {}, home, part) };
      }),
  });

  const view = (schema: Schema, home: string, part: unknown): View => {
    const [file = "", definition = ""] = schema.$ref?.split("#/$defs/") ?? [];
    if (file === "codes.schema.json")
      return { kind: "text", text: labelOf(lists[definition], String(part), lang) };
    if (definition === "languageMap") {
      const { text, other } = textIn(part as LanguageMap, lang);
      return { kind: "text", text, other };
    }
    if (definition === "isoDate") return { kind: "text", text: dayIn(String(part), lang) };
    if (definition === "webAddress") return { kind: "link", href: String(part) };
    if (schema.$ref) {
      const target = file.replace(".schema.json", "") || home;
      return view((schemas[target] as Schema).$defs?.[definition] ?? {}, target, part);
    }
    if (Array.isArray(part))
      return { kind: "list", items: part.map((item) => view(schema.items ?? {}, home, item)) };
    if (typeof part === "object" && part !== null) return facts(schema, home, part);
    return { kind: "text", text: String(part), other: otherOf(String(part), lang) };
  };

  return facts(schemas[name] as Schema, name, value, only);
}
