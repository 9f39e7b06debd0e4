import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { CatalogSummary, Manifest } from "../../src/catalog/types.gen.ts";
import { ANNOTATIONS } from "../../src/catalog/validate.ts";
import { patternOf } from "../../src/formats/openapi/parameters.ts";
import { PATHS } from "../../src/formats/openapi/paths.ts";
import { describedBy } from "../described.ts";
import { built } from "../sites.ts";
import { schemas } from "../support.ts";

const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false });
ajv.addVocabulary(ANNOTATIONS);
addFormats.default(ajv);
for (const schema of Object.values(schemas)) ajv.addSchema(schema);
const validator = (name: string) => {
  const found = ajv.getSchema(`https://mulu.example/schemas/v1/api.schema.json#/$defs/${name}`);
  if (!found) throw new Error(`no definition ${name}`);
  return found;
};

/** The first kind that a path is of: names that are written out stand before those in braces. */
const kindOf = (path: string) => PATHS.find((kind) => patternOf(kind.path).test(`/${path}`));

describe.each(["open", "share"] as const)("the API of the %s site", (site) => {
  const root = built(site);
  const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
  const manifest = read("api/v1/manifest.json") as Manifest;

  test("is what its description says, file by file", () => {
    const faults = files.flatMap((path) => {
      const { schemas = [] } = kindOf(path) ?? {};
      const value = schemas.length > 0 ? read(path) : undefined;
      const judges = schemas.map(validator);
      return judges.length === 0 || judges.some((validate) => validate(value))
        ? []
        : [{ path, errors: judges.map(({ errors }) => errors?.slice(0, 2)) }];
    });
    expect(faults).toEqual([]);
  });

  const described = describedBy(root);

  test("fits the schemas of the description that it publishes", () => {
    expect(described.misfits).toEqual([]);
  });

  test("has every file of it described, and a file for every path but what this city lacks", () => {
    expect(described.undescribed).toEqual([]);
    expect(described.unanswered).toEqual(["/api/v1/manifest/{page}.json", "/lists/editions/{edition}.json"]);
  });

  test("leads from its summary to files that are there", () => {
    const { links } = read("api/v1/catalog.json") as CatalogSummary;
    expect(links.map(({ path }) => path).filter((path) => !files.includes(path))).toEqual([]);
  });

  test("says the same in all its forms of the whole catalog", () => {
    const { items } = read("api/v1/datasets.json") as { items: { id: string }[] };
    const { items: cards } = read("api/v1/datasets/pages/1.json") as { items: { id: string }[] };
    const lines = readFileSync(join(root, "api/v1/catalog.ndjson"), "utf8").trim().split("\n");
    const ids = items.map(({ id }) => id);
    expect(cards.map(({ id }) => id)).toEqual(ids);
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(ids);
    for (const item of items) expect(read(`api/v1/datasets/${item.id}.json`)).toEqual(item);
  });

  test("has every published file but itself in its manifest, with its size and checksum", () => {
    const wrong = manifest.items.filter(({ path, bytes, sha256 }) => {
      const content = readFileSync(join(root, path));
      return content.length !== bytes || createHash("sha256").update(content).digest("hex") !== sha256;
    });
    expect(wrong).toEqual([]);
    const named = new Set(manifest.items.map(({ path }) => path));
    const published = files.filter((path) => /^(api|lists|schemas|sdk|feeds)\/.*(?<!\.html)$/.test(path));
    expect(published.filter((path) => !named.has(path))).toEqual(["api/v1/manifest.json"]);
    expect(manifest.items.filter(({ path }) => path.endsWith(".html"))).toEqual([]);
  });
});
