import type { Field } from "../../catalog/types.gen.ts";
import { areaOf, divisionName, timeOf } from "../coverage.ts";
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
  waysOf,
  wordsOf,
} from "../export.ts";
import { licenceAddress } from "../licences.ts";
import { rightsOf } from "../words.ts";

/** Search engines show no dataset whose description is shorter, and cut a longer one. */
const SHORTEST = 50;
const LONGEST = 5000;

/** An entry as schema.org's Dataset, for search engines. @param lang the language of the page that holds it */
export function datasetOf(site: ExportSite, entry: ExportEntry, lang: "zh" | "en" = "zh") {
  const page = pageOf(site, entry.id, lang);
  const say = (words: { zh: string; en?: string | undefined } | undefined) =>
    (lang === "en" ? words?.en : undefined) ?? words?.zh;
  const provider = organization(site, entry, say);
  const [time, { bbox, division }] = [timeOf(entry), areaOf(site, entry)];
  const title = titleOf(entry);
  const other = lang === "zh" ? title.en : title.zh;
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    "@id": `${pageOf(site, entry.id)}#dataset`,
    name: say(title),
    alternateName: other === say(title) ? undefined : other,
    description: descriptionOf(entry, say),
    url: page,
    inLanguage: "zh-CN",
    identifier: [
      entry.id,
      ...property("resourceCode", entry.resourceCode),
      ...property("registrationCode", entry.registrationCode),
    ],
    keywords: keywordsOf(site, entry),
    about: entry.theme && {
      "@type": "DefinedTerm",
      name: say(wordsOf(site, "theme", entry.theme)),
      termCode: entry.theme,
    },
    creator: provider,
    publisher: provider,
    license: entry.license && licenceAddress(site, entry.license),
    isAccessibleForFree: true,
    conditionsOfAccess: say(rightsOf(entry)),
    datePublished: entry.issued,
    dateModified: entry.modified,
    version: newestRelease(entry)?.id,
    temporalCoverage: time && `${time.from}/${time.to ?? ".."}`,
    spatialCoverage: {
      "@type": "Place",
      name: say(divisionName(site, division)) ?? division,
      geo: bbox && { "@type": "GeoShape", box: [bbox[1], bbox[0], bbox[3], bbox[2]].join(" ") },
    },
    variableMeasured: entry.fields?.map((field) => variableOf(field, say)),
    includedInDataCatalog: {
      "@type": "DataCatalog",
      "@id": `${site.url}#catalog`,
      name: say(site.title),
      url: site.url,
    },
    distribution: waysOf(site, entry).map(({ distribution, address, download, file }) => ({
      "@type": "DataDownload",
      name: say(distribution.title) ?? say(wordsOf(site, "format", distribution.format)),
      encodingFormat: mapped(site, "format", distribution.format, "iana"),
      ...(download ? { contentUrl: address } : { url: address }),
      contentSize: file && `${file.bytes} B`,
      sha256: file?.sha256,
    })),
  };
}

type Say = (words: { zh: string; en?: string | undefined } | undefined) => string | undefined;

function organization(site: ExportSite, entry: ExportEntry, say: Say) {
  const agency = providerOf(site, entry);
  const { office, phone, email } = contactOf(site, entry);
  return {
    "@type": "GovernmentOrganization",
    name: say(nameOf(agency)),
    taxID: agency.creditCode,
    url: agency.homepage,
    contactPoint: { "@type": "ContactPoint", name: say(office), telephone: phone, email },
  };
}

const property = (propertyID: string, value: string | undefined) =>
  value ? [{ "@type": "PropertyValue", propertyID, value }] : [];

const variableOf = ({ name, title, definition, unit }: Field, say: Say) => ({
  "@type": "PropertyValue",
  name: say(title),
  alternateName: name,
  description: say(definition),
  unitText: say(unit),
});

/** A short description goes on with what the data holds. */
function descriptionOf(entry: ExportEntry, say: Say): string {
  const own = say(entry.description ?? titleOf(entry)) ?? "";
  const fields = entry.fields?.map(({ title }) => say(title)).join("、");
  const whole = own.length >= SHORTEST || !fields ? own : `${own} ${fields}`;
  return whole.slice(0, LONGEST);
}

/** A catalog as schema.org's DataCatalog, for its first page. */
export const catalogOf = ({ url, title, city }: ExportSite, lang: "zh" | "en") => ({
  "@context": "https://schema.org/",
  "@type": "DataCatalog",
  "@id": `${url}#catalog`,
  name: (lang === "en" ? title.en : undefined) ?? title.zh,
  url: lang === "en" ? `${url}en/` : url,
  inLanguage: ["zh-CN", "en"],
  spatialCoverage: { "@type": "Place", name: (lang === "en" ? city.name.en : undefined) ?? city.name.zh },
});

/** JSON that may stand in a script element: no text in it can end the element. */
export const scriptText = (value: object): string => JSON.stringify(value).replaceAll("<", "\\u003c");
