import type { Browser } from "playwright-core";
import { type Asked, askAll, readQueries } from "../../scripts/bench/score-fs.ts";
import { projectCatalog, type Site } from "../../src/catalog/project.ts";
import { open, watchedPage } from "../browser.ts";
import { addressIn } from "../page-types.ts";
import { load } from "../sites.ts";

/**
 * Asks the judged searches of one catalog in a browser.
 * @param folder the built site, served at `origin`
 * @returns those that guide the search, and what went wrong on the pages
 */
export async function askPages(
  browser: Browser,
  origin: string,
  lang: "zh" | "en",
  {
    name,
    catalogs,
    folder,
    site,
  }: { name: "city" | "shanghai"; catalogs: string; folder: string; site: Site },
): Promise<{ asked: Asked[]; problems: string[] }> {
  const { catalog, schemas } = load(catalogs);
  const { page, context, problems } = await watchedPage(browser, origin);
  const asked = await askAll(
    folder,
    readQueries(name),
    projectCatalog(catalog, schemas, site),
    async (query) => {
      await open(page, addressIn(`/search/?q=${encodeURIComponent(query)}`, lang));
      const links = await page
        .locator("[data-part=cards] > li h3 a")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
      return links.map((link) => /\/datasets\/(.+)\/$/.exec(link)?.[1] ?? "");
    },
  );
  await context.close();
  return { asked: asked.filter(({ aside }) => !aside), problems };
}
