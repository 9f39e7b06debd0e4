import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type PageWeight, pageScale } from "./weigh-fs.ts";

/** What a build made. Sizes in bytes. */
export interface SiteSize {
  files: number;
  bytes: number;
  /** HTML files. */
  pages: number;
  /** Entries that the site shows, and their pages in both languages. */
  entries: number;
  entryPages: number;
  /** What search loads from: index, columns and words, without its pages. */
  searchFiles: number;
  searchBytes: number;
  /** The median and the largest entry page by their HTML and CSS, and the one with most JavaScript. */
  median: PageWeight;
  largest: PageWeight;
  mostScript: PageWeight;
}

const ENTRY_PAGE = /^(en\/)?datasets\/[^/]+\/[^/]+\/index\.html$/;
const SEARCH_FILE = /^(pagefind|search)\/(?!.*\.html$)/;

/**
 * Counts a built site and weighs every page of an entry.
 * @param base the sub-path that the site was built for, `/` for none
 * @throws where no page is an entry's: then something else was built
 */
export function weighSite(folder: string, base: string): SiteSize {
  const files = list(folder);
  const search = files.filter(({ path }) => SEARCH_FILE.test(path));
  const entryPages = files.filter(({ path }) => ENTRY_PAGE.test(path));
  const weights = entryPages.map(({ path }) => path).map(pageScale(folder, base));
  weights.sort((a, b) => a.htmlAndCss - b.htmlAndCss);
  const [median, largest] = [weights[Math.floor(weights.length / 2)], weights.at(-1)];
  if (!median || !largest) throw new Error(`${folder}: no page of an entry.`);
  return {
    files: files.length,
    bytes: total(files),
    pages: files.filter(({ path }) => path.endsWith(".html")).length,
    entries: entryPages.filter(({ path }) => !path.startsWith("en/")).length,
    entryPages: entryPages.length,
    searchFiles: search.length,
    searchBytes: total(search),
    median,
    largest,
    mostScript: weights.reduce((most, one) => (one.script > most.script ? one : most)),
  };
}

interface File {
  path: string;
  bytes: number;
}

const total = (files: File[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

function list(folder: string, under = ""): File[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((item) => {
    const path = `${under}${item.name}`;
    if (item.isDirectory()) return list(folder, `${path}/`);
    return [{ path, bytes: statSync(join(folder, path)).size }];
  });
}
