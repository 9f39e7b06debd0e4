import { CONFIG } from "../catalog/config.ts";
import type { Catalog, Entry } from "../catalog/model.ts";
import { pathsOf } from "./approvals.ts";
import type { ChangedFile } from "./files-git.ts";
import type { Pair, RecordPair } from "./pairs.ts";

/**
 * Which files a request can have brought findings to, or freed from them: those it changes, entries that name what it
 * changes or have the same resource code, the entries of an agency whose record it changes, and every record that is no
 * entry. All of them where it changes what everything is judged by. An untouched entry that is found to repeat a datum of
 * a touched one (Art. 15) is left to the whole check.
 */
export function affectedBy(
  files: ChangedFile[],
  { pairs, records }: { pairs: Pair[]; records: RecordPair[] },
  catalogs: Catalog[],
): (file: string) => boolean {
  const paths = pathsOf(files);
  if (paths.some((path) => path === CONFIG || DECISIVE.test(path))) return () => true;
  const states = pairs.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  const agencies = new Set(records.map(({ id }) => id.split("/")[0] ?? id));
  const names = new Set([
    ...pairs.flatMap(({ id, before }) => [id, before?.id ?? id]),
    ...states.flatMap(({ value }) => value.resourceCode ?? []),
    ...agencies,
  ]);
  const marks = [...names].map((name) => `"${name}`);
  const isBase = ({ value }: Entry) => value.classification?.class === "base";
  const withBase = states.some(isBase);
  const isMeant = (entry: Entry) =>
    agencies.has(entry.agency) ||
    (withBase && isBase(entry)) ||
    marks.some((mark) => entry.text.includes(mark));
  const [entries, meant] = [new Set<string>(), new Set(paths)];
  for (const catalog of catalogs)
    for (const entry of catalog.entries.values()) {
      entries.add(entry.file);
      if (isMeant(entry)) meant.add(entry.file);
    }
  return (file) => meant.has(file) || !entries.has(file);
}

/** The standard, and the editions, with which every entry is compared. */
const DECISIVE = /^schemas\/|(^|\/)_editions\//;
