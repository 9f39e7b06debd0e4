import type { LanguageMap } from "../../catalog/types.gen.ts";
import { describeChanges } from "../../tables/changes/describe-changes.ts";
import {
  addressOf,
  changedOn,
  type ExportEntry,
  type ExportSite,
  folderOf,
  nameOf,
  ownerOf,
  pageOf,
  providerOf,
  titleOf,
  wordsOf,
} from "../export.ts";
import type { EntryFile, Format } from "../format.ts";
import { DECLARATION, type Xml, xmlOf } from "../xml.ts";

const TYPE = "application/atom+xml";
/** A feed holds no more items: it tells what is new, the catalog tells what there is. */
const MOST = 50;

/** What is new, as Atom: in the whole catalog, of an agency, in a theme, and of one entry. Each release is a notice (Art. 23). */
export const atom: Format = {
  id: "atom",
  title: { zh: "Atom 订阅", en: "Atom feeds" },
  entry: (site, entry) => [
    feedFile(site, feedPath.entry(entry.id), titleOf(entry), pageOf(site, entry.id), () =>
      itemsOf(site, entry),
    ),
  ],
  rest(site) {
    const items: Item[] = [];
    return {
      entry(entry) {
        items.push(...itemsOf(site, entry).slice(0, MOST));
      },
      files: () => [
        feedFile(site, feedPath.all, site.title, site.url, () => items),
        ...[...site.agencies.values()].map((agency) =>
          feedFile(
            site,
            feedPath.agency(agency.id),
            nameOf(agency),
            `${site.url}agencies/${agency.id}/`,
            () => items.filter((item) => item.agency === agency.id),
          ),
        ),
        ...(site.lists.theme?.codes ?? []).map(({ code }) =>
          feedFile(
            site,
            feedPath.theme(code),
            wordsOf(site, "theme", code) ?? { zh: code },
            `${site.url}themes/${code}/`,
            () => items.filter((item) => item.theme === code),
          ),
        ),
      ],
    };
  },
};

/** Where the feeds lie, from the site's root on. */
export const feedPath = {
  all: "feeds/all.xml",
  agency: (id: string) => `feeds/agencies/${id}.xml`,
  theme: (code: string) => `feeds/themes/${code}.xml`,
  entry: (id: string) => `${folderOf(id)}feed.xml`,
};

interface Item {
  id: string;
  page: string;
  day: string;
  title: string;
  summary: string;
  author: string;
  agency: string;
  theme: string | undefined;
}

/** The releases of an entry, newest first; an entry without any is new by itself. */
function itemsOf(site: ExportSite, entry: ExportEntry): Item[] {
  const page = pageOf(site, entry.id);
  const common = {
    page,
    author: nameOf(providerOf(site, entry)).zh,
    agency: ownerOf(entry.id),
    theme: entry.theme,
  };
  const title = both(titleOf(entry));
  if (!entry.releases?.length)
    return [
      {
        ...common,
        id: `${page}#record`,
        day: changedOn(site, entry),
        title,
        summary: both(entry.description),
      },
    ];
  return entry.releases
    .map(({ id, published, notes, asOf }) => ({
      ...common,
      id: `${page}#release-${id}`,
      day: published,
      title: `${title} · ${id}`,
      summary: [
        both(notes ?? { zh: `数据截至 ${asOf}。`, en: `Data as of ${asOf}.` }),
        ...changesOf(entry, id),
      ].join(" "),
    }))
    .reverse();
}

/** What a release changed in the data, a sentence a file. */
const changesOf = (entry: ExportEntry, release: string): string[] =>
  entry.files
    .filter((file) => file.release === release)
    .flatMap(({ changes }) => (changes ? [both(describeChanges(changes))] : []));

const both = (words: LanguageMap | undefined): string => [words?.zh, words?.en].filter(Boolean).join(" / ");

function feedFile(
  site: ExportSite,
  path: string,
  title: LanguageMap,
  page: string,
  items: () => Item[],
): EntryFile {
  return {
    path,
    type: TYPE,
    text() {
      const newest = items()
        .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
        .slice(0, MOST);
      return (
        DECLARATION +
        xmlOf({
          feed: {
            "@xmlns": "http://www.w3.org/2005/Atom",
            "@xml:lang": "zh-CN",
            id: addressOf(site, path),
            title: both(title),
            updated: moment(newest[0]?.day ?? site.date),
            author: { name: both(site.title) },
            link: [
              { "@rel": "self", "@type": TYPE, "@href": addressOf(site, path) },
              { "@rel": "alternate", "@type": "text/html", "@href": page },
            ],
            entry: newest.map(itemXml),
          },
        })
      );
    },
  };
}

const itemXml = ({ id, page, day, title, summary, author }: Item): Xml => ({
  id,
  title,
  updated: moment(day),
  link: { "@rel": "alternate", "@type": "text/html", "@href": page },
  author: { name: author },
  summary,
});

const moment = (day: string) => `${day}T00:00:00Z`;
