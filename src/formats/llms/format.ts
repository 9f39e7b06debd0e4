import { addressOf, type ExportSite, nameOf } from "../export.ts";
import type { Format } from "../format.ts";
import { catalogWords } from "../words.ts";

/** `/llms.txt`: where a program that reads text finds the catalog in a form that spares it the pages. */
export const llms: Format = {
  id: "llms",
  title: { zh: "llms.txt", en: "llms.txt" },
  rest(site) {
    let count = 0;
    return {
      entry: () => count++,
      files: () => [{ path: "llms.txt", type: "text/markdown", text: () => textOf(site, count) }],
    };
  },
};

const FILES = [
  ["api/v1/catalog.json", "what the API holds: counts and addresses, as JSON"],
  ["data.json", "every entry in DCAT-US 1.1"],
  ["catalog.jsonld", "every entry in DCAT-AP 3.0.1, as JSON-LD"],
  ["records.json", "links to a GeoJSON record for every entry (OGC API Records)"],
  ["sitemap-index.xml", "every page"],
  ["feeds/all.xml", "what is new, as Atom"],
] as const;

function textOf(site: ExportSite, count: number): string {
  const { zh, en = zh } = catalogWords(site.city.name, site.site === "open");
  const link = (path: string) => addressOf(site, path);
  return `# ${plain(site.title.en ?? site.title.zh)}

> ${plain(en)} ${plain(zh)}

${count} entries, as of ${site.date}. An entry's page is \`${site.url}datasets/{agency}/{id}/\`; its record is \`${site.url}api/v1/datasets/{agency}/{id}.json\`, its Data Package (where it has files) \`${site.url}datasets/{agency}/{id}/datapackage.json\`.
Data may be used freely only where \`opening.type\` is \`unconditional\`; \`license\` then names the licence. \`conditional\` means: apply to the office that the entry names.

## Catalog

${FILES.map(([path, what]) => `- [${path}](${link(path)}): ${what}`).join("\n")}

## Standard

- [Catalog entry](${site.url}en/standard/dataset/): what each property means
- [Code lists](${site.url}en/standard/codes/): what each code means
- [Schema](${link("schemas/v1/dataset.schema.json")}): the JSON Schema of an entry

## Agencies

${[...site.agencies.values()].map((agency) => `- [${plain(nameOf(agency).zh)}](${site.url}agencies/${agency.id}/)`).join("\n")}
`;
}

/** A name that cannot be read as markup. */
const plain = (text: string): string =>
  text
    .replaceAll(/[[\]()<>`*_#\\|]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
