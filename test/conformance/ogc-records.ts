import { readdirSync } from "node:fs";
import type { AnySchemaObject } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ogcRecords } from "../../src/formats/ogc-records/format.ts";
import { catalogText, exportsOf, textOf } from "./exports.ts";
import { type Judge, judge } from "./schemas.ts";
import { conformance, here, readConformance } from "./shared.ts";

const FOLDER = "ogcapi-records/schemas";

/** Tests that every record of a catalog, and the collection that links them, are right by the standard's schemas. */
export async function ogcRecordsConform(catalogs: string): Promise<void> {
  const { site, entries } = await exportsOf(catalogs);

  describe.skipIf(!here)(`OGC records of ${catalogs}`, () => {
    it("are right, every one", () => {
      const record = judgeOgc("recordGeoJSON.yaml");
      expect(record({ id: "a", type: "Feature", geometry: null })).not.toEqual([]);
      expect(record({ id: "a", type: "Feature", geometry: null, properties: { themes: [{}] } })).not.toEqual(
        [],
      );
      for (const entry of entries) {
        const text = textOf(ogcRecords.entry?.(site, entry) ?? [], "record.json");
        expect([entry.id, record(JSON.parse(text))]).toEqual([entry.id, []]);
      }
    });

    it("are linked from a collection that is right and can be crawled", () => {
      const collection = judgeOgc("collection.yaml");
      const value = JSON.parse(catalogText(ogcRecords.catalog?.(site)[0], entries)) as {
        conformsTo: string[];
        links: { rel: string; href: string }[];
      };
      expect(collection({ ...value, itemType: "dataset" })).not.toEqual([]);
      expect(collection(value)).toEqual([]);
      expect(value.conformsTo).toContain(
        "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/crawlable-catalog",
      );
      expect(value.links.map(({ href }) => href)).toEqual(
        entries.map(({ id }) => `${site.url}datasets/${id}/record.json`),
      );
    });
  });
}

/** What the schemas take from another standard, as far as records use it. */
const OTHERS: Record<string, AnySchemaObject> = {
  "geometryGeoJSON.yaml": {
    type: "object",
    required: ["type", "coordinates"],
    properties: { type: { enum: ["Point", "Polygon", "MultiPolygon"] }, coordinates: { type: "array" } },
  },
  "collection.yaml": { type: "object", required: ["id", "links"], properties: { id: { type: "string" } } },
};

/** A judge by one of the standard's schemas, which are OpenAPI 3.0 in YAML. */
function judgeOgc(name: string): Judge {
  const schemas = readdirSync(conformance(FOLDER)).map((file) => ({
    ...(plain(parse(readConformance(`${FOLDER}/${file}`))) as AnySchemaObject),
    $id: `ogc:/${file}`,
  }));
  const others = Object.entries(OTHERS).map(([file, schema]) => ({ ...schema, $id: `ogc:/other/${file}` }));
  return judge({ $id: "ogc:/start", $ref: `ogc:/${name}` }, [...schemas, ...others]);
}

/** `nullable` becomes a type, and references lead to what is at hand. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const { nullable, $ref, ...rest } = value as Record<string, unknown>;
  const copy = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, plain(part)]));
  if (typeof $ref === "string") {
    const file = $ref.split("/").at(-1);
    copy.$ref = $ref.includes("://") ? `ogc:/other/${file}` : `ogc:/${file}`;
  }
  if (!nullable) return copy;
  // Where nothing else stands beside it, it is there to admit null; as any object it would clash with its twin.
  return Object.keys(copy).length === 1 ? { type: "null" } : { ...copy, type: [copy.type, "null"] };
}
