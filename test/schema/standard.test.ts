import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { pointerTo } from "../../src/catalog/parse.ts";
import { ANNOTATIONS } from "../../src/catalog/validate.ts";
import { lists, schemas } from "../support.ts";

interface Schema {
  [keyword: string]: unknown;
  type?: string;
  properties?: Record<string, Schema>;
}

/** Objects that hold the source's own keys, or numbers by any name: all others are closed. */
const OPEN = [
  "api#/$defs/dataRow",
  "common#/$defs/origin/properties/raw",
  "dataset#/$defs/release/properties/controlTotals",
  "edition#/properties/trees",
];

const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false });
ajv.addVocabulary(ANNOTATIONS);
addFormats.default(ajv);
for (const schema of Object.values(schemas)) ajv.addSchema(schema);

const all = Object.entries(schemas).flatMap(([name, schema]) => [...parts(schema as Schema, `${name}#`)]);
const properties = all.filter(([at]) => /\/properties\/[^/]+$/.test(at));
const objects = all.filter(([, { type }]) => type === "object");

describe("every schema", () => {
  it.each(Object.entries(schemas))("%s has its address as $id", (name, schema) => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `https://mulu.example/schemas/v1/${name}.schema.json`,
    });
  });

  it.each(["dataset", "agency", "config"])("%s lets a record name its schema", (name) => {
    expect(schemas[name]).toMatchObject({ additionalProperties: false, properties: { $schema: { type: "string" } } });
  });

  it("closes its objects", () => {
    const open = objects.filter(([, schema]) => schema.additionalProperties !== false);
    expect(open.map(([at]) => at)).toEqual(OPEN);
  });
});

describe.each(properties)("%s", (at, schema) => {
  it("has words in both languages, an audience and examples that are valid", () => {
    expect(schema).toMatchObject({
      title: expect.stringMatching(/\S/),
      description: expect.stringMatching(/\p{Script=Han}.*。$/u),
      en: { title: expect.stringMatching(/^[A-Z]/), description: expect.stringMatching(/^[A-Z].*\.$/) },
      audience: expect.stringMatching(/^(public|agencies)$/),
    });
    const examples = schema.examples as unknown[];
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect([example, faults(at, example)]).toEqual([example, []]);
  });
});

describe.each(Object.entries(lists))("the code list %s", (_name, { title, codes }) => {
  it("has words in both languages for every code, and no code twice", () => {
    for (const words of [title, ...codes])
      expect(words).toMatchObject({ zh: expect.stringMatching(/\S/), en: expect.stringMatching(/^\S/) });
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
  });

  it("has no spelling that means two codes", () => {
    const meaning = new Map<string, Set<string>>();
    for (const { code, zh, en, spellings = [] } of codes)
      for (const spelling of [code, zh, en, ...spellings].map(fold))
        meaning.set(spelling, (meaning.get(spelling) ?? new Set()).add(code));
    expect([...meaning].filter(([, meant]) => meant.size > 1)).toEqual([]);
  });
});

/** A schema and the schemas inside it, with `name#pointer`; conditions (if, not) are no shapes of their own. */
function* parts(schema: Schema, at: string): Generator<[string, Schema]> {
  yield [at, schema];
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === "properties" || keyword === "$defs")
      for (const [key, part] of Object.entries(value as Record<string, Schema>))
        yield* parts(part, pointerTo(`${at}/${keyword}`, key));
    else if (keyword === "items") yield* parts(value as Schema, `${at}/items`);
  }
}

/** What the schema at `name#pointer` says against a value. */
function faults(at: string, value: unknown) {
  const [name, pointer = ""] = at.split("#");
  const valid = ajv.compile({ $ref: `https://mulu.example/schemas/v1/${name}.schema.json#${encodeURI(pointer)}` });
  valid(value);
  return valid.errors ?? [];
}

const fold = (text: string) => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");
