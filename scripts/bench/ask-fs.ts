import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { collapse } from "../../src/search/collapse.ts";
import { type Columns, rowOf } from "../../src/search/columns.ts";
import { openEngine, type Pagefind } from "../../src/search/engine.ts";
import type { Find } from "./score-fs.ts";

/**
 * Opens a built index as a page of a language does. Pagefind's script asks a browser for its files and for the page's
 * language; here both are given.
 * @param site folder that holds `pagefind/` and `search/`
 */
export async function openIndex(site: string, lang: "zh-CN" | "en"): Promise<Find> {
  const page = globalThis as { fetch: typeof fetch; document?: unknown };
  const ofTheNet = page.fetch;
  page.fetch = async (address, options) =>
    String(address).startsWith("file:")
      ? new Response(readFileSync(new URL(String(address)).pathname))
      : ofTheNet(address, options);
  delete page.document;
  const script = pathToFileURL(join(site, "pagefind/pagefind.js"));
  const pagefind = (await import(/* @vite-ignore */ script.href)) as Pagefind;
  page.document = { querySelector: () => ({ getAttribute: () => lang }) };
  const load = async <T>(name: string) =>
    JSON.parse(readFileSync(join(site, `search/${name}.json`), "utf8")) as T;
  const columns = await load<Columns>("columns");
  const ask = await openEngine(
    pagefind,
    columns,
    await load("synonyms"),
    () => load("sounds"),
    new URL("./", script).href,
  );
  return async (query) => {
    const { numbers } = await ask(query);
    return collapse(columns, numbers).map(({ first }) => rowOf(columns, first).id);
  };
}
