import type { Field, LanguageMap } from "../../catalog/types.gen.ts";
import {
  type ExportEntry,
  type ExportFile,
  type ExportSite,
  mapped,
  nameOf,
  newestFile,
  pageOf,
  providerOf,
  titleOf,
  waysOf,
} from "../export.ts";
import type { Format } from "../format.ts";
import { jsonText } from "../json.ts";
import { licenceAddress } from "../licences.ts";

/** CSV on the Web: beside the newest of every CSV file, at the address where readers look for it, what its columns are. */
export const csvw: Format = {
  id: "csvw",
  title: { zh: "CSVW", en: "CSV on the Web" },
  entry: (site, entry) =>
    waysOf(site, entry).flatMap(({ distribution: { id, format } }) => {
      const file = newestFile(entry, id);
      const fields = entry.fields ?? [];
      const path = `${file?.latest}-metadata.json`;
      if (format !== "csv" || !file || fields.length === 0) return [];
      // A file of the entry's own that has this name stays what it is.
      if (entry.files.some(({ latest }) => latest === path)) return [];
      return [
        {
          path,
          type: "application/csvm+json",
          text: () => jsonText(tableOf(site, entry, file, fields)),
        },
      ];
    }),
};

function tableOf(site: ExportSite, entry: ExportEntry, { latest }: ExportFile, fields: Field[]) {
  const keys = fields.filter(({ key }) => key).map(({ name }) => name);
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "zh" }],
    url: latest.split("/").map(encodeURIComponent).at(-1),
    "dc:title": inLanguages(titleOf(entry)),
    "dc:description": entry.description && inLanguages(entry.description),
    "dc:publisher": { "schema:name": inLanguages(nameOf(providerOf(site, entry))) },
    "dc:license": entry.license && { "@id": licenceAddress(site, entry.license) },
    "dc:modified": entry.modified && { "@value": entry.modified, "@type": "xsd:date" },
    "dcat:landingPage": { "@id": pageOf(site, entry.id) },
    dialect: { encoding: "utf-8", header: true },
    tableSchema: {
      columns: fields.map((field) => columnOf(site, field)),
      ...(keys.length > 0 && { primaryKey: keys }),
    },
  };
}

function columnOf(site: ExportSite, { name, title, definition, type, required, pattern }: Field) {
  const base = mapped(site, "field-type", type, "csvw") ?? "string";
  return {
    name,
    // The file's own heading: readers compare the two.
    titles: name,
    "dc:title": inLanguages(title),
    "dc:description": definition && inLanguages(definition),
    datatype: pattern && base === "string" ? { base, format: pattern } : base,
    ...(required && { required: true }),
  };
}

const inLanguages = ({ zh, en }: LanguageMap) => [
  { "@value": zh, "@language": "zh" },
  ...(en ? [{ "@value": en, "@language": "en" }] : []),
];
