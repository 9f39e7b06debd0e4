import { type ExportSite, nameOf } from "../export.ts";
import { type Block, node, once } from "./graph.ts";
import { agentIri } from "./iris.ts";

/** An agency, its homepage and its kind. */
export function agentBlocks(site: ExportSite, id: string): Block[] {
  const agency = site.agencies.get(id) ?? { id };
  const { homepage } = agency;
  const type = PUBLISHER_TYPES[agency.kind ?? "organ"];
  const iri = agentIri(site, id);
  return [
    once(site, iri, () =>
      node(iri, "foaf:Agent", {
        name: nameOf(agency),
        identifier: agency.creditCode,
        homepage,
        type: type.iri,
      }),
    ),
    ...(homepage
      ? [once(site, homepage, () => node(homepage, "foaf:Document", { title: nameOf(agency) }))]
      : []),
    once(site, type.iri, () =>
      node(type.iri, "skos:Concept", { prefLabel: type.label, inScheme: `${ADMS_TYPES}1.0` }),
    ),
  ];
}

const ADMS_TYPES = "http://purl.org/adms/publishertype/";
const authorityType = {
  iri: `${ADMS_TYPES}LocalAuthority`,
  label: { zh: "地方机关", en: "Local authority" },
};
const PUBLISHER_TYPES = {
  organ: authorityType,
  organisation: authorityType,
  enterprise: { iri: `${ADMS_TYPES}Company`, label: { zh: "企业", en: "Company" } },
};
