import type { ExportSite } from "../export.ts";
import { catalogWords } from "../words.ts";
import { agentBlocks } from "./agents.ts";
import { LANGUAGE_BLOCK, LANGUAGES, SCHEMES, schemeIris, schemeNode } from "./concepts.ts";
import { type Block, blockOf, type Node, node, once } from "./graph.ts";
import { agentIri, catalogIri, datasetIri, recordIri } from "./iris.ts";
import { EU } from "./vocabulary.ts";

const EU_THEMES = node(`${EU}data-theme`, "skos:ConceptScheme", {
  title: { zh: "欧盟数据主题", en: "Data themes of the EU" },
  prefLabel: { zh: "欧盟数据主题", en: "Data themes of the EU" },
});

/** The blocks of the catalog that need no entry; the catalog itself, which names them all, comes last. */
export const catalogBase = (site: ExportSite): Block[] => [
  once(site, site.url, () => node(site.url, "foaf:Document", { title: site.title })),
  blockOf(
    ...SCHEMES.map((list) => schemeNode(site, list)),
    EU_THEMES,
    node(`${site.url}#city`, "dct:Location", { identifier: site.city.division, prefLabel: site.city.name }),
  ),
  ...agentBlocks(site, site.authority),
  LANGUAGE_BLOCK,
];

/** The catalog. @param ids of its entries @param services of its entries */
export const catalogNode = (site: ExportSite, ids: string[], services: string[], records: string[]): Node =>
  node(catalogIri(site), "dcat:Catalog", {
    title: site.title,
    description: catalogWords(site.city.name, site.site === "open"),
    publisher: agentIri(site, site.authority),
    homepage: site.url,
    language: [LANGUAGES.zh, LANGUAGES.en],
    modified: site.date,
    themeTaxonomy: [...schemeIris(site), EU_THEMES.iri],
    spatial: `${site.url}#city`,
    dataset: ids.map((id) => datasetIri(site, id)),
    service: services,
    record: records.map((id) => recordIri(site, id)),
  });
