import { join } from "node:path";
import { publicCodeLists } from "../catalog/public-schema.ts";
import type { ApiAgency, Card, Change } from "../catalog/types.gen.ts";
import { changesOf, endOf, newestChangeFirst } from "../formats/api/changes.ts";
import { pagesOf } from "../formats/api/pages.ts";
import { codeListsOf, codePath, codeTableOf, summaryOf, themesOf } from "../formats/api/summary.ts";
import { type ExportSite, ownerOf } from "../formats/export.ts";
import { openApiOf } from "../formats/openapi/document.ts";
import { SITE_LISTS } from "./lists-fs.ts";
import { readEntry, readStage, standard, write } from "./stage-fs.ts";

/**
 * Writes the static API of a site besides its entries, which the stage holds, and the whole catalog in one file, which
 * is a format.
 * @param out the site's root
 * @returns how many files were written
 */
export function writeApi(whole: ExportSite, out: string): number {
  const site = withPublicLists(whole);
  const { cards: staged, tombstones, agencies } = readStage();
  // The day of issue is for the home page; the API gives it with the entry.
  const cards = staged.map(({ issued: _, ...card }) => card) as Card[];
  const changes: Change[] = tombstones.flatMap(endOf);
  for (const { id } of cards) changes.push(...changesOf(readEntry(id)));
  changes.sort(newestChangeFirst);
  const owned = Map.groupBy(cards, ({ id }) => ownerOf(id));
  const files = new Map<string, unknown>([
    [
      "catalog.json",
      summaryOf(site, { entries: cards.length, changes: changes.length }, SITE_LISTS[site.site]),
    ],
    ...pagesOf("datasets/pages", cards),
    ...pagesOf("changes", changes),
    ["agencies.json", { items: agencies }],
    ...agencies.map((agency): [string, ApiAgency] => [
      `agencies/${agency.id}.json`,
      { ...agency, datasets: owned.get(agency.id) ?? [] },
    ]),
    [
      "themes.json",
      themesOf(
        site,
        cards.map(({ theme }) => theme),
      ),
    ],
    ["codes.json", codeListsOf(site)],
    ["openapi.json", openApiOf(site, standard())],
    ...Object.entries(site.lists).map(([name, list]): [string, unknown] => [
      codePath(name),
      codeTableOf(name, list),
    ]),
  ]);
  for (const [path, value] of files) write(join(out, "api/v1", path), value);
  return files.size;
}

/** The opening site gives the code lists that its records use; the others tell of what it does not show. */
function withPublicLists(site: ExportSite): ExportSite {
  if (site.site === "share") return site;
  const used = publicCodeLists(standard());
  return {
    ...site,
    lists: Object.fromEntries(Object.entries(site.lists).filter(([name]) => used.has(name))),
  };
}
