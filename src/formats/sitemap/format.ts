import { addressOf, changedOn, type ExportEntry, type ExportSite, pageOf } from "../export.ts";
import type { EntryFile, Format } from "../format.ts";
import { DECLARATION, type Xml, xmlOf } from "../xml.ts";

const TYPE = "application/xml";
const NAMESPACES = {
  "@xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
  "@xmlns:xhtml": "http://www.w3.org/1999/xhtml",
};
/** A sitemap may hold 50,000 addresses and 50 MB; entries have up to two addresses with their alternates. */
const MOST = 10_000;

/** The pages of the site for search engines: what is always there, then every entry in its languages. */
export const sitemap: Format = {
  id: "sitemap",
  title: { zh: "站点地图", en: "Sitemap" },
  rest(site) {
    const parts: string[][] = [fixedPages(site)];
    return {
      entry(entry) {
        if ((parts.at(-1)?.length ?? MOST) >= MOST) parts.push([]);
        parts.at(-1)?.push(...entryPages(site, entry));
      },
      files: () => [
        indexOf(site, parts.length),
        ...parts.map((pages, i): EntryFile => ({ path: partPath(i), type: TYPE, text: () => partOf(pages) })),
      ],
    };
  },
};

const partPath = (i: number) => `sitemap-${i + 1}.xml`;

const indexOf = (site: ExportSite, count: number): EntryFile => ({
  path: "sitemap-index.xml",
  type: TYPE,
  text: () =>
    DECLARATION +
    xmlOf({
      sitemapindex: {
        "@xmlns": NAMESPACES["@xmlns"],
        sitemap: Array.from({ length: count }, (_, i) => ({
          loc: addressOf(site, partPath(i)),
          lastmod: site.date,
        })),
      },
    }),
});

function partOf(pages: string[]): string {
  const frame = xmlOf({ urlset: { ...NAMESPACES, "#text": "\n" } }).trim();
  return `${DECLARATION}${frame.replace("</urlset>", `${pages.join("")}</urlset>`)}\n`;
}

/** A page in the languages it has, each of which names the other. */
function page(addresses: Partial<Record<"zh" | "en", string>>, changed: string): string[] {
  const languages = Object.entries(addresses) as ["zh" | "en", string][];
  const alternates: Xml[] =
    languages.length > 1
      ? languages.map(([lang, href]) => ({
          "@rel": "alternate",
          "@hreflang": lang === "zh" ? "zh-CN" : "en",
          "@href": href,
        }))
      : [];
  return languages.map(([, loc]) => xmlOf({ url: { loc, lastmod: changed, "xhtml:link": alternates } }));
}

const FIXED = ["", "search/", "themes/", "agencies/", "lists/", "changes/", "numbers/", "standard/"];

const fixedPages = (site: ExportSite): string[] =>
  [
    ...FIXED,
    ...[...site.agencies.keys()].map((id) => `agencies/${id}/`),
    ...(site.lists.theme?.codes ?? []).map(({ code }) => `themes/${code}/`),
  ].flatMap((path) => page({ zh: site.url + path, en: `${site.url}en/${path}` }, site.date));

const entryPages = (site: ExportSite, entry: ExportEntry): string[] =>
  page(
    { zh: pageOf(site, entry.id), ...(entry.title?.en && { en: pageOf(site, entry.id, "en") }) },
    changedOn(site, entry),
  );
