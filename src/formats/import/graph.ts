import type { Words } from "../../catalog/finding.ts";
import type { Fault } from "./foreign.ts";
import { readJson } from "./json.ts";

export interface Term {
  value: string;
  literal: boolean;
  language?: string;
}

/** What is said of each node, by subject and predicate; blank nodes are named `_:…`. */
export type Graph = Map<string, Map<string, Term[]>>;

/** What relative identifiers are resolved against; it leads nowhere. */
const BASE = "https://import.invalid/";

/** Reads a graph in whichever syntax it is written. */
export async function parseGraph(text: string): Promise<{ graph: Graph; faults: Fault[] }> {
  const graph: Graph = new Map();
  const start = text.trimStart();
  try {
    if (/^[{[]/.test(start)) return { graph, faults: await addJsonLd(text, graph) };
    if (/^<(\?xml|!|rdf:RDF|RDF)/i.test(start)) await addRdfXml(text, graph);
    else await addTurtle(text, graph);
    return { graph, faults: [] };
  } catch (error) {
    return { graph, faults: [{ pointer: "", message: broken((error as Error).message) }] };
  }
}

async function addJsonLd(text: string, graph: Graph): Promise<Fault[]> {
  const { value, faults } = readJson(new TextEncoder().encode(text));
  if (value === undefined) return faults;
  const { default: jsonld } = await import("jsonld");
  let asked: string | undefined;
  try {
    const quads = (await jsonld.toRDF(value as object, {
      base: BASE,
      documentLoader(url: string) {
        asked = url;
        return Promise.reject(new Error(url));
      },
    })) as unknown as Quad[];
    for (const quad of quads) add(graph, quad);
    return [];
  } catch (error) {
    return [
      {
        pointer: asked ? "/@context" : "",
        message: asked ? remote(asked) : broken((error as Error).message),
      },
    ];
  }
}

async function addTurtle(text: string, graph: Graph): Promise<void> {
  const { default: N3 } = await import("n3");
  // What stands before a fault has been read by then and is kept.
  await new Promise<void>((done, fail) => {
    new N3.Parser({ baseIRI: BASE }).parse(text, (error, quad) => {
      if (error) fail(error);
      else if (quad) add(graph, quad);
      else done();
    });
  });
}

async function addRdfXml(text: string, graph: Graph): Promise<void> {
  const { RdfXmlParser } = await import("rdfxml-streaming-parser");
  await new Promise<void>((done, fail) => {
    const parser = new RdfXmlParser({ baseIRI: BASE });
    parser.on("data", (quad: Quad) => add(graph, quad));
    parser.on("error", fail);
    parser.on("end", () => done());
    parser.write(text);
    parser.end();
  });
}

interface Quad {
  subject: Node;
  predicate: Node;
  object: Node;
}
interface Node {
  termType: string;
  value: string;
  language?: string;
}

function add(graph: Graph, { subject, predicate, object }: Quad): void {
  const said = graph.get(nameOf(subject)) ?? new Map<string, Term[]>();
  graph.set(nameOf(subject), said);
  const literal = object.termType === "Literal";
  const term: Term = {
    value: literal ? object.value : nameOf(object),
    literal,
    ...(object.language && { language: object.language }),
  };
  said.set(predicate.value, [...(said.get(predicate.value) ?? []), term]);
}

const nameOf = ({ termType, value }: Node) =>
  termType === "BlankNode" && !value.startsWith("_:") ? `_:${value}` : value;

const broken = (why: string): Words => ({
  zh: `文件从这里起读不懂（${why.slice(0, 200)}）；之前的内容照常导入。`,
  en: `The file cannot be understood from here on (${why.slice(0, 200)}); what stands before was imported.`,
});
const remote = (url: string): Words => ({
  zh: `上下文要从 ${url} 取，导入不联网；请把上下文的内容写进文件，或改用 Turtle。`,
  en: `The context lies at ${url} and an import fetches nothing; write the context into the file, or use Turtle.`,
});
