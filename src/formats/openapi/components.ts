import { publicSchema } from "../../catalog/public-schema.ts";

type Json = Record<string, unknown>;
type Schemas = Record<string, Json>;
/** A schema with its words in English. */
type Told = Json & { en?: { title?: string; description?: string } };

/** Words for editors and marks of audience: they say nothing to a program that reads the API. */
const INNER = new Set(["audience", "markdownDescription", "completionDetail"]);

/**
 * The schemas of the API as components of an OpenAPI document: definitions of all files of the standard in one flat
 * list, with what they refer to. Objects are open in it: what a later v1 adds must not be refused by a program that was
 * made from it.
 * @param schemas by name, without `.schema.json`; for the opening site its public parts are taken
 * @param names definitions of `api.schema.json`
 */
export function componentsOf(
  schemas: Schemas,
  names: string[],
  site: "open" | "share",
): Record<string, Json> {
  const components: Record<string, Json> = {};
  const add = (home: string, name: string): string => {
    const component = componentName(home, name);
    if (Object.hasOwn(components, component)) return component;
    const definition = name ? (schemas[home]?.$defs as Schemas | undefined)?.[name] : schemas[home];
    if (!definition) throw new Error(`${home}.schema.json has no definition "${name}".`);
    // Its place is taken before its parts are followed, since a schema may refer to itself.
    components[component] = {};
    const { $schema, $id, $defs, ...own } = definition;
    components[component] = flat(home, site === "open" ? publicSchema(own) : own) as Json;
    return component;
  };
  const flat = (home: string, part: unknown): unknown => {
    if (Array.isArray(part)) return part.map((item) => flat(home, item));
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(inBoth(part as Told))
        .filter(([key, value]) => !INNER.has(key) && !(key === "additionalProperties" && value === false))
        .map(([key, value]) => [key, valueAt(home, key, value)]),
    );
  };
  const valueAt = (home: string, key: string, value: unknown): unknown => {
    if (key === "$ref") return `#/components/schemas/${add(...target(home, String(value)))}`;
    // Names of properties are no words of a schema, even where one is called "en" or "title".
    if (key === "properties")
      return Object.fromEntries(
        Object.entries(value as Json).map(([name, part]) => [name, flat(home, part)]),
      );
    return AS_IT_IS.has(key) ? value : flat(home, value);
  };
  for (const name of names) add("api", name);
  return Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Values of the data itself, in which a key of a schema would mean something else. */
const AS_IT_IS = new Set(["examples", "enum", "const", "default"]);

/** What a reference leads to: the file, and the definition in it. */
function target(home: string, reference: string): [file: string, name: string] {
  const [file = "", name = ""] = reference.split("#/$defs/");
  return [file.replace(".schema.json", "") || home, name];
}

/** A definition of the API or of what is common goes by its own name, any other by its file's too. */
const componentName = (home: string, name: string): string =>
  [...(home === "api" || home === "common" ? [] : [home]), ...(name ? [name] : [])].join(".");

/** English first, since programs' tools show one text; Chinese beside it. */
function inBoth({ en, ...own }: Told): Json {
  return {
    ...own,
    ...(en?.title && { title: `${en.title} ${own.title ?? ""}`.trim() }),
    ...(en?.description && { description: [en.description, own.description].filter(Boolean).join("\n\n") }),
  };
}
