import type { LanguageMap } from "../../catalog/types.gen.ts";
import { areaOf, divisionName, ringOf, timeOf } from "../coverage.ts";
import {
  contactOf,
  type ExportEntry,
  type ExportSite,
  nameOf,
  newestRelease,
  pageOf,
  providerOf,
  type Way,
  waysOf,
} from "../export.ts";
import { licenceIri } from "../licences.ts";
import { catalogWords, rightsOf } from "../words.ts";
import {
  conceptIri,
  euConcept,
  euIri,
  LANGUAGES,
  languageNodes,
  mediaIri,
  mediaNode,
  ownConcept,
  SCHEMES,
  schemeIris,
  schemeNode,
} from "./concepts.ts";
import { type Node, node } from "./graph.ts";
import { EU } from "./vocabulary.ts";

export const datasetIri = (site: ExportSite, id: string): string => `${pageOf(site, id)}#dataset`;
const agentIri = ({ url }: ExportSite, id: string) => `${url}agencies/${id}/#agent`;
const catalogIri = ({ url }: ExportSite) => `${url}#catalog`;
const ALGORITHM = node("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm", {
  label: { zh: "SHA-256", en: "SHA-256" },
});
const EU_THEMES = node(`${EU}data-theme`, "skos:ConceptScheme", {
  title: { zh: "欧盟数据主题", en: "Data themes of the EU" },
  prefLabel: { zh: "欧盟数据主题", en: "Data themes of the EU" },
});

/** The nodes that an entry alone has: its dataset, its ways, its contact. */
export function entryNodes(site: ExportSite, entry: ExportEntry): Node[] {
  const page = pageOf(site, entry.id);
  const release = newestRelease(entry);
  const [time, area, contact] = [timeOf(entry), areaOf(site, entry), contactOf(site, entry)];
  const ways = waysOf(site, entry);
  const rights = rightsOf(entry);
  const timeIri = `${page}#${time?.derived ? "as-of" : "temporal"}`;
  const areaIri = `${page}#${area.derived ? "division" : "spatial"}`;
  const { classification, resourceCode, registrationCode } = entry;

  const nodes = [
    node(`${page}#dataset`, "dcat:Dataset", {
      identifier: entry.id,
      title: entry.title,
      description: entry.description ?? entry.title,
      keyword: entry.keywords,
      otherIdentifier: [
        resourceCode && `${page}#resource-code`,
        registrationCode && `${page}#registration-code`,
      ],
      theme: themesOf(site, entry),
      type: classification && conceptIri(site, "classification-class", classification.class),
      publisher: agentIri(site, providerOf(site, entry).id),
      contactPoint: `${page}#contact`,
      accessRights: euIri(site, "opening-type", entry.opening?.type),
      frequency: euIri(site, "update-cycle", entry.updateCycle),
      issued: entry.issued,
      modified: entry.modified,
      temporal: time && timeIri,
      spatial: areaIri,
      landingPage: page,
      language: LANGUAGES.zh,
      conformsTo: entry.fields?.length ? `${page}schema.json` : undefined,
      relation: entry.related?.map((id) => datasetIri(site, id)),
      version: release?.id,
      versionNotes: release?.notes,
      distribution:
        ways.length > 0 ? ways.map(({ distribution }) => wayIri(page, distribution.id)) : `${page}#apply`,
    }),
    node(page, "foaf:Document", { title: entry.title }),
    node(`${page}#contact`, ["vcard:Organization", "vcard:Kind"], {
      fn: contact.office,
      hasEmail: `mailto:${contact.email}`,
      hasTelephone: contact.phone && `tel:${contact.phone.replaceAll(/[^0-9+-]/g, "")}`,
    }),
    node(areaIri, "dct:Location", {
      identifier: area.division,
      prefLabel: divisionName(site, area.division),
      bbox:
        area.bbox &&
        `POLYGON((${ringOf(area.bbox)
          .map((point) => point.join(" "))
          .join(",")}))`,
    }),
  ];
  if (time) nodes.push(node(timeIri, "dct:PeriodOfTime", { startDate: time.from, endDate: time.to }));
  if (rights) nodes.push(node(`${page}#rights`, "dct:RightsStatement", { label: rights }));
  if (resourceCode) nodes.push(node(`${page}#resource-code`, "adms:Identifier", { notation: resourceCode }));
  if (registrationCode)
    nodes.push(node(`${page}#registration-code`, "adms:Identifier", { notation: registrationCode }));
  if (entry.fields?.length)
    nodes.push(
      node(`${page}schema.json`, "dct:Standard", {
        title: SCHEMA_TITLE,
        type: "https://specs.frictionlessdata.io/table-schema/",
      }),
    );
  if (entry.modified)
    nodes.push(
      node(`${page}#record`, "dcat:CatalogRecord", {
        primaryTopic: `${page}#dataset`,
        issued: entry.issued,
        modified: entry.modified,
      }),
    );
  for (const way of ways) nodes.push(...wayNodes(site, entry, way));
  // Whoever has no direct way is led to the page that says how to apply (DCAT 3, section 6.8.7).
  if (ways.length === 0)
    nodes.push(
      node(`${page}#apply`, "dcat:Distribution", {
        title: entry.title,
        accessURL: page,
        rights: rights && `${page}#rights`,
        license: entry.license && licenceIri(site, entry.license),
      }),
    );
  return nodes;
}

const themesOf = (site: ExportSite, { theme, classification }: ExportEntry) => [
  theme && conceptIri(site, "theme", theme),
  euIri(site, "theme", theme),
  classification?.category && conceptIri(site, "classification-category", classification.category),
];

const SCHEMA_TITLE: LanguageMap = {
  zh: "数据项说明（Table Schema）",
  en: "Description of the data items (Table Schema)",
};
const wayIri = (page: string, id: string) => `${page}#distribution-${id}`;
const serviceIri = (page: string, id: string) => `${page}#service-${id}`;

function wayNodes(
  site: ExportSite,
  entry: ExportEntry,
  { distribution, address, download, file }: Way,
): Node[] {
  const page = pageOf(site, entry.id);
  const { id, mode, format, openapi, crs } = distribution;
  const releases = entry.releases ?? [];
  const released = file && releases.find((release) => release.id === file.release);
  const first = file && entry.files.find((other) => other.distribution === id)?.release;
  const license = entry.license && licenceIri(site, entry.license);
  const standard = /^EPSG:(\d+)$/.exec(crs ?? "")?.[1];
  const crsIri = standard && `http://www.opengis.net/def/crs/EPSG/0/${standard}`;
  const media = mediaIri(site, format);
  const nodes = [
    node(wayIri(page, id), "dcat:Distribution", {
      identifier: id,
      title: distribution.title ?? entry.title,
      accessURL: address,
      downloadURL: download ? address : undefined,
      accessService: mode === "api" ? serviceIri(page, id) : undefined,
      format: euIri(site, "format", format),
      mediaType: media,
      byteSize: file?.bytes,
      checksum: file && `${page}#checksum-${id}`,
      issued: releases.find((release) => release.id === first)?.published,
      modified: released?.published,
      license,
      rights: entry.opening && `${page}#rights`,
      language: LANGUAGES.zh,
      conformsTo: crsIri,
    }),
  ];
  if (file)
    nodes.push(
      node(`${page}#checksum-${id}`, "spdx:Checksum", {
        algorithm: ALGORITHM.iri,
        checksumValue: file.sha256,
      }),
    );
  if (mode === "api")
    nodes.push(
      node(serviceIri(page, id), "dcat:DataService", {
        identifier: `${entry.id}#${id}`,
        title: distribution.title ?? entry.title,
        endpointURL: address,
        endpointDescription: openapi,
        servesDataset: `${page}#dataset`,
        contactPoint: `${page}#contact`,
        publisher: agentIri(site, providerOf(site, entry).id),
        accessRights: euIri(site, "opening-type", entry.opening?.type),
        theme: themesOf(site, entry),
        keyword: entry.keywords,
        license,
      }),
    );
  return nodes;
}

/** The services of an entry, for the catalog's list of them. */
export const serviceIris = (site: ExportSite, entry: ExportEntry): string[] =>
  waysOf(site, entry)
    .filter(({ distribution }) => distribution.mode === "api")
    .map(({ distribution }) => serviceIri(pageOf(site, entry.id), distribution.id));

/** What several entries may name: agencies, codes, licences, reference systems. Each is written once a document. */
export function sharedNodes(site: ExportSite, entry: ExportEntry): Node[] {
  const provider = providerOf(site, entry);
  const { theme, classification, updateCycle, opening } = entry;
  const ways = waysOf(site, entry);
  return [
    ...agentNodes(site, provider.id),
    ...languageNodes(),
    ALGORITHM,
    ...(theme ? [ownConcept(site, "theme", theme), ...euConcept(site, "theme", theme)] : []),
    ...(classification ? [ownConcept(site, "classification-class", classification.class)] : []),
    ...(classification?.category
      ? [ownConcept(site, "classification-category", classification.category)]
      : []),
    ...(updateCycle ? euConcept(site, "update-cycle", updateCycle) : []),
    ...(opening ? euConcept(site, "opening-type", opening.type) : []),
    ...(entry.license
      ? [node(licenceIri(site, entry.license), "dct:LicenseDocument", { identifier: entry.license })]
      : []),
    ...ways.flatMap(({ distribution: { format, crs } }) => {
      const media = mediaIri(site, format);
      const code = /^EPSG:(\d+)$/.exec(crs ?? "")?.[1];
      return [
        ...euConcept(site, "format", format),
        ...(media ? [mediaNode(media)] : []),
        ...(code
          ? [
              node(`http://www.opengis.net/def/crs/EPSG/0/${code}`, "dct:Standard", {
                identifier: `EPSG:${code}`,
              }),
            ]
          : []),
      ];
    }),
  ];
}

function agentNodes(site: ExportSite, id: string): Node[] {
  const agency = site.agencies.get(id) ?? { id };
  const type = PUBLISHER_TYPES[agency.kind ?? "organ"];
  return [
    node(agentIri(site, id), "foaf:Agent", {
      name: nameOf(agency),
      identifier: agency.creditCode,
      homepage: agency.homepage,
      type: type.iri,
    }),
    ...(agency.homepage ? [node(agency.homepage, "foaf:Document", { title: nameOf(agency) })] : []),
    node(type.iri, "skos:Concept", { prefLabel: type.label, inScheme: `${ADMS_TYPES}1.0` }),
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

/** The nodes of the catalog that need no entry; the catalog itself, which names them all, comes last. */
export const catalogBase = (site: ExportSite): Node[] => [
  node(site.url, "foaf:Document", { title: site.title }),
  ...SCHEMES.map((list) => schemeNode(site, list)),
  EU_THEMES,
  ...agentNodes(site, site.authority),
  ...languageNodes(),
  node(`${site.url}#city`, "dct:Location", { identifier: site.city.division, prefLabel: site.city.name }),
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
    record: records.map((id) => `${pageOf(site, id)}#record`),
  });
