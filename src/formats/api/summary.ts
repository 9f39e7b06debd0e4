import type { CodeList } from "../../catalog/generate.ts";
import type { CatalogSummary, CodeLists, CodeTable, ThemeList } from "../../catalog/types.gen.ts";
import type { ExportSite } from "../export.ts";

/** Where a program that knows the site's address alone goes on from. */
export function summaryOf(
  { site, title, city, date, agencies }: ExportSite,
  counts: { entries: number; changes: number },
  lists: string[],
): CatalogSummary {
  const links = {
    datasets: "api/v1/datasets/pages/1.json",
    allDatasets: "api/v1/datasets.json",
    ndjson: "api/v1/catalog.ndjson",
    csv: "api/v1/catalog.csv",
    agencies: "api/v1/agencies.json",
    themes: "api/v1/themes.json",
    codes: "api/v1/codes.json",
    changes: "api/v1/changes/1.json",
    manifest: "api/v1/manifest.json",
    openapi: "api/v1/openapi.json",
    ...Object.fromEntries(lists.map((list) => [`${list}List`, `lists/${list}.json`])),
    editions: "lists/editions.json",
    schema: "schemas/v1/bundle.schema.json",
    sdk: "sdk/latest.tgz",
  };
  return {
    version: "v1",
    // Its districts are the search's own; the API names what a program needs to know the city.
    city: { id: city.id, name: city.name, division: city.division },
    site,
    title,
    date,
    ...counts,
    agencies: agencies.size,
    links: Object.entries(links).map(([rel, path]) => ({ rel, path })),
  };
}

/** The themes and how many entries each has. @param entries the themes of all entries */
export function themesOf({ lists }: ExportSite, entries: (string | undefined)[]): ThemeList {
  const counts = new Map<string | undefined, number>();
  for (const theme of entries) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  const codes = (lists.theme?.codes ?? []) as {
    code: ThemeList["items"][0]["code"];
    zh: string;
    en: string;
  }[];
  return { items: codes.map(({ code, zh, en }) => ({ code, zh, en, entries: counts.get(code) ?? 0 })) };
}

/** The path of a code list, from `api/v1/` on. */
export const codePath = (name: string): string => `codes/${name}.json`;

/** All code lists by name. */
export const codeListsOf = ({ lists }: ExportSite): CodeLists => ({
  items: Object.entries(lists).map(([name, { title }]) => ({
    name,
    title,
    path: `api/v1/${codePath(name)}`,
  })),
});

/** A code list with the codes of the same meaning in other standards. */
export const codeTableOf = (name: string, { title, codes }: CodeList): CodeTable => ({
  name,
  title,
  items: codes.map(({ code, zh, en, maps = {} }) => ({
    code,
    zh,
    en,
    maps: Object.entries(maps).map(([target, code]) => ({ target, code })),
  })),
});
