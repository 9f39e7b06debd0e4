import { areaOf, divisionName, ringOf, timeOf } from "../coverage.ts";
import {
  contactOf,
  type ExportEntry,
  type ExportSite,
  keywordsOf,
  mapped,
  nameOf,
  newestRelease,
  pageOf,
  providerOf,
  titleOf,
  type Way,
  waysOf,
  wordsOf,
} from "../export.ts";
import type { CatalogFile } from "../format.ts";
import { jsonList } from "../json.ts";
import { licenceAddress } from "../licences.ts";
import { catalogWords, rightsOf } from "../words.ts";

/** `/dcat-us-3.json` (DCAT-US 3). */
export const dcatUs3 = (site: ExportSite): CatalogFile => {
  const authority = site.agencies.get(site.authority) ?? { id: site.authority };
  const services: object[] = [];
  const list = jsonList(
    {
      "@type": "Catalog",
      "@id": `${site.url}#catalog`,
      conformsTo: { "@type": "Standard", title: "DCAT-US 3.0" },
      title: site.title.zh,
      description: catalogWords(site.city.name, site.site === "open").zh,
      publisher: organization(nameOf(authority).zh),
      homepage: { "@type": "Document", title: site.title.zh, accessURL: site.url },
      language: ["zh", "en"],
      modified: site.date,
    },
    "dataset",
    (entry) => {
      services.push(...waysOf(site, entry).flatMap((way) => serviceOf(site, entry, way)));
      return datasetOf(site, entry);
    },
    () => ({ service: services }),
  );
  return { path: "dcat-us-3.json", type: "application/json", ...list };
};

function datasetOf(site: ExportSite, entry: ExportEntry) {
  const page = pageOf(site, entry.id);
  const release = newestRelease(entry);
  const [time, { bbox, division }] = [timeOf(entry), areaOf(site, entry)];
  const rights = rightsOf(entry);
  const kind = wordsOf(site, "classification-class", entry.classification?.class);
  return {
    "@type": "Dataset",
    "@id": `${page}#dataset`,
    identifier: entry.id,
    otherIdentifier: identifiers(entry),
    title: titleOf(entry).zh,
    description: (entry.description ?? titleOf(entry)).zh,
    keyword: keywordsOf(site, entry),
    theme: themes(site, entry),
    category: kind && [concept(kind.zh, entry.classification?.class)],
    publisher: organization(nameOf(providerOf(site, entry)).zh),
    contactPoint: kindOf(site, entry),
    accessRights: mapped(site, "opening-type", entry.opening?.type, "dcatUs1"),
    rights: rights && [rights.zh],
    accrualPeriodicity: mapped(site, "update-cycle", entry.updateCycle, "dcatUs"),
    issued: entry.issued,
    modified: entry.modified,
    temporal: time && [{ "@type": "PeriodOfTime", startDate: time.from, endDate: time.to }],
    spatial: {
      "@type": "Location",
      identifier: division,
      prefLabel: divisionName(site, division)?.zh,
      bbox: bbox && { type: "Polygon", coordinates: [ringOf(bbox)] },
    },
    landingPage: { "@type": "Document", title: titleOf(entry).zh, accessURL: page },
    language: "zh",
    version: release?.id,
    versionNotes: release?.notes?.zh,
    relation: entry.related?.map((id) => `${pageOf(site, id)}#dataset`),
    describedBy: entry.fields?.length
      ? {
          "@type": "Distribution",
          title: "schema.json",
          downloadURL: `${page}schema.json`,
          mediaType: "application/json",
        }
      : undefined,
    distribution: waysOf(site, entry).map((way) => distributionOf(site, entry, way)),
  };
}

const organization = (name: string) => ({ "@type": "Organization", name });
const concept = (prefLabel: string, code?: string) => ({
  "@type": "Concept",
  prefLabel,
  notation: code && [code],
});

const identifiers = ({ resourceCode, registrationCode }: ExportEntry) => [
  ...(resourceCode ? [{ "@type": "Identifier", notation: resourceCode, schemaAgency: "信息资源代码" }] : []),
  ...(registrationCode
    ? [{ "@type": "Identifier", notation: registrationCode, schemaAgency: "登记编码" }]
    : []),
];

const themes = (site: ExportSite, { theme, classification }: ExportEntry) =>
  [
    ["theme", theme],
    ["classification-category", classification?.category],
  ].flatMap(([list = "", code]) => {
    const words = wordsOf(site, list, code);
    return words ? [concept(words.zh, code)] : [];
  });

function kindOf(site: ExportSite, entry: ExportEntry) {
  const { office, phone, email } = contactOf(site, entry);
  return { "@type": "Kind", fn: office.zh, hasEmail: `mailto:${email}`, tel: phone };
}

const serviceId = (site: ExportSite, entry: ExportEntry, way: Way) =>
  `${pageOf(site, entry.id)}#service-${way.distribution.id}`;

function serviceOf(site: ExportSite, entry: ExportEntry, way: Way): object[] {
  const { mode, title, openapi } = way.distribution;
  if (mode !== "api") return [];
  return [
    {
      "@type": "DataService",
      "@id": serviceId(site, entry, way),
      identifier: `${entry.id}#${way.distribution.id}`,
      title: (title ?? titleOf(entry)).zh,
      endpointURL: [way.address],
      endpointDescription: openapi && [openapi],
      publisher: organization(nameOf(providerOf(site, entry)).zh),
      contactPoint: [kindOf(site, entry)],
      license: entry.license && licenceAddress(site, entry.license),
    },
  ];
}

function distributionOf(site: ExportSite, entry: ExportEntry, way: Way) {
  const { address, download, file } = way;
  const { id, mode, title, format, crs } = way.distribution;
  return {
    "@type": "Distribution",
    identifier: id,
    title: (title ?? wordsOf(site, "format", format))?.zh,
    format: format.toUpperCase(),
    mediaType: mapped(site, "format", format, "iana"),
    accessURL: address,
    downloadURL: download ? address : undefined,
    accessService: mode === "api" ? serviceOf(site, entry, way) : undefined,
    byteSize: file && String(file.bytes),
    checksum: file && { "@type": "Checksum", algorithm: "SHA-256", checksumValue: file.sha256 },
    modified: file && entry.releases?.find((release) => release.id === file.release)?.published,
    license: entry.license && licenceAddress(site, entry.license),
    conformsTo: crs ? [{ "@type": "Standard", title: crs, identifier: crs }] : undefined,
  };
}
