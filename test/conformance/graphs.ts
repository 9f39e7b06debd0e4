import jsonld from "jsonld";
import N3 from "n3";
import Validator from "rdf-validate-shacl";
import { RdfXmlParser } from "rdfxml-streaming-parser";

/** A graph from Turtle or N-Triples. */
export const fromTurtle = (text: string): N3.Store => new N3.Store(new N3.Parser().parse(text));

/** A graph from JSON-LD; nothing is fetched, so a document that leans on others fails. */
export async function fromJsonLd(text: string): Promise<N3.Store> {
  const quads = await jsonld.toRDF(JSON.parse(text) as jsonld.JsonLdDocument, {
    format: "application/n-quads",
    documentLoader: (url: string) => Promise.reject(new Error(`${url} is not at hand`)),
  });
  return new N3.Store(new N3.Parser({ format: "N-Quads" }).parse(String(quads)));
}

/** A graph from RDF/XML. */
export function fromRdfXml(text: string): Promise<N3.Store> {
  const store = new N3.Store();
  return new Promise((done, fail) => {
    const parser = new RdfXmlParser();
    parser.on("data", (quad: N3.Quad) => store.add(quad));
    parser.on("error", fail);
    parser.on("end", () => done(store));
    parser.write(text);
    parser.end();
  });
}

/** The triples of a graph, sorted, to compare graphs that have no blank nodes. */
export const triplesOf = (store: N3.Store): string[] =>
  new N3.Writer({ format: "N-Triples" })
    .quadsToString(store.getQuads(null, null, null, null))
    .trim()
    .split("\n")
    .sort();

/** What shapes say against a graph. Warnings recommend; only violations break the profile. */
export async function violations(shapes: N3.Store, data: N3.Store): Promise<string[]> {
  const validator = new Validator(shapes as never);
  const { results } = await validator.validate(data as never);
  return results
    .filter(({ severity }) => severity?.value.endsWith("#Violation"))
    .map(
      ({ focusNode, path, sourceConstraintComponent }) =>
        `${focusNode?.value} ${(path as { value?: string } | null)?.value ?? ""} ${sourceConstraintComponent?.value.split("#")[1]}`,
    );
}
