import {
  changedOn,
  contactOf,
  type ExportEntry,
  type ExportSite,
  folderOf,
  keywordsOf,
  mapped,
  nameOf,
  newestRelease,
  pageOf,
  providerOf,
  titleOf,
  type Way,
  waysOf,
} from "../export.ts";
import type { Format } from "../format.ts";
import { jsonText } from "../json.ts";
import { licenceAddress } from "../licences.ts";
import { tableSchema } from "./table-schema.ts";

const PROFILES = "https://datapackage.org/profiles/2.0/";

/** Data Package 2.0: an entry that has files, with what its columns mean; and the columns alone, as a Table Schema. */
export const dataPackage: Format = {
  id: "data-package",
  title: { zh: "Data Package 2.0", en: "Data Package 2.0" },
  entry: (site, entry) => [
    ...(entry.fields?.length
      ? [
          {
            path: `${folderOf(entry.id)}schema.json`,
            type: "application/json",
            text: () => jsonText(tableSchema(site, entry.fields ?? [])),
          },
        ]
      : []),
    ...(waysOf(site, entry).some(({ download }) => download)
      ? [
          {
            path: `${folderOf(entry.id)}datapackage.json`,
            type: "application/json",
            text: () => jsonText(packageOf(site, entry)),
          },
        ]
      : []),
  ],
};

function packageOf(site: ExportSite, entry: ExportEntry) {
  const provider = providerOf(site, entry);
  return {
    $schema: `${PROFILES}datapackage.json`,
    id: `${pageOf(site, entry.id)}#dataset`,
    name: entry.id.replace("/", "."),
    title: titleOf(entry).zh,
    description: entry.description?.zh,
    homepage: pageOf(site, entry.id),
    version: newestRelease(entry)?.id,
    created: `${entry.issued ?? changedOn(site, entry)}T00:00:00Z`,
    keywords: keywordsOf(site, entry),
    licenses: entry.license
      ? [{ name: entry.license, path: licenceAddress(site, entry.license) }]
      : undefined,
    contributors: [
      {
        title: nameOf(provider).zh,
        ...(provider.homepage && { path: provider.homepage }),
        email: contactOf(site, entry).email,
        roles: ["publisher"],
      },
    ],
    // What the standard has no place for stands under the names of the entry itself.
    ...Object.fromEntries(
      (
        ["resourceCode", "classification", "theme", "updateCycle", "modified", "temporal", "spatial"] as const
      ).flatMap((name) => (entry[name] === undefined ? [] : [[name, entry[name]]])),
    ),
    resources: waysOf(site, entry)
      .filter(({ download }) => download)
      .map((way) => resourceOf(site, entry, way)),
  };
}

function resourceOf(site: ExportSite, entry: ExportEntry, { distribution, address, file }: Way) {
  const { id, title, format } = distribution;
  const table = format === "csv" && entry.fields !== undefined && entry.fields.length > 0;
  return {
    $schema: `${PROFILES}dataresource.json`,
    name: id,
    title: title?.zh,
    // A path beside the description, so that a package may be moved as a whole.
    path: file ? file.latest.slice(folderOf(entry.id).length) : address,
    format,
    mediatype: mapped(site, "format", format, "iana"),
    ...(format === "csv" && { encoding: "utf-8" }),
    ...(file && { bytes: file.bytes, hash: `sha256:${file.sha256}` }),
    ...(table && { type: "table", schema: "schema.json" }),
  };
}
