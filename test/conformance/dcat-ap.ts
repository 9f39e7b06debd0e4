import N3 from "n3";
import { describe, expect, it } from "vitest";
import { dcatAp } from "../../src/formats/dcat-ap/format.ts";
import { catalogText, exportsOf, textOf } from "./exports.ts";
import { fromJsonLd, fromRdfXml, fromTurtle, triplesOf, violations } from "./graphs.ts";
import { here, LONG, readConformance } from "./shared.ts";

/** What the full shapes expect a reader to know, from the ontology of DCAT itself. */
const ONTOLOGY = `
@prefix dcat: <http://www.w3.org/ns/dcat#>. @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#>.
dcat:Dataset rdfs:subClassOf dcat:Resource.
`;

/** Tests that every entry of a catalog, and the catalog, are right DCAT-AP in every syntax. */
export async function dcatApConforms(catalogs: string): Promise<void> {
  const { site, entries } = await exportsOf(catalogs);
  const files = dcatAp.catalog?.(site) ?? [];
  const whole = (end: string) =>
    catalogText(
      dcatAp.catalog?.(site).find(({ path }) => path.endsWith(end)),
      entries,
    );

  describe(`DCAT-AP of ${catalogs}`, { timeout: LONG }, () => {
    it("is the same graph in JSON-LD, Turtle and RDF/XML, and has no blank node", async () => {
      expect(files.map(({ path }) => path)).toEqual(["catalog.jsonld", "catalog.ttl", "catalog.rdf"]);
      const turtle = triplesOf(fromTurtle(whole("ttl")));
      expect(triplesOf(await fromJsonLd(whole("jsonld")))).toEqual(turtle);
      expect(triplesOf(await fromRdfXml(whole("rdf")))).toEqual(turtle);
      expect(turtle.filter((triple) => triple.includes("_:"))).toEqual([]);
      expect(turtle.length).toBeGreaterThan(entries.length * 20);
    });

    it("says of an entry the same in its JSON-LD and its Turtle", async () => {
      for (const entry of entries) {
        const own = dcatAp.entry?.(site, entry) ?? [];
        expect(triplesOf(await fromJsonLd(textOf(own, "jsonld")))).toEqual(
          triplesOf(fromTurtle(textOf(own, "ttl"))),
        );
      }
    });

    describe.skipIf(!here)("judged by the profile's own shapes", () => {
      const shapes = here ? shapesOf("shapes.ttl", "range.ttl", "dcat-ap-SHACL.ttl") : new N3.Store();

      it("fails where a dataset has no title and a date is none", async () => {
        const broken = fromTurtle(`${ONTOLOGY}
          @prefix dct: <http://purl.org/dc/terms/>.
          <https://a.example/> a dcat:Dataset; dct:description "x"; dct:issued <https://a.example/day>.`);
        expect((await violations(shapes, broken)).map((line) => line.split(" ")[1]).sort()).toEqual(
          expect.arrayContaining(["http://purl.org/dc/terms/issued", "http://purl.org/dc/terms/title"]),
        );
      });

      it("breaks none of them as a whole", async () => {
        expect(await violations(shapes, fromTurtle(ONTOLOGY + whole("ttl")))).toEqual([]);
      });

      it("breaks none of them in any entry's own document", async () => {
        for (const entry of entries) {
          const text = textOf(dcatAp.entry?.(site, entry) ?? [], "ttl");
          expect([entry.id, await violations(shapes, fromTurtle(ONTOLOGY + text))]).toEqual([entry.id, []]);
        }
      });

      it("names concepts only by the identifiers that the EU's tables have", async () => {
        const found = await violations(shapesOf("mdr-vocabularies.shape.ttl"), fromTurtle(whole("ttl")));
        // The shapes expect https in SPDX's namespace, whose own identifiers start with http.
        expect(found.filter((line) => !line.includes("http://spdx.org/rdf/terms#algorithm"))).toEqual([]);
      });
    });
  });
}

export const shapesOf = (...names: string[]): N3.Store =>
  new N3.Store(
    names.flatMap((name) =>
      new N3.Parser({ blankNodePrefix: name }).parse(readConformance(`dcat-ap-3.0.1/shacl/${name}`)),
    ),
  );
