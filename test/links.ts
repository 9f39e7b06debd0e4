import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

interface Html {
  hrefs: string[];
  ids: Set<string>;
}

/**
 * Follows every link, form, script and picture of every page of a built site, without a server.
 * @param folder the built site
 * @param url the address that it was built for; the absolute links of the pages' heads start with it
 * @returns one line for each address that leads nowhere, or where no link may lead
 */
export function badLinks(folder: string, url: string): string[] {
  const site = new URL(url);
  const pages = new Map(
    htmlFiles(folder).map((path) => [path, readHtml(readFileSync(join(folder, path), "utf8"))]),
  );
  const bad = new Map<string, string[]>();
  for (const [page, { hrefs }] of pages)
    for (const href of hrefs) {
      const why = problemOf(href, page);
      if (why) bad.set(`${href}: ${why}`, [...(bad.get(`${href}: ${why}`) ?? []), page]);
    }
  return [...bad].map(
    ([link, on]) => `${link}, on ${on[0]}${on.length > 1 ? ` and ${on.length - 1} more` : ""}`,
  );

  function problemOf(href: string, page: string): string | undefined {
    const target = URL.parse(href, new URL(page.replace(/index\.html$/, ""), site));
    if (!target) return "no address";
    if (/^(mailto|tel):$/.test(target.protocol)) return undefined;
    if (!/^https?:$/.test(target.protocol)) return `scheme ${target.protocol}`;
    if (target.origin !== site.origin) return undefined;
    if (!target.pathname.startsWith(site.pathname)) return "outside the base";
    const path = decodeURIComponent(target.pathname.slice(site.pathname.length));
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    if (!existsSync(join(folder, file)) || !statSync(join(folder, file)).isFile()) return "dead";
    const id = decodeURIComponent(target.hash.slice(1));
    return id && !pages.get(file)?.ids.has(id) ? "no such place on the page" : undefined;
  }
}

/** Pages that no chain of links from a start page reaches. @param starts paths of files, e.g. `index.html` */
export function unreached(folder: string, url: string, starts: string[]): string[] {
  const site = new URL(url);
  const all = new Set(htmlFiles(folder));
  const queue = [...starts];
  for (let page = queue.pop(); page !== undefined; page = queue.pop()) {
    if (!all.delete(page)) continue;
    for (const href of readHtml(readFileSync(join(folder, page), "utf8")).hrefs) {
      const target = URL.parse(href, new URL(page.replace(/index\.html$/, ""), site));
      if (target?.origin === site.origin && target.pathname.endsWith("/"))
        queue.push(`${decodeURIComponent(target.pathname.slice(site.pathname.length))}index.html`);
    }
  }
  return [...all];
}

export const htmlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();

function readHtml(html: string): Html {
  const links = [...html.matchAll(/<([a-z]+)[^<>]*?\s(?:href|src|action)=["']([^"']*)["']/g)];
  // An absolute address outside the head comes from a record: what it names isn't part of the site.
  const own = links.filter(([, tag, href = ""]) => tag === "link" || !/^https?:/i.test(href));
  return {
    hrefs: [...new Set(own.map(([, , href = ""]) => plain(href)))],
    ids: new Set([...html.matchAll(/\sid=["']([^"']*)["']/g)].map(([, id = ""]) => plain(id))),
  };
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  quot: '"',
  lt: "<",
  gt: ">",
  "#34": '"',
  "#38": "&",
  "#39": "'",
};
const plain = (value: string) =>
  value.replaceAll(/&(amp|quot|lt|gt|#34|#38|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
