/** The vocabularies in use, by prefix. */
export const PREFIXES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  adms: "http://www.w3.org/ns/adms#",
  spdx: "http://spdx.org/rdf/terms#",
  geo: "http://www.opengis.net/ont/geosparql#",
} as const;

/** The authority tables of the EU, and IANA's media types. */
export const EU = "http://publications.europa.eu/resource/authority/";
export const IANA = "https://www.iana.org/assignments/media-types/";

/** How the values of a property are written: words in languages, nodes, or literals of a datatype. */
export type Kind = "words" | "node" | "text" | `${keyof typeof PREFIXES}:${string}`;

/** Each property by the name that the JSON-LD context gives it: its identifier and the kind of its values. */
export const TERMS = {
  title: ["dct:title", "words"],
  description: ["dct:description", "words"],
  keyword: ["dcat:keyword", "words"],
  identifier: ["dct:identifier", "text"],
  otherIdentifier: ["adms:identifier", "node"],
  notation: ["skos:notation", "text"],
  theme: ["dcat:theme", "node"],
  type: ["dct:type", "node"],
  publisher: ["dct:publisher", "node"],
  contactPoint: ["dcat:contactPoint", "node"],
  accessRights: ["dct:accessRights", "node"],
  frequency: ["dct:accrualPeriodicity", "node"],
  issued: ["dct:issued", "xsd:date"],
  modified: ["dct:modified", "xsd:date"],
  temporal: ["dct:temporal", "node"],
  startDate: ["dcat:startDate", "xsd:date"],
  endDate: ["dcat:endDate", "xsd:date"],
  spatial: ["dct:spatial", "node"],
  bbox: ["dcat:bbox", "geo:wktLiteral"],
  landingPage: ["dcat:landingPage", "node"],
  language: ["dct:language", "node"],
  conformsTo: ["dct:conformsTo", "node"],
  relation: ["dct:relation", "node"],
  version: ["dcat:version", "text"],
  versionNotes: ["adms:versionNotes", "words"],
  distribution: ["dcat:distribution", "node"],
  accessURL: ["dcat:accessURL", "node"],
  downloadURL: ["dcat:downloadURL", "node"],
  accessService: ["dcat:accessService", "node"],
  format: ["dct:format", "node"],
  mediaType: ["dcat:mediaType", "node"],
  byteSize: ["dcat:byteSize", "xsd:nonNegativeInteger"],
  checksum: ["spdx:checksum", "node"],
  algorithm: ["spdx:algorithm", "node"],
  checksumValue: ["spdx:checksumValue", "xsd:hexBinary"],
  license: ["dct:license", "node"],
  rights: ["dct:rights", "node"],
  endpointURL: ["dcat:endpointURL", "node"],
  endpointDescription: ["dcat:endpointDescription", "node"],
  servesDataset: ["dcat:servesDataset", "node"],
  dataset: ["dcat:dataset", "node"],
  service: ["dcat:service", "node"],
  record: ["dcat:record", "node"],
  primaryTopic: ["foaf:primaryTopic", "node"],
  themeTaxonomy: ["dcat:themeTaxonomy", "node"],
  homepage: ["foaf:homepage", "node"],
  name: ["foaf:name", "words"],
  fn: ["vcard:fn", "words"],
  hasEmail: ["vcard:hasEmail", "node"],
  hasTelephone: ["vcard:hasTelephone", "node"],
  label: ["rdfs:label", "words"],
  prefLabel: ["skos:prefLabel", "words"],
  inScheme: ["skos:inScheme", "node"],
} as const satisfies Record<string, readonly [string, Kind]>;

export type Term = keyof typeof TERMS;

/** The JSON-LD context: every term with its identifier, its datatype or its languages. */
export const CONTEXT = {
  ...PREFIXES,
  ...Object.fromEntries(
    Object.entries(TERMS).map(([term, [id, kind]]) => [
      term,
      kind === "words"
        ? { "@id": id, "@container": "@language" }
        : kind === "text"
          ? { "@id": id }
          : { "@id": id, "@type": kind === "node" ? "@id" : kind },
    ]),
  ),
};

/** The full identifier behind a prefixed one. */
export function iriOf(name: string): string {
  const [prefix = "", local = ""] = name.split(":");
  return PREFIXES[prefix as keyof typeof PREFIXES] + local;
}
