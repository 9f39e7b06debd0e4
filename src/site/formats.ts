import type { ExportEntry } from "../formats/export.ts";
import { addressOf, exportSite } from "../formats/export.ts";
import { alternatesOf } from "../formats/index.ts";
import { isOwn, licenceAddress } from "../formats/licences.ts";
import { asset, link } from "./links.ts";
import { memo, readStage } from "./stage-fs.ts";

/** This build's site as the formats see it. */
export const ownSite = memo(() => {
  const stage = readStage();
  return exportSite(stage.site, { ...stage, url: process.env.MULU_URL });
});

/** What a page's head, and a reader, is told of a file in another format. */
export interface Alternate {
  href: string;
  type: string;
  title: string;
}

/** The other formats of an entry, or of the catalog where none is given. */
export const alternates = (lang: "zh" | "en", entry?: ExportEntry): Alternate[] =>
  alternatesOf(ownSite(), entry).map(({ path, type, format }) => ({
    href: hrefOf(path),
    type,
    title: format.title[lang] ?? format.title.zh,
  }));

/** A feed for a page's head. @param path from the site's root on */
export const feed = (path: string, title: string): Alternate => ({
  href: hrefOf(path),
  type: "application/atom+xml",
  title,
});

const hrefOf = (path: string) => asset(addressOf(ownSite(), path).slice(ownSite().url.length));

/** Where a licence can be read. */
export const licenceLink = (id: string, lang: "zh" | "en"): string =>
  isOwn(id) ? link(`/licences/#${encodeURIComponent(id)}`, lang) : licenceAddress(ownSite(), id);
