import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, vi } from "vitest";
import type { Site, SiteAgency, SiteEntry } from "../../src/catalog/project.ts";
import { readCodeLists } from "../../src/catalog/schemas-fs.ts";
import { buildSearch } from "../../src/search/build-fs.ts";
import { collapse } from "../../src/search/collapse.ts";
import type { Columns } from "../../src/search/columns.ts";
import { openEngine, type Pagefind } from "../../src/search/engine.ts";

export const lists = readCodeLists(process.cwd());

/** An entry with what a test says about it. */
export const entry = (id: string, zh: string, rest: Partial<SiteEntry> = {}): SiteEntry => ({
  id,
  title: { zh },
  status: "active",
  ...rest,
});

/** Builds the search of some entries into a folder that the file's tests may read. */
export async function buildTo(
  entries: SiteEntry[],
  agencies: SiteAgency[],
  site: Site = "share",
): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), "mulu-search-"));
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  await buildSearch({ entries, agencies, lists, site, out });
  return out;
}

export const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;

/**
 * Opens a built index as a page of a language does, and gives a function from a query to the titles found, each title of an
 * agency once. Pagefind's script fetches its files; here they come from the disk.
 */
export async function openBuilt(out: string, lang: "zh-CN" | "en") {
  vi.stubGlobal("fetch", async (address: string) => new Response(readFileSync(new URL(address).pathname)));
  vi.stubGlobal("document", undefined);
  const script = pathToFileURL(join(out, "pagefind/pagefind.js"));
  const pagefind = (await import(/* @vite-ignore */ script.href)) as Pagefind;
  vi.stubGlobal("document", { querySelector: () => ({ getAttribute: () => lang }) });
  const columns = readJson<Columns>(join(out, "search/columns.json"));
  const load = async <T>(name: string) => readJson<T>(join(out, `search/${name}.json`));
  const ask = await openEngine(
    pagefind,
    columns,
    await load("synonyms"),
    () => load("sounds"),
    new URL("./", script).href,
  );
  return async (query: string): Promise<string[]> => {
    const { numbers } = await ask(query);
    return collapse(columns, numbers).map(({ first }) => columns.zh[first] ?? "");
  };
}
