import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "../catalog/load-fs.ts";
import { projectCatalog, type Site } from "../catalog/project.ts";
import { sheetOf } from "../lists/columns.ts";
import { editionsFor, type ListOfRecord, listOfRecord, shownRows } from "../lists/edition.ts";
import { buildLists, type ListName } from "../lists/rows.ts";
import { csvOf, xlsxOf } from "../lists/sheets.ts";
import { type EditionSummary, summarizeEditions } from "../lists/summary.ts";
import { NO_VERSION } from "../sdk/version.ts";
import { memo, stageFolder, write } from "./stage-fs.ts";

/** The lists of a site, in the order in which it shows them. */
export const SITE_LISTS: Record<Site, ListName[]> = {
  open: ["open"],
  share: ["share", "open", "negative", "responsibility"],
};

/** A list as its JSON file holds it; `tables` says what its CSV and XLSX hold. */
export type StagedList = ListOfRecord & { tables: "edition" | "pending" };

/**
 * Writes the lists of a site in all forms, and its editions.
 * @param folder the root of the staged site
 */
export async function writeLists(
  folder: string,
  site: Site,
  { catalog, schemas, lists: codes }: Project,
): Promise<void> {
  // Both sites make the opening list from what is public, so that one hash fits both.
  const current = buildLists(catalog, projectCatalog(catalog, schemas, "open"));
  const editions = editionsFor(catalog, site);
  for (const name of SITE_LISTS[site]) {
    const list = listOfRecord(name, current[name], editions);
    const staged: StagedList = { ...list, tables: list.edition ? "edition" : "pending" };
    const sheet = sheetOf(name, shownRows(list), codes);
    write(join(folder, "lists", `${name}.json`), staged);
    writeFileSync(join(folder, "lists", `${name}.csv`), csvOf(sheet));
    writeFileSync(join(folder, "lists", `${name}.xlsx`), await xlsxOf(sheet));
  }
  write(join(folder, "lists/editions.json"), summarizeEditions(editions, SITE_LISTS[site]));
  const stored = new Map(catalog.editions.map(({ value }) => [value.id, value]));
  for (const edition of editions)
    write(
      join(folder, "lists/editions", `${edition.id}.json`),
      site === "share" ? stored.get(edition.id) : edition,
    );
}

/** The list behind a page. */
export function readList(name: ListName): StagedList {
  let read = lists.get(name);
  if (!read) {
    read = readStaged(`lists/${name}.json`) as StagedList;
    lists.set(name, read);
  }
  return read;
}
const lists = new Map<ListName, StagedList>();

/** What happened in each edition, the first one first. */
export const readEditions = memo(() => readStaged("lists/editions.json") as EditionSummary[]);

/** The newest version of the SDK: the one that came with the last edition. */
export const latestVersion = memo(() => readEditions().findLast(({ sdk }) => sdk)?.sdk ?? NO_VERSION);

const readStaged = (path: string): unknown =>
  JSON.parse(readFileSync(join(stageFolder(), "root", path), "utf8"));
