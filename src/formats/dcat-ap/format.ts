import { type ExportEntry, type ExportSite, folderOf } from "../export.ts";
import type { CatalogFile, Format } from "../format.ts";
import { catalogBase, catalogNode, entryNodes, serviceIris, sharedNodes } from "./describe.ts";
import type { Node } from "./graph.ts";
import { documentOf, type SyntaxName, syntax } from "./write.ts";

const TYPES = { jsonld: "application/ld+json", ttl: "text/turtle", rdf: "application/rdf+xml" } as const;

/** DCAT-AP 3.0.1, which the data portals of Europe exchange, as JSON-LD, Turtle and RDF/XML. */
export const dcatAp: Format = {
  id: "dcat-ap",
  title: { zh: "DCAT-AP 3.0.1", en: "DCAT-AP 3.0.1" },
  catalog: (site) => (["jsonld", "ttl", "rdf"] as const).map((name) => catalogFile(site, name)),
  entry: (site, entry) =>
    (["jsonld", "ttl"] as const).map((name) => ({
      path: `${folderOf(entry.id)}index.${name}`,
      type: TYPES[name],
      text: () => documentOf(name, unseen(new Set(), Object.values(nodesOf(site, entry)).flat())),
    })),
};

function catalogFile(site: ExportSite, name: SyntaxName): CatalogFile {
  const { head, nodes, tail } = syntax(name);
  const seen = new Set<string>();
  const [ids, services, records]: [string[], string[], string[]] = [[], [], []];
  return {
    path: `catalog.${name}`,
    type: TYPES[name],
    head: () => head + nodes(unseen(seen, catalogBase(site)), true),
    entry(entry) {
      ids.push(entry.id);
      services.push(...serviceIris(site, entry));
      if (entry.modified) records.push(entry.id);
      // An entry's own nodes are met once; only what entries share has to be remembered.
      const { own, shared } = nodesOf(site, entry);
      return nodes([...own, ...unseen(seen, shared)], false);
    },
    tail: () => nodes([catalogNode(site, ids, services, records)], false) + tail,
  };
}

/** An entry is described once for all syntaxes. */
function nodesOf(site: ExportSite, entry: ExportEntry): Described {
  const known = described.get(entry);
  if (known) return known;
  const nodes = { own: entryNodes(site, entry), shared: sharedNodes(site, entry) };
  described.set(entry, nodes);
  return nodes;
}
interface Described {
  own: Node[];
  shared: Node[];
}
const described = new WeakMap<ExportEntry, Described>();

/** The nodes that were not written yet; they are remembered. */
const unseen = (seen: Set<string>, nodes: Node[]): Node[] =>
  nodes.filter(({ iri }) => !seen.has(iri) && seen.add(iri));
