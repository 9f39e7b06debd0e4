import { decode } from "../../catalog/decode.ts";
import { iriOf, TERMS } from "../dcat-ap/vocabulary.ts";
import type { Raw } from "../listing/row.ts";
import { type Fault, foreignOf, type Literal, type Reading } from "./foreign.ts";
import { type Graph, parseGraph, type Term } from "./graph.ts";
import { WORDS as JSON_WORDS, missing } from "./json.ts";
import { DCAT } from "./keys-dcat.ts";

/** Reads DCAT or DCAT-AP as JSON-LD, Turtle, N-Triples or RDF/XML; nothing that it names is fetched. */
export async function readDcat(bytes: Uint8Array): Promise<Reading> {
  const text = decode(bytes).text.replace(/^\ufeff/, "");
  if (text.trim() === "") return { entries: [], faults: [{ pointer: "", message: JSON_WORDS.empty }] };
  const { graph, faults } = await parseGraph(text);
  const datasets = [...graph].filter(([, said]) =>
    said.get(iriOf("rdf:type"))?.some(({ value }) => value === iriOf("dcat:Dataset")),
  );
  if (datasets.length === 0 && faults.length === 0) faults.push({ pointer: "", message: NO_DATASET });
  const trees = datasets.map(([iri]) => ({ iri, tree: treeOf(graph, iri, "dataset") }));
  return {
    entries: trees.map(({ iri, tree }) => foreignOf(tree, iri, DCAT.ways, [iri])),
    faults: [
      ...faults,
      ...trees.flatMap(({ iri, tree }): Fault[] => missing(tree, iri, DCAT.required, "DCAT-AP")),
    ],
  };
}

const NO_DATASET = {
  zh: "图里没有 dcat:Dataset，没有可导入的条目。",
  en: "The graph holds no dcat:Dataset, so there is nothing to import.",
};

/** Nodes that are described in place, by the term that leads to them, and what they are read as. */
const INNER: Record<string, Record<string, string>> = {
  dataset: {
    otherIdentifier: "part",
    publisher: "part",
    contactPoint: "part",
    temporal: "part",
    spatial: "part",
    rights: "part",
    theme: "named",
    type: "named",
    distribution: "way",
  },
  way: { accessService: "part", rights: "part" },
};
const TERM_OF = new Map<string, string>(Object.entries(TERMS).map(([term, [name]]) => [iriOf(name), term]));

/** What is said of a node, by the terms of the writer; what it has no term for stands under its whole identifier. */
function treeOf(graph: Graph, iri: string, kind: string): Raw {
  const tree: Record<string, unknown[]> = Object.create(null) as Record<string, unknown[]>;
  for (const [predicate, values] of graph.get(iri) ?? []) {
    if (predicate === iriOf("rdf:type")) continue;
    const term = TERM_OF.get(predicate) ?? predicate;
    const inner = INNER[kind]?.[term];
    tree[term] = values.map((value) => readValue(graph, value, inner));
  }
  const plain: Raw = Object.fromEntries(
    Object.entries(tree).map(([term, list]) => [term, list.length === 1 ? list[0] : list]),
  );
  return iri.startsWith("_:") ? plain : { "@id": iri, ...plain };
}

function readValue(graph: Graph, value: Term, inner: string | undefined): unknown {
  if (value.literal)
    return value.language
      ? ({ "@value": value.value, "@language": value.language } satisfies Literal)
      : value.value;
  if (inner === "named") {
    const labels = graph.get(value.value)?.get(iriOf("skos:prefLabel")) ?? [];
    // Our own codes and those of the EU speak for themselves; of others only the words do.
    return labels.length === 0 || /#[a-z-]+\.[A-Za-z]+$|publications\.europa\.eu/.test(value.value)
      ? { "@id": value.value }
      : { prefLabel: labels.map((label) => readValue(graph, label, undefined)) };
  }
  if (!inner || !graph.has(value.value)) return value.value;
  const { "@id": _, ...part } = treeOf(graph, value.value, inner);
  return part;
}
