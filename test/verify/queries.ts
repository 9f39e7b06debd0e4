import type { Browser } from "playwright-core";
import { open, watchedPage } from "../browser.ts";
import { addressIn } from "../page-types.ts";
import { readJson } from "../support.ts";

/** A search that was written down before the query layer existed. */
interface Query {
  kind: string;
  catalog: "shanghai" | "city";
  page: "zh" | "en";
  query: string;
  /** Words of the right entry's title, alternatives parted by `|`. */
  title: string;
  /** Among how many results it is expected. */
  within: number;
}

const all = readJson("test/queries/first.json") as unknown as Query[];

/** Asks the written searches of one catalog in a browser. @returns one line for each that fails, and how many were asked */
export async function askQueries(
  browser: Browser,
  origin: string,
  catalog: Query["catalog"],
): Promise<{ asked: number; failed: string[] }> {
  const { items } = (await (await fetch(`${origin}/api/v1/datasets.json`)).json()) as {
    items: { title: { zh: string } }[];
  };
  // A site is asked for what it has: the right entry may be one that is not opened.
  const has = (title: string) => items.some((entry) => new RegExp(title).test(entry.title.zh));
  const queries = all.filter((query) => query.catalog === catalog && has(query.title));
  const { page, context, problems } = await watchedPage(browser, origin);
  const failed: string[] = [];
  for (const { kind, page: lang, query, title, within } of queries) {
    await open(page, addressIn(`/search/?q=${encodeURIComponent(query)}`, lang));
    const cards = page.locator("[data-part=cards] > li");
    // An English page shows the English title; the entry is known by its Chinese one.
    const links = await cards
      .locator("h3 a")
      .evaluateAll((items) => items.map((item) => item.getAttribute("href") ?? ""));
    const titles = await Promise.all(links.slice(0, within).map((link) => chineseTitle(origin, link)));
    if (!titles.some((text) => new RegExp(title).test(text)))
      failed.push(`${kind}: ${query} on the ${lang} page gives ${titles.join(" / ") || "nothing"}`);
  }
  await context.close();
  return { asked: queries.length, failed: [...failed, ...problems] };
}

async function chineseTitle(origin: string, link: string): Promise<string> {
  const answer = await fetch(`${origin}/api/v1${link.replace(/^\/en\//, "/").replace(/\/$/, ".json")}`);
  return ((await answer.json()) as { title: { zh: string } }).title.zh;
}
