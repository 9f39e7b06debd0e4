import type { CodeList } from "../catalog/generate.ts";
import type { ServedFile, Site, SiteAgency, SiteEntry } from "../catalog/project.ts";
import type {
  Config,
  Contact,
  DataChanges,
  Distribution,
  LanguageMap,
  Release,
} from "../catalog/types.gen.ts";

/** A projected entry with the files that its site serves: what every format is written from. */
export type ExportEntry = SiteEntry & { files: ExportFile[] };
export type ExportFile = Omit<ServedFile, "source" | "columns"> & { sha256: string; changes?: DataChanges };

/** What a format knows besides the entries. */
export interface ExportSite {
  site: Site;
  /** Address of the site's root, with a slash at the end. */
  url: string;
  date: string;
  title: LanguageMap;
  city: Config["city"];
  /** The agency that answers for the whole catalog (Art. 4). */
  authority: string;
  /** Where questions go that no office is named for. */
  mail: string;
  agencies: Map<string, SiteAgency>;
  lists: Record<string, CodeList>;
}

/** Puts together what formats know of a site. @param url its root, with or without a slash at the end */
export function exportSite(
  site: Site,
  { date, config, agencies, lists, url = config.sites[site].url }: ExportSource,
): ExportSite {
  return {
    site,
    url: url.replace(/\/*$/, "/"),
    date,
    title: config.sites[site].title,
    city: config.city,
    authority: config.offices.authority,
    mail: config.feedback.mail,
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    lists,
  };
}
export interface ExportSource {
  date: string;
  config: Pick<Config, "city" | "sites" | "offices" | "feedback">;
  agencies: SiteAgency[];
  lists: Record<string, CodeList>;
  url?: string | undefined;
}

/** Address of a path of the site; what an address cannot hold is encoded. */
export const addressOf = ({ url }: ExportSite, path: string): string =>
  url + path.split("/").map(encodeURIComponent).join("/");

/** Address of an entry's page. */
export const pageOf = (site: ExportSite, id: string, lang: "zh" | "en" = "zh"): string =>
  `${site.url}${lang === "en" ? "en/" : ""}datasets/${id}/`;

/** Folder of an entry's files, from the site's root, with a slash at the end. */
export const folderOf = (id: string): string => `datasets/${id}/`;

/** The agency that provides the data: the one named, else the folder's owner. */
export function providerOf(site: ExportSite, entry: ExportEntry): SiteAgency {
  const id = entry.provider?.agency ?? ownerOf(entry.id);
  return site.agencies.get(id) ?? { id };
}

/** The agency whose folder holds the entry. */
export const ownerOf = (id: string): string => id.split("/")[0] ?? "";

export const nameOf = ({ id, name }: SiteAgency): LanguageMap => name ?? { zh: id };

/** Who answers for an entry: its office, else its agency's, and an address that always exists. */
export interface Answering {
  office: LanguageMap;
  phone: string | undefined;
  email: string;
}

/** The contact of an entry; what it lacks comes from its agency, then from the site. */
export function contactOf(site: ExportSite, entry: ExportEntry): Answering {
  const own: Partial<Contact> = entry.contact ?? {};
  const agency = providerOf(site, entry);
  const other: Partial<Contact> = agency.contact ?? site.agencies.get(ownerOf(entry.id))?.contact ?? {};
  return {
    office: own.office ?? other.office ?? nameOf(agency),
    phone: own.phone ?? (own.office ? undefined : other.phone),
    email: [own.email, other.email].find((mail) => mail && PLAIN_MAIL.test(mail)) ?? site.mail,
  };
}

/** Mail addresses that every format can hold. */
const PLAIN_MAIL = /^[\w~!$&'()*+,;=:.-]+@[\w.-]+\.[\w.-]+$/;

/** Words to find an entry by, in every language; an entry without keywords has those of its theme. */
export function keywordsOf(site: ExportSite, entry: ExportEntry): string[] {
  const own = entry.keywords?.length
    ? entry.keywords
    : [wordsOf(site, "theme", entry.theme) ?? titleOf(entry)];
  return [...new Set(own.flatMap(({ zh, en }) => (en ? [zh, en] : [zh])))];
}

export const titleOf = ({ id, title }: ExportEntry): LanguageMap => title ?? { zh: id };

/** The day an entry last changed, as well as it is known. */
export const changedOn = (site: ExportSite, entry: ExportEntry): string =>
  entry.modified ?? newestRelease(entry)?.published ?? entry.issued ?? site.date;

/** The newest release of an entry; they are stored oldest first. */
export const newestRelease = ({ releases }: ExportEntry): Release | undefined => releases?.at(-1);

/** The newest file of a distribution, where the site serves one. */
export const newestFile = ({ files }: ExportEntry, distribution: string): ExportFile | undefined =>
  files.findLast((file) => file.distribution === distribution);

/** The code of another standard for one of ours; `undefined` where it has none. */
export const mapped = (
  { lists }: ExportSite,
  list: string,
  code: string | undefined,
  target: string,
): string | undefined => lists[list]?.codes.find((item) => item.code === code)?.maps?.[target];

/** A code's words. */
export const wordsOf = (
  { lists }: ExportSite,
  list: string,
  code: string | undefined,
): LanguageMap | undefined => {
  const found = lists[list]?.codes.find((item) => item.code === code);
  return found && { zh: found.zh, en: found.en };
};

/** A way to the data as formats show it: where it leads, and the file behind it. */
export interface Way {
  distribution: Distribution;
  /** Where it is obtained; the entry's page where no direct way is given. */
  address: string;
  /** Whether the address gives the data itself as one file. */
  download: boolean;
  file: ExportFile | undefined;
}

/**
 * The ways of an entry that the net can show. A direct exchange is arranged between offices and has no address; an entry
 * that is opened under conditions has no direct link at all (Art. 27).
 */
export function waysOf(site: ExportSite, entry: ExportEntry): Way[] {
  if (site.site === "open" && entry.opening?.type !== "unconditional") return [];
  return (entry.distributions ?? [])
    .filter(({ mode }) => mode !== "exchange")
    .map((distribution) => {
      const file = newestFile(entry, distribution.id);
      const address = file ? addressOf(site, file.latest) : distribution.url;
      return {
        distribution,
        file,
        address: address ?? pageOf(site, entry.id),
        download: distribution.mode === "file" && address !== undefined,
      };
    });
}
