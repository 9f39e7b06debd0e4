import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { buildBundle } from "../../src/catalog/bundle.ts";
import { ANNOTATIONS } from "../../src/catalog/validate.ts";
import { readJson, root, schemas } from "../support.ts";

const documents = ["pass", "fail"].flatMap((verdict) =>
  readdirSync(join(root, "test/schema", verdict), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .map((file) => join("test/schema", verdict, file)),
);
const split = judge(Object.values(schemas));
const bundled = judge([buildBundle(schemas)]);

describe("the schemas in one document", () => {
  it.each(documents)("judge %s as the split ones do", (file) => {
    const schema = file.split(/[\\/]/)[3] ?? "";
    const { value } = readJson(file);
    expect(bundled(schema, value)).toEqual(split(schema, value));
  });

  it("refuse something and accept something", () => {
    const verdicts = documents.map(
      (file) => bundled(file.split(/[\\/]/)[3] ?? "", readJson(file).value).length > 0,
    );
    expect(new Set(verdicts)).toEqual(new Set([true, false]));
  });
});

/** What these schemas say against a value, by the name of the schema that it belongs to. */
function judge(all: object[]) {
  const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false });
  ajv.addVocabulary(ANNOTATIONS);
  addFormats.default(ajv);
  for (const schema of all) ajv.addSchema(schema);
  return (name: string, value: unknown) => {
    const validate = ajv.getSchema(`https://mulu.example/schemas/v1/${name}.schema.json`);
    if (!validate) throw new Error(`no schema ${name}`);
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, keyword, params }) => ({
      instancePath,
      keyword,
      params,
    }));
  };
}
