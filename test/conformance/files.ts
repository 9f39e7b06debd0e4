import jsonld from "jsonld";
import N3 from "n3";
import { describe, expect, it } from "vitest";
import { croissant } from "../../src/formats/croissant/format.ts";
import { csvw } from "../../src/formats/csvw/format.ts";
import { dataPackage } from "../../src/formats/data-package/format.ts";
import { datasetOf, scriptText } from "../../src/formats/schema-org/dataset.ts";
import { exportsOf } from "./exports.ts";
import { violations } from "./graphs.ts";
import { judge, judgeBy } from "./schemas.ts";
import { here, LONG, readConformance } from "./shared.ts";

type Json = Record<string, unknown>;

/** Types of the vocabulary whose values are literals. */
const LITERALS = ["Text", "URL", "Date", "DateTime", "Time", "Number", "Integer", "Float", "Boolean"];

/** The vocabulary's shapes; as published they demand a node even where a literal has to stand, and that part is left out. */
function vocabularyShapes(): N3.Store {
  const literals = new Set(LITERALS.map((type) => `http://schema.org/validation#ValidSchema${type}`));
  const quads = new N3.Parser().parse(readConformance("schemaorg/schemaorg-shapes.shacl"));
  return new N3.Store(
    quads.filter(
      ({ subject, predicate }) => !(literals.has(subject.value) && predicate.value.endsWith("#nodeKind")),
    ),
  );
}

/** Tests that what stands beside an entry's files, and in its page, is right in every format. */
export async function filesConform(catalogs: string): Promise<void> {
  const { site, entries } = await exportsOf(catalogs);
  const written = (format: typeof dataPackage, end: string) =>
    entries.flatMap((entry) =>
      (format.entry?.(site, entry) ?? [])
        .filter(({ path }) => path.endsWith(end))
        .map(({ path, text }) => [path, JSON.parse(String(text())) as Json] as const),
    );

  describe.skipIf(!here)(`packages of ${catalogs}`, () => {
    it("are right by the profile of packages 2.0", () => {
      const profile = judgeBy("datapackage/profiles/2.0/datapackage.json");
      expect(profile({ resources: [{ name: "a" }] })).not.toEqual([]);
      const packages = written(dataPackage, "datapackage.json");
      for (const [path, value] of packages) expect([path, profile(value)]).toEqual([path, []]);
      expect(packages.length).toBeGreaterThan(0);
    });

    it("have schemas that are right by the profile of table schemas 2.0", () => {
      const profile = judgeBy("datapackage/profiles/2.0/tableschema.json");
      expect(profile({ fields: [{ name: "a", type: "text" }] })).not.toEqual([]);
      const schemas = written(dataPackage, "schema.json");
      for (const [path, value] of schemas) expect([path, profile(value)]).toEqual([path, []]);
      expect(schemas.length).toBe(entries.filter(({ fields }) => fields?.length).length);
    });
  });

  it(`every CSV file of ${catalogs} has its columns described beside it`, () => {
    const described = written(csvw, "-metadata.json").map(([path]) => path.replace("-metadata.json", ""));
    const csv = entries
      .flatMap(({ files, distributions }) =>
        files.filter((file) => distributions?.find(({ id }) => id === file.distribution)?.format === "csv"),
      )
      .map(({ latest }) => latest);
    expect(described.sort()).toEqual([...new Set(csv)].sort());
  });

  it(`Croissant of ${catalogs} says what the specification requires`, () => {
    const required = judge({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      required: [
        "@context",
        "@type",
        "conformsTo",
        "description",
        "license",
        "name",
        "url",
        "creator",
        "datePublished",
      ],
      properties: {
        "@type": { const: "sc:Dataset" },
        conformsTo: { const: "http://mlcommons.org/croissant/1.1" },
        license: { type: "string", format: "uri" },
        distribution: {
          type: "array",
          items: { required: ["@id", "contentUrl", "encodingFormat", "sha256"] },
        },
        recordSet: { type: "array", items: { required: ["@id", "field"] } },
      },
    });
    expect(required({ "@type": "sc:Dataset" })).not.toEqual([]);
    const sets = written(croissant, "croissant.json");
    for (const [path, value] of sets) expect([path, required(value)]).toEqual([path, []]);
    expect(sets.length).toBeGreaterThan(0);
  });

  describe.skipIf(!here)(`schema.org of ${catalogs}`, { timeout: LONG }, () => {
    it("keeps to the vocabulary's own shapes in both languages", async () => {
      const shapes = vocabularyShapes();
      const subclasses = new N3.Parser().parse(readConformance("schemaorg/schemaorg-subclasses.shacl"));
      const graphOf = async (value: object) => {
        const plain = { ...value, "@context": { "@vocab": "http://schema.org/" } };
        const quads = await jsonld.toRDF(plain as jsonld.JsonLdDocument, { format: "application/n-quads" });
        return new N3.Store([...subclasses, ...new N3.Parser().parse(String(quads))]);
      };
      expect(
        await violations(
          shapes,
          await graphOf({ "@type": "Dataset", "@id": "https://a.example/", publisher: "a text" }),
        ),
      ).not.toEqual([]);
      const graphs = new N3.Store(subclasses);
      for (const entry of entries)
        for (const lang of ["zh", "en"] as const)
          graphs.addQuads((await graphOf(datasetOf(site, entry, lang))).getQuads(null, null, null, null));
      expect(await violations(shapes, graphs)).toEqual([]);
    });

    it("cannot end the script element that holds it", () => {
      for (const entry of entries) expect(scriptText(datasetOf(site, entry))).not.toContain("<");
    });
  });
}
