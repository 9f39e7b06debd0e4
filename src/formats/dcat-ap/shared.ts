import { type ExportEntry, type ExportSite, providerOf, waysOf } from "../export.ts";
import { licenceIri } from "../licences.ts";
import { agentBlocks } from "./agents.ts";
import { euConcept, LANGUAGE_BLOCK, mediaBlocks, ownConcept } from "./concepts.ts";
import { type Block, node, once } from "./graph.ts";
import { systemIri } from "./iris.ts";
import { ALGORITHM_BLOCK } from "./ways.ts";

/** What other entries may name too: agencies, codes, licences, reference systems. Each is written once a document. */
export function sharedBlocks(site: ExportSite, entry: ExportEntry): Block[] {
  const { theme, classification, updateCycle, opening, license } = entry;
  const { class: kind, category } = classification ?? {};
  return [
    ...agentBlocks(site, providerOf(site, entry).id),
    LANGUAGE_BLOCK,
    ALGORITHM_BLOCK,
    ...(theme ? [ownConcept(site, "theme", theme), ...euConcept(site, "theme", theme)] : []),
    ...(kind ? [ownConcept(site, "classification-class", kind)] : []),
    ...(category ? [ownConcept(site, "classification-category", category)] : []),
    ...(updateCycle ? euConcept(site, "update-cycle", updateCycle) : []),
    ...(opening ? euConcept(site, "opening-type", opening.type) : []),
    ...(license ? [licenceBlock(site, license)] : []),
    ...waysOf(site, entry).flatMap(({ distribution: { format, crs } }) => [
      ...euConcept(site, "format", format),
      ...mediaBlocks(site, format),
      ...systemBlocks(site, crs),
    ]),
  ];
}

function licenceBlock(site: ExportSite, id: string): Block {
  const iri = licenceIri(site, id);
  return once(site, iri, () => node(iri, "dct:LicenseDocument", { identifier: id }));
}

function systemBlocks(site: ExportSite, crs: string | undefined): Block[] {
  const iri = systemIri(crs);
  return iri ? [once(site, iri, () => node(iri, "dct:Standard", { identifier: crs }))] : [];
}
