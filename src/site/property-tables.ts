import type { Lang } from "../catalog/finding.ts";
import { standardWords } from "./words/standard.ts";

/** A piece of the words for a type; `path` is a page of the standard, without language. */
export interface TypePart {
  text: string;
  path?: string;
}

/** What has to hold of a value beside its type; `code` is shown as it stands. */
export interface Limit {
  text: string;
  code?: string;
}

export interface PropertyRow {
  /** As it is written in prose: `codes[].value`. */
  path: string;
  anchor: string;
  title: string;
  description: string;
  type: TypePart[];
  limits: Limit[];
  needed: string;
  audience: string | undefined;
  /** The first example as JSON. */
  example: string | undefined;
  /** The code list that the value is taken from. */
  list: string | undefined;
}

export interface PropertyTable {
  name: string;
  title: string;
  description: string;
  /** Page of the standard that shows the table, without language. */
  page: string;
  rows: PropertyRow[];
}

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  en?: { title: string; description: string };
  audience?: string;
  type?: string;
  format?: string;
  pattern?: string;
  examples?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  if?: Schema;
  then?: Schema;
  else?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minProperties?: number;
}

/** The page that shows each schema; what several records share stands with the entry. */
const PAGES: Record<string, string> = {
  dataset: "/standard/dataset/",
  common: "/standard/dataset/",
  agency: "/standard/agency/",
  system: "/standard/system/",
  edition: "/standard/edition/",
  config: "/standard/deployment/",
  api: "/api/",
};

/**
 * Every property of the standard in words, by table: a record (`dataset`), or a definition (`field`, `contact` …).
 * The definitions that are no object (`isoDate` …) make one table, `common`.
 * @param schemas by name, without `.schema.json`
 */
export function propertyTables(schemas: Record<string, object>, lang: Lang): Map<string, PropertyTable> {
  const tables = new Map<string, PropertyTable>();
  for (const [name, page] of Object.entries(PAGES)) {
    if (name === "api") continue;
    const schema = (schemas[name] ?? {}) as Schema;
    const definitions = Object.entries(schema.$defs ?? {});
    const add = (table: string, of: Schema, properties: Record<string, Schema>) => {
      const rows = rowsOf({ ...of, properties }, table, "", { schemas, page, lang });
      tables.set(table, { name: table, ...textOf(of, lang), page, rows });
    };
    if (schema.properties) add(name, schema, schema.properties);
    else
      add(name, schema, Object.fromEntries(definitions.filter(([, definition]) => !definition.properties)));
    for (const [key, definition] of definitions)
      if (definition.properties) add(key, definition, definition.properties);
  }
  return tables;
}

/**
 * The definitions of what the API serves, each with its properties. What the parts of a record mean is told by the
 * standard's own pages.
 */
export function apiTables(
  schemas: Record<string, object>,
  lang: Lang,
  site: "open" | "share",
): PropertyTable[] {
  const { $defs = {} } = schemas.api as Schema;
  return Object.entries($defs).map(([name, definition]) => {
    const shown = Object.entries(definition.properties ?? {}).filter(
      ([, { audience }]) => site === "share" || audience === "public",
    );
    const flat = Object.fromEntries(shown.map(([key, { properties: _, ...part }]) => [key, part]));
    const rows = rowsOf({ ...definition, properties: flat }, name, "", {
      schemas,
      page: PAGES.api ?? "",
      lang,
    });
    return { name, ...textOf(definition, lang), page: PAGES.api ?? "", rows };
  });
}

interface Context {
  schemas: Record<string, object>;
  page: string;
  lang: Lang;
}

function rowsOf(schema: Schema, table: string, before: string, context: Context): PropertyRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const path = `${before}${key}`;
    const example = property.examples?.[0];
    const row: PropertyRow = {
      path,
      // A scalar definition is linked by its own name, a property by its table's.
      anchor: table === "common" ? key : `${table}.${path.replaceAll("[]", "")}`,
      ...textOf(property, context.lang),
      type: typeOf(property, context),
      limits: [...limitsOf(property, context.lang), ...limitsOf(property.items ?? {}, context.lang)],
      needed: table === "common" ? "" : neededIn(schema, key, context.lang),
      audience: property.audience,
      example: example === undefined ? undefined : JSON.stringify(example),
      list: codeListOf(property) ?? codeListOf(property.items ?? {}),
    };
    return [
      row,
      ...rowsOf(property, table, `${path}.`, context),
      ...rowsOf(property.items ?? {}, table, `${path}[].`, context),
    ];
  });
}

const textOf = (schema: Schema, lang: Lang) => {
  const { title = "", description = "" } = (lang === "en" ? schema.en : schema) ?? {};
  return { title, description };
};

const codeListOf = ({ $ref }: Schema) => /^codes\.schema\.json#\/\$defs\/(.+)$/.exec($ref ?? "")?.[1];

function typeOf(schema: Schema, context: Context): TypePart[] {
  const words = standardWords[context.lang];
  if (schema.$ref) {
    const [file = "", key = ""] = schema.$ref.split("#/$defs/");
    const name = file.replace(".schema.json", "");
    const home = (context.schemas[name] ?? {}) as Schema;
    const list = codeListOf(schema);
    // A reference without a file stays on its own page, and so does its anchor.
    const target = name ? home.$defs?.[key] : findDefinition(context.schemas, key);
    const title = textOf(target ?? {}, context.lang).title || key;
    if (list) return around(words.codeOf, [{ text: title, path: `/standard/codes/#${list}` }]);
    return [{ text: title, path: `${PAGES[name] ?? context.page}#${key}` }];
  }
  if (schema.type === "array") return around(words.listOf, typeOf(schema.items ?? {}, context));
  if (schema.type === "object" && !schema.properties)
    return [{ text: (schema.additionalProperties ? words.types.numbers : words.types.anything) ?? "" }];
  const type = schema.format ?? schema.type ?? "";
  return [{ text: words.types[type] ?? type }];
}

const findDefinition = (schemas: Record<string, object>, key: string) =>
  Object.values(schemas)
    .map((schema) => (schema as Schema).$defs?.[key])
    .find(Boolean);

const around = ({ before, after }: { before: string; after: string }, parts: TypePart[]): TypePart[] =>
  [{ text: before }, ...parts, { text: after }].filter(({ text }) => text !== "");

function limitsOf(schema: Schema, lang: Lang): Limit[] {
  const { limits } = standardWords[lang];
  const { minItems, maxItems, minLength, maxLength, minimum, maximum } = schema;
  const given = (...numbers: (number | undefined)[]) => numbers.some((number) => number !== undefined);
  return [
    ...(given(minItems, maxItems) ? [{ text: limits.items(minItems, maxItems) }] : []),
    ...(given(minLength, maxLength) ? [{ text: limits.length(minLength, maxLength) }] : []),
    ...(given(minimum, maximum) ? [{ text: limits.value(minimum, maximum) }] : []),
    ...(schema.minProperties ? [{ text: limits.properties(schema.minProperties) }] : []),
    ...(schema.uniqueItems ? [{ text: limits.unique }] : []),
    ...(schema.pattern ? [{ text: limits.pattern, code: schema.pattern }] : []),
  ];
}

/** Whether a record must have a property. The `if`s of a record's schema name the cases that ask for less, or more. */
function neededIn(schema: Schema, key: string, lang: Lang): string {
  const words = standardWords[lang];
  if (schema.required?.includes(key)) return words.yes;
  const cases: string[] = [];
  let branch = schema;
  while (branch.if && branch.else) {
    const name = words.cases[branch.if.required?.[0] ?? ""] ?? "";
    if (branch.then?.required?.includes(key)) return words.when(name);
    cases.push(name);
    branch = branch.else;
  }
  return branch !== schema && branch.required?.includes(key) ? words.except(cases) : words.no;
}
