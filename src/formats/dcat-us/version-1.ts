import { areaOf, timeOf } from "../coverage.ts";
import {
  changedOn,
  contactOf,
  type ExportEntry,
  type ExportSite,
  keywordsOf,
  mapped,
  nameOf,
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
import { rightsOf } from "../words.ts";

const SCHEMA = "https://project-open-data.cio.gov/v1.1/schema";
/** The longest statement of rights that the schema allows. */
const RIGHTS = 255;

/** `/data.json` (DCAT-US 1.1), as a body that is no federal one writes it: without bureau and programme codes. */
export const dataJson = (site: ExportSite): CatalogFile => ({
  path: "data.json",
  type: "application/json",
  ...jsonList(
    {
      "@context": `${SCHEMA}/catalog.jsonld`,
      "@id": `${site.url}data.json`,
      "@type": "dcat:Catalog",
      conformsTo: SCHEMA,
      describedBy: `${SCHEMA}/catalog.json`,
    },
    "dataset",
    (entry) => datasetOf(site, entry),
  ),
});

function datasetOf(site: ExportSite, entry: ExportEntry) {
  const contact = contactOf(site, entry);
  const [time, { bbox, division }] = [timeOf(entry), areaOf(site, entry)];
  const theme = wordsOf(site, "theme", entry.theme);
  return {
    "@type": "dcat:Dataset",
    identifier: entry.id,
    title: titleOf(entry).zh,
    description: (entry.description ?? titleOf(entry)).zh,
    keyword: keywordsOf(site, entry),
    modified: changedOn(site, entry),
    issued: entry.issued,
    publisher: { "@type": "org:Organization", name: nameOf(providerOf(site, entry)).zh },
    contactPoint: { "@type": "vcard:Contact", fn: contact.office.zh, hasEmail: `mailto:${contact.email}` },
    accessLevel: mapped(site, "opening-type", entry.opening?.type ?? "none", "dcatUs1"),
    rights: rightsOf(entry)?.zh.slice(0, RIGHTS),
    license: entry.license && licenceAddress(site, entry.license),
    accrualPeriodicity: mapped(site, "update-cycle", entry.updateCycle, "iso8601"),
    // What goes on covers at least the time until now.
    temporal: time && `${time.from}/${time.to ?? site.date}`,
    spatial: bbox?.join(",") ?? division,
    theme: theme && [theme.zh, theme.en],
    language: ["zh-CN"],
    landingPage: pageOf(site, entry.id),
    references: entry.related?.length ? entry.related.map((id) => pageOf(site, id)) : undefined,
    ...(entry.fields?.length && {
      describedBy: `${pageOf(site, entry.id)}schema.json`,
      describedByType: "application/json",
    }),
    distribution: waysOf(site, entry).map((way) => distributionOf(site, way)),
  };
}

function distributionOf(
  site: ExportSite,
  { distribution: { title, format, openapi }, address, download }: Way,
) {
  const mediaType = mapped(site, "format", format, "iana");
  return {
    "@type": "dcat:Distribution",
    title: (title ?? wordsOf(site, "format", format))?.zh,
    format: format.toUpperCase(),
    ...(download && mediaType ? { downloadURL: address, mediaType } : { accessURL: address }),
    ...(openapi && { describedBy: openapi, describedByType: "application/json" }),
  };
}
