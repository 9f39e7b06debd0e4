import { areaOf, ringOf, timeOf } from "../coverage.ts";
import {
  addressOf,
  contactOf,
  type ExportEntry,
  type ExportSite,
  folderOf,
  keywordsOf,
  mapped,
  nameOf,
  pageOf,
  providerOf,
  titleOf,
  waysOf,
  wordsOf,
} from "../export.ts";
import type { Format } from "../format.ts";
import { jsonList, jsonText } from "../json.ts";
import { licenceAddress } from "../licences.ts";
import { catalogWords, rightsOf } from "../words.ts";

const CONFORMS = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/";
const RECORD = "application/geo+json";
const LANGUAGE = { code: "zh-CN", name: "中文" };
const recordPath = (id: string) => `${folderOf(id)}record.json`;

/** OGC API Records as a catalog to crawl: a record for every entry, and a collection that links them all. */
export const ogcRecords: Format = {
  id: "ogc-records",
  title: { zh: "OGC API Records", en: "OGC API Records" },
  catalog: (site) => [
    {
      path: "records.json",
      type: "application/json",
      ...jsonList(collectionOf(site), "links", (entry) => ({
        rel: "item",
        href: addressOf(site, recordPath(entry.id)),
        type: RECORD,
        title: titleOf(entry).zh,
      })),
    },
  ],
  entry: (site, entry) => [
    { path: recordPath(entry.id), type: RECORD, text: () => jsonText(recordOf(site, entry)) },
  ],
};

const collectionOf = (site: ExportSite) => ({
  id: site.city.id,
  type: "Collection",
  itemType: "record",
  conformsTo: ["crawlable-catalog", "record-core", "record-collection"].map((name) => CONFORMS + name),
  title: site.title.zh,
  description: catalogWords(site.city.name, site.site === "open").zh,
  language: LANGUAGE,
  updated: `${site.date}T00:00:00Z`,
});

function recordOf(site: ExportSite, entry: ExportEntry) {
  const [time, { bbox }] = [timeOf(entry), areaOf(site, entry)];
  const page = pageOf(site, entry.id);
  return {
    id: entry.id.replace("/", ":"),
    type: "Feature",
    conformsTo: [`${CONFORMS}record-core`],
    time: time && { interval: [time.from, time.to ?? ".."] },
    geometry: bbox ? { type: "Polygon", coordinates: [ringOf(bbox)] } : null,
    properties: {
      type: "dataset",
      title: titleOf(entry).zh,
      description: entry.description?.zh,
      created: entry.issued && `${entry.issued}T00:00:00Z`,
      updated: entry.modified && `${entry.modified}T00:00:00Z`,
      keywords: keywordsOf(site, entry),
      themes: themesOf(site, entry),
      language: LANGUAGE,
      resourceLanguages: [LANGUAGE],
      externalIds: [
        { scheme: site.url, value: entry.id },
        ...(entry.resourceCode
          ? [{ scheme: `${site.url}standard/dataset/#resourceCode`, value: entry.resourceCode }]
          : []),
        ...(entry.registrationCode
          ? [{ scheme: `${site.url}standard/dataset/#registrationCode`, value: entry.registrationCode }]
          : []),
      ],
      formats: waysOf(site, entry).map(({ distribution: { format } }) => ({
        name: wordsOf(site, "format", format)?.zh ?? format,
        mediaType: mapped(site, "format", format, "iana"),
      })),
      contacts: [contactOfRecord(site, entry)],
      license: entry.license && licenceName(entry.license),
      rights: rightsOf(entry)?.zh,
    },
    links: [
      { rel: "self", href: addressOf(site, recordPath(entry.id)), type: RECORD },
      { rel: "collection", href: addressOf(site, "records.json"), type: "application/json" },
      { rel: "about", href: page, type: "text/html", hreflang: "zh-CN" },
      ...(entry.license ? [{ rel: "license", href: licenceAddress(site, entry.license) }] : []),
      ...(entry.related ?? []).map((id) => ({
        rel: "related",
        href: addressOf(site, recordPath(id)),
        type: RECORD,
      })),
      ...waysOf(site, entry).map(({ distribution: { mode, format, title }, address, file }) => ({
        rel: mode === "file" ? "enclosure" : mode === "api" ? "service" : "about",
        href: address,
        type: mapped(site, "format", format, "iana"),
        title: title?.zh,
        length: file?.bytes,
      })),
    ],
  };
}

/** An SPDX identifier, or that the record's link leads to the licence's text. */
const licenceName = (id: string) => (id.startsWith("LicenseRef-") ? "other" : id);

function themesOf(site: ExportSite, { theme, classification }: ExportEntry) {
  const themes = [
    ["theme", theme],
    ["classification-category", classification?.category],
    ["classification-class", classification?.class],
  ].flatMap(([list = "", code]) =>
    code
      ? [
          {
            scheme: `${site.url}standard/codes/#${list}`,
            concepts: [
              {
                id: code,
                title: wordsOf(site, list, code)?.zh,
                url: `${site.url}standard/codes/#${list}.${code}`,
              },
            ],
          },
        ]
      : [],
  );
  return themes.length > 0 ? themes : undefined;
}

function contactOfRecord(site: ExportSite, entry: ExportEntry) {
  const provider = providerOf(site, entry);
  const { office, phone, email } = contactOf(site, entry);
  return {
    identifier: provider.creditCode ?? provider.id,
    name: office.zh,
    organization: nameOf(provider).zh,
    emails: [{ value: email }],
    // The format knows international numbers only; any other is given in words.
    ...(phone &&
      (/^\+[1-9]\d{3,14}$/.test(phone) ? { phones: [{ value: phone }] } : { contactInstructions: phone })),
    ...(provider.homepage && { links: [{ rel: "about", type: "text/html", href: provider.homepage }] }),
    roles: ["publisher"],
  };
}
