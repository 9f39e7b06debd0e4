type Json = Record<string, unknown>;

interface Property extends Json {
  $ref?: string;
  title?: string;
  description?: string;
  en?: { title: string; description: string };
  $defs?: Record<string, Property>;
}

/** Keywords that only editors read, in the place where they are written: behind the English words. */
export const EDITOR_KEYWORDS = ["markdownDescription", "completionDetail"];

/**
 * The schemas with what an editor shows of each property: help in both languages, and its title beside its name in the
 * list. VS Code knows one language, and it lets the words of a definition go before those of the property that refers
 * to it; its own two keywords are the property's alone.
 * @param schemas by name, without `.schema.json`
 */
export function withEditorHelp(schemas: Record<string, Json>): Record<string, Json> {
  const help = (property: Property, home: string): Json => {
    const { title = "", description = "", en } = property;
    if (!en) return {};
    const heading = shownTitle(property, home, schemas) === title ? en.title : `${title} ${en.title}`;
    return {
      markdownDescription: [`**${literal(heading)}**`, literal(description), literal(en.description)].join(
        "\n\n",
      ),
      completionDetail: `${title} / ${en.title}`,
    };
  };
  const walk = (node: unknown, home: string, isProperty = false): unknown => {
    if (Array.isArray(node)) return node.map((item) => walk(item, home));
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).flatMap(([key, value]) => {
        if (EDITOR_KEYWORDS.includes(key)) return [];
        if (key === "examples" || key === "en") {
          const words = key === "en" && isProperty ? Object.entries(help(node as Property, home)) : [];
          return [[key, value], ...words];
        }
        if (key !== "properties") return [[key, walk(value, home)]];
        const parts = Object.entries(value as Json).map(([name, part]) => [name, walk(part, home, true)]);
        return [[key, Object.fromEntries(parts)]];
      }),
    );
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, walk(schema, name) as Json]),
  );
}

/** The title that stands above the help: that of the definition, where the property refers to one that has a title. */
function shownTitle(
  { $ref, title }: Property,
  home: string,
  schemas: Record<string, Json>,
): string | undefined {
  const [file = "", name = ""] = $ref?.split("#/$defs/") ?? [];
  if (!name) return title;
  const target = file.replace(".schema.json", "") || home;
  const definition = (schemas[target] as Property | undefined)?.$defs?.[name] ?? {};
  return shownTitle({ ...definition, title: definition.title ?? title }, target, schemas);
}

const literal = (text: string) => text.replaceAll(/[\\`*_{}[\]<>#|]/g, "\\$&");
