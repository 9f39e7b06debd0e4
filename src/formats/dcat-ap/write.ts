import N3 from "n3";
import { DECLARATION, type Xml, xmlOf } from "../xml.ts";
import type { Block, Node } from "./graph.ts";
import { CONTEXT, iriOf, PREFIXES, TERMS } from "./vocabulary.ts";

const { namedNode, literal, quad } = N3.DataFactory;

/** A way to write blocks one after another, so that a catalog of any size needs little memory. */
export interface Syntax {
  head: string;
  nodes(nodes: Node[]): string;
  between: string;
  tail: string;
}

const namespaces = Object.fromEntries(
  Object.entries(PREFIXES).map(([prefix, address]) => [`@xmlns:${prefix}`, address]),
);
const SYNTAXES = {
  jsonld: {
    head: `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n`,
    nodes: (nodes) => nodes.map((node) => JSON.stringify(jsonOf(node))).join(",\n"),
    between: ",\n",
    tail: "\n]}\n",
  },
  ttl: {
    head: `${Object.entries(PREFIXES)
      .map(([prefix, address]) => `@prefix ${prefix}: <${address}>.`)
      .join("\n")}\n\n`,
    nodes: turtleOf,
    between: "\n",
    tail: "",
  },
  rdf: {
    head: `${DECLARATION}${xmlOf({ "rdf:RDF": namespaces }).trim().replace(/\/>$/, ">")}\n`,
    nodes: (nodes) => xmlOf({ "rdf:Description": nodes.map(xmlNode) }),
    between: "",
    tail: "</rdf:RDF>\n",
  },
} satisfies Record<string, Syntax>;

export type SyntaxName = keyof typeof SYNTAXES;
export const syntax = (name: SyntaxName): Syntax => SYNTAXES[name];

/** A whole document of some blocks. */
export function documentOf(name: SyntaxName, blocks: Block[]): string {
  const { head, between, tail } = syntax(name);
  return head + blocks.map((block) => textOf(name, block)).join(between) + tail;
}

/** A block that stands in several documents is put into words once. */
export function textOf(name: SyntaxName, { nodes, texts }: Block): string {
  const text = texts[name] ?? syntax(name).nodes(nodes);
  texts[name] = text;
  return text;
}

/** A node as JSON-LD under CONTEXT. */
function jsonOf({ iri, types, values }: Node) {
  const said: Record<string, unknown> = { "@id": iri, "@type": types.length === 1 ? types[0] : types };
  for (const [term, list] of values) {
    if (TERMS[term][1] === "words") {
      const byLanguage = Object.groupBy(list, ({ lang }) => lang ?? "zh");
      said[term] = Object.fromEntries(
        Object.entries(byLanguage).map(([lang, texts]) => [lang, one(texts.map(({ text }) => text))]),
      );
    } else said[term] = one(list.map(({ text }) => text));
  }
  return said;
}

const one = <T>(list: T[]): T | T[] | undefined => (list.length === 1 ? list[0] : list);

/** Nodes as Turtle; the document's head holds the prefixes. */
function turtleOf(nodes: Node[]): string {
  let text = "";
  const sink = {
    write(chunk: string, _encoding: string, done?: () => void) {
      text += chunk;
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new N3.Writer(sink, { prefixes: PREFIXES });
  for (const node of nodes) writer.addQuads(quadsOf(node));
  writer.end();
  return text.slice(text.indexOf("\n\n") + 2);
}

/** What a node says, as triples. */
export function quadsOf({ iri, types, values }: Node): N3.Quad[] {
  const subject = namedNode(iri);
  const triples = types.map((type) => quad(subject, namedNode(iriOf("rdf:type")), namedNode(iriOf(type))));
  for (const [term, list] of values) {
    const [name, kind] = TERMS[term];
    const predicate = namedNode(iriOf(name));
    for (const { text, lang } of list) {
      const object =
        kind === "node"
          ? namedNode(text)
          : lang
            ? literal(text, lang)
            : kind === "text" || kind === "words"
              ? literal(text)
              : literal(text, namedNode(iriOf(kind)));
      triples.push(quad(subject, predicate, object));
    }
  }
  return triples;
}

function xmlNode({ iri, types, values }: Node): Xml {
  const element: Xml = {
    "@rdf:about": iri,
    "rdf:type": types.map((type) => ({ "@rdf:resource": iriOf(type) })),
  };
  for (const [term, list] of values) {
    const [name, kind] = TERMS[term];
    element[name] = list.map(({ text, lang }): Xml => {
      if (kind === "node") return { "@rdf:resource": text };
      if (lang) return { "@xml:lang": lang, "#text": text };
      return kind === "text" || kind === "words"
        ? { "#text": text }
        : { "@rdf:datatype": iriOf(kind), "#text": text };
    });
  }
  return element;
}
