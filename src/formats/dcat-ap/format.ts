import { type ExportEntry, type ExportSite, folderOf } from "../export.ts";
import type { CatalogFile, Format } from "../format.ts";
import { catalogBase, catalogNode } from "./catalog.ts";
import { entryNodes } from "./entry.ts";
import { type Block, blockOf } from "./graph.ts";
import { sharedBlocks } from "./shared.ts";
import { serviceIris } from "./ways.ts";
import { documentOf, type SyntaxName, syntax, textOf } from "./write.ts";

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
      text: () => documentOf(name, [...new Set(blocksOf(site, entry))]),
    })),
};

function catalogFile(site: ExportSite, name: SyntaxName): CatalogFile {
  const { head, between, tail } = syntax(name);
  const seen = new Set<Block>();
  const [ids, services, records]: [string[], string[], string[]] = [[], [], []];
  const unseen = (blocks: Block[]) => blocks.filter((one) => !seen.has(one) && seen.add(one));
  const text = (blocks: Block[]) =>
    unseen(blocks)
      .map((one) => between + textOf(name, one))
      .join("");
  return {
    path: `catalog.${name}`,
    type: TYPES[name],
    head: () =>
      head +
      unseen(catalogBase(site))
        .map((one) => textOf(name, one))
        .join(between),
    entry(entry) {
      ids.push(entry.id);
      services.push(...serviceIris(site, entry));
      if (entry.modified) records.push(entry.id);
      return text(blocksOf(site, entry));
    },
    tail: () => text([blockOf(catalogNode(site, ids, services, records))]) + tail,
  };
}

/**
 * What an entry alone has, then what others may name too. All files are written from one entry before the next one, so it
 * is enough to remember the last.
 */
function blocksOf(site: ExportSite, entry: ExportEntry): Block[] {
  if (last.entry !== entry || last.site !== site)
    last = { site, entry, blocks: [blockOf(...entryNodes(site, entry)), ...sharedBlocks(site, entry)] };
  return last.blocks;
}
let last: { site?: ExportSite; entry?: ExportEntry; blocks: Block[] } = { blocks: [] };
