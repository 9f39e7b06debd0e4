import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { collapse } from "../../src/search/collapse.ts";
import type { Columns } from "../../src/search/columns.ts";
import { openEngine, type Pagefind } from "../../src/search/engine.ts";

/**
 * Opens a built index as a page of a language does, and gives a function from a query to the numbers of the records found, each
 * title of an agency once. Pagefind's script asks a browser for its files and for the page's language; here both are given.
 */
export async function openBuilt(out: string, lang: "zh-CN" | "en") {
  const page = globalThis as { fetch: unknown; document?: unknown };
  page.fetch = async (address: string) => new Response(readFileSync(new URL(address).pathname));
  delete page.document;
  const script = pathToFileURL(join(out, "pagefind/pagefind.js"));
  const pagefind = (await import(/* @vite-ignore */ script.href)) as Pagefind;
  page.document = { querySelector: () => ({ getAttribute: () => lang }) };
  const load = async <T>(name: string) =>
    JSON.parse(readFileSync(join(out, `search/${name}.json`), "utf8")) as T;
  const columns = await load<Columns>("columns");
  const ask = await openEngine(
    pagefind,
    columns,
    await load("synonyms"),
    () => load("sounds"),
    new URL("./", script).href,
  );
  return async (query: string): Promise<number[]> => {
    const { numbers } = await ask(query);
    return collapse(columns, numbers).map(({ first }) => first);
  };
}
