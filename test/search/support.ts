import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openIndex } from "../../scripts/bench/ask-fs.ts";
import type { Site, SiteAgency, SiteEntry } from "../../src/catalog/project.ts";
import { readCodeLists } from "../../src/catalog/schemas-fs.ts";
import { buildSearch } from "../../src/search/build-fs.ts";

export const lists = readCodeLists(process.cwd());

export const city = { id: "chengchuan", name: { zh: "澄川市", en: "Chengchuan" }, division: "999900" };

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
  await buildSearch({ entries, agencies, lists, city, site, out });
  return out;
}

export const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;

/** A function from a query to the titles found on a page of a language, each title of an agency once. */
export async function openBuilt(
  out: string,
  entries: SiteEntry[],
  lang: "zh-CN" | "en",
): Promise<(query: string) => Promise<string[]>> {
  const titles = new Map(entries.map(({ id, title }) => [id, title?.zh ?? ""]));
  const find = await openIndex(out, lang);
  return async (query) => (await find(query)).map((id) => titles.get(id) ?? "");
}
