import type { StagedEntry } from "./stage-fs.ts";

/** The ways to get an entry's data, each with its newest file and all its files, the newest first. */
export const waysOf = (entry: StagedEntry) =>
  (entry.distributions ?? []).map((way) => ({
    ...way,
    file: entry.files.findLast((file) => file.distribution === way.id),
    releases: entry.files.filter((file) => file.distribution === way.id).reverse(),
  }));

/** The way that most readers want: a file to download, else an address to open. */
export function bestWay(entry: StagedEntry) {
  const ways = waysOf(entry);
  return ways.find(({ file }) => file) ?? ways.find(({ url }) => url);
}
