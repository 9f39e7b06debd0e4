import { describe, expect, it } from "vitest";
import { dcatUs } from "../../src/formats/dcat-us/format.ts";
import { catalogText, exportsOf } from "./exports.ts";
import { judgeBy, schemasIn } from "./schemas.ts";
import { here } from "./shared.ts";

/** Tests that a catalog's DCAT-US documents are right in both versions. */
export async function dcatUsConforms(catalogs: string): Promise<void> {
  const { site, entries } = await exportsOf(catalogs);
  const written = (path: string) =>
    JSON.parse(
      catalogText(
        dcatUs.catalog?.(site).find((file) => file.path === path),
        entries,
      ),
    ) as {
      conformsTo?: string;
      dataset: Record<string, unknown>[];
    };

  describe.skipIf(!here)(`DCAT-US of ${catalogs}`, () => {
    it("1.1: every dataset is right by the schema for bodies that are no federal ones", () => {
      const judge = judgeBy("dcat-us-1.1/datagov-harvester/non-federal_dataset.json");
      const { dataset, conformsTo } = written("data.json");
      expect(judge({ ...dataset[0], title: "", accessLevel: "open" }).length).toBeGreaterThan(1);
      expect(conformsTo).toBe("https://project-open-data.cio.gov/v1.1/schema");
      for (const one of dataset) expect([one.identifier, judge(one)]).toEqual([one.identifier, []]);
      expect(dataset.length).toBe(entries.length);
    });

    it("3: the catalog with every dataset and service is right by the schema", () => {
      const folder = "dcat-us-3.0/jsonschema-2020-12/definitions";
      const judge = judgeBy(`${folder}/Catalog.json`, schemasIn(folder));
      const catalog = written("dcat-us-3.json");
      expect(judge({ dataset: [{ title: "x", description: "x", identifier: "x" }] })).toEqual([
        `/dataset/0 must have required property 'contactPoint' {"missingProperty":"contactPoint"}`,
      ]);
      expect(judge(catalog)).toEqual([]);
      expect(catalog.dataset.length).toBe(entries.length);
    });
  });
}
