import type { Field } from "../../catalog/types.gen.ts";
import {
  changedOn,
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
import { isKnownOpen, licenceAddress } from "../licences.ts";
import { CONTEXT } from "./context.ts";

/** Croissant 1.1, for machine learning: entries with files under a licence that is known to be open. */
export const croissant: Format = {
  id: "croissant",
  title: { zh: "Croissant 1.1", en: "Croissant 1.1" },
  entry(site, entry) {
    const files = filesOf(site, entry);
    if (files.length === 0 || !isKnownOpen(entry.license)) return [];
    return [
      {
        path: `${folderOf(entry.id)}croissant.json`,
        type: "application/ld+json",
        text: () => jsonText(datasetOf(site, entry, files)),
      },
    ];
  },
};

const filesOf = (site: ExportSite, entry: ExportEntry): Way[] =>
  waysOf(site, entry).filter(({ file }) => file);

function datasetOf(site: ExportSite, entry: ExportEntry, files: Way[]) {
  const title = titleOf(entry);
  const provider = providerOf(site, entry);
  const organization = { "@type": "sc:Organization", name: nameOf(provider).zh, url: provider.homepage };
  return {
    "@context": CONTEXT,
    "@type": "sc:Dataset",
    "@id": `${pageOf(site, entry.id)}#dataset`,
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name: title.zh,
    alternateName: title.en,
    description: (entry.description ?? title).zh,
    url: pageOf(site, entry.id),
    license: licenceAddress(site, entry.license ?? ""),
    creator: organization,
    publisher: organization,
    datePublished: entry.issued ?? changedOn(site, entry),
    dateModified: entry.modified,
    keywords: keywordsOf(site, entry),
    inLanguage: "zh",
    citeAs: [nameOf(provider).zh, title.zh, newestRelease(entry)?.id, pageOf(site, entry.id)]
      .filter(Boolean)
      .join(", "),
    version: newestRelease(entry)?.id,
    distribution: files.map(({ distribution, address, file }) => ({
      "@type": "cr:FileObject",
      "@id": distribution.id,
      name: distribution.title?.zh ?? distribution.id,
      contentUrl: address,
      contentSize: `${file?.bytes} B`,
      encodingFormat: mapped(site, "format", distribution.format, "iana"),
      sha256: file?.sha256,
    })),
    recordSet: files
      .filter(({ distribution }) => distribution.format === "csv" && entry.fields?.length)
      .map(({ distribution: { id, title: own } }) => ({
        "@type": "cr:RecordSet",
        "@id": `${id}-rows`,
        name: own?.zh ?? title.zh,
        key: keysOf(id, entry.fields),
        field: entry.fields?.map((field) => fieldOf(site, id, field)),
      })),
  };
}

function keysOf(id: string, fields: Field[] | undefined) {
  const keys = fields?.filter(({ key }) => key).map(({ name }) => ({ "@id": `${id}-rows/${name}` })) ?? [];
  return keys.length > 0 ? keys : undefined;
}

const fieldOf = (site: ExportSite, id: string, { name, title, definition, type }: Field) => ({
  "@type": "cr:Field",
  "@id": `${id}-rows/${name}`,
  name,
  description: [title.zh, definition?.zh].filter(Boolean).join("："),
  dataType: mapped(site, "field-type", type, "croissant"),
  // By its full name: on the opening site no document may even use the name of a property that only agencies see.
  "cr:source": { fileObject: { "@id": id }, extract: { column: name } },
});
