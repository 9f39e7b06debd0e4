import { isToken, resolve, type Schema, type Schemas } from "./walk.ts";

type Json = Record<string, unknown>;

/** Hands out words that occur nowhere else, and remembers for what. */
export class Canaries {
  readonly planted = new Map<string, string>();
  /** An entry that exists, for properties that name one. */
  readonly entry: string;

  constructor(entry: string) {
    this.entry = entry;
  }

  word(what: string): string {
    const word = `kanari${String(this.planted.size).padStart(4, "0")}q`;
    this.planted.set(word, what);
    return word;
  }
}

/**
 * The record with a value in every agency-only property that its schema knows, every free text in it a canary.
 * References, codes and dates keep to what the rules accept.
 */
export function plantAgencyOnly(
  schemas: Schemas,
  name: string,
  record: Json,
  canaries: Canaries,
  what: string,
): Json {
  return plant(schemas[name] ?? {}, name, record, what);

  function plant(given: Schema, start: string, value: unknown, pointer: string): Json {
    const [schema, home] = resolve(schemas, given, start);
    const planted: Json = { ...(value as Json) };
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      const here = `${pointer}/${key}`;
      const [inner, innerHome] = resolve(schemas, property, home);
      if (property.audience !== "public") {
        if (isToken(inner, property)) continue;
        const made = sample(schemas, property, home, canaries, here);
        const kept = planted[key];
        if (isObject(made))
          planted[key] = { ...made, ...(isObject(kept) ? onlyTokens(kept, inner, schemas, innerHome) : {}) };
        else if (made !== undefined) planted[key] = made;
      } else if (Array.isArray(planted[key]) && inner.items) {
        const items = inner.items;
        planted[key] = planted[key].map((item, i) =>
          isObject(item) ? plant(items, innerHome, item, `${here}/${i}`) : item,
        );
      } else if (isObject(planted[key])) planted[key] = plant(property, home, planted[key], here);
    }
    return planted;
  }
}

/** The record with every text of its own replaced; codes, dates, references and file names stay. */
export function replaceTexts(
  schemas: Schemas,
  name: string,
  record: Json,
  canaries: Canaries,
  what: string,
): Json {
  const replace = (given: Schema, start: string, value: unknown, pointer: string): unknown => {
    const [schema, home] = resolve(schemas, given, start);
    if (isToken(schema, given) || pointer.endsWith("/path")) return value;
    if (Array.isArray(value))
      return value.map((item, i) => replace(schema.items ?? {}, home, item, `${pointer}/${i}`));
    if (isObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [
          key,
          key === "$schema" ? part : replace(schema.properties?.[key] ?? {}, home, part, `${pointer}/${key}`),
        ]),
      );
    return typeof value === "string" ? (text(schema, canaries, pointer) ?? value) : value;
  };
  return replace(schemas[name] ?? {}, name, record, what) as Json;
}

/** A value of this shape, or undefined where only a reference could stand. */
export function sample(
  schemas: Schemas,
  given: Schema,
  start: string,
  canaries: Canaries,
  what: string,
): unknown {
  const [schema, home] = resolve(schemas, given, start);
  if (/datasetId$/.test(given.$ref ?? "")) return canaries.entry;
  if (isToken(schema, given)) return /codes|isoDate/.test(given.$ref ?? "") ? given.examples?.[0] : undefined;
  if (schema.type === "string") return text(schema, canaries, what);
  if (schema.type === "array") {
    const item = sample(
      schemas,
      { examples: [(given.examples?.[0] as unknown[])?.[0]], ...schema.items },
      home,
      canaries,
      `${what}/0`,
    );
    return item === undefined ? undefined : [item];
  }
  if (schema.type !== "object") return given.examples?.[0];
  if (!schema.properties)
    return {
      [canaries.word(`${what} (key)`)]: isObject(schema.additionalProperties) ? 1 : canaries.word(what),
    };
  const made = Object.entries(schema.properties).map(([key, property]) => [
    key,
    sample(schemas, property, home, canaries, `${what}/${key}`),
  ]);
  return Object.fromEntries(made.filter(([, value]) => value !== undefined));
}

/** A canary in the form that the schema asks for; undefined where no free text fits. */
function text(
  { type = "string", format, pattern }: Schema,
  canaries: Canaries,
  what: string,
): string | undefined {
  if (type !== "string") return undefined;
  const word = canaries.word(what);
  const forms = [word, `https://${word}.example/x`, `${word}@agency.example`];
  const fitting = forms.find((form, i) =>
    format ? ["uri", "email"].indexOf(format) === i - 1 : !pattern || new RegExp(pattern).test(form),
  );
  if (fitting === undefined) canaries.planted.delete(word);
  return fitting;
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The codes and references of a part: with the texts new, it is still judged as it was. */
const onlyTokens = (part: Json, schema: Schema, schemas: Schemas, home: string): Json =>
  Object.fromEntries(
    Object.entries(part).filter(([key]) => {
      const property = schema.properties?.[key] ?? {};
      const items = property.items ?? {};
      return (
        isToken(resolve(schemas, property, home)[0], property) ||
        isToken(resolve(schemas, items, home)[0], items)
      );
    }),
  );
