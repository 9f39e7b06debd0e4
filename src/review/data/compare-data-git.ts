import { extname } from "node:path";
import type { DataChanges } from "../../catalog/types.gen.ts";
import { compareFiles } from "../../tables/changes/compare-files-fs.ts";
import { READABLE } from "../../tables/open-fs.ts";
import type { Trouble } from "../../tables/table.ts";
import { readBlobs } from "../history/history-git.ts";
import type { DataFile, DataPair } from "./data-pairs.ts";
import { masked } from "./masked.ts";
import { withFiles } from "./with-files-fs.ts";

/** What a data file of a request is to the one that it follows. */
export interface DataComparison {
  /** The file that it is compared with. */
  with: string;
  /** Whether it takes the place of that file within its release. */
  replaces: boolean;
  /** What changed, in examples without what is not open to all; missing where it is not known. */
  changes?: DataChanges;
  /** Why it is not known. */
  unknown?:
    | { why: "format" }
    | { why: "large"; most: number }
    | { why: "unread"; side: "before" | "after"; trouble: Trouble };
}

/** A larger file is not read, in bytes. */
export const MAX_BYTES = 64 << 20;
/** Nor are files beyond this sum of bytes. */
const MAX_SUM = 512 << 20;

/**
 * Compares the data files of a request as git holds them, two at a time.
 * @param root the project's folder
 * @returns by the paths of the newer files
 */
export async function compareData(root: string, pairs: DataPair[]): Promise<Map<string, DataComparison>> {
  const found = new Map<string, DataComparison>();
  let sum = 0;
  for (const pair of pairs) {
    const { before, after, replaces } = pair;
    sum += before.bytes + after.bytes;
    const isLarge = sum > MAX_SUM || before.bytes > MAX_BYTES || after.bytes > MAX_BYTES;
    const isTable = [before, after].every(({ name }) => READABLE.includes(formatOf(name)));
    const result = !isTable
      ? { unknown: { why: "format" as const } }
      : isLarge
        ? { unknown: { why: "large" as const, most: MAX_BYTES } }
        : await compare(root, pair);
    if (isTable || replaces) found.set(after.path, { with: before.path, replaces, ...result });
  }
  return found;
}

async function compare(root: string, { before, after, entries }: DataPair) {
  const contents = readBlobs(root, [before.blob, after.blob]);
  const bytesOf = ({ blob, name }: DataFile) => ({
    ending: extname(name).toLowerCase(),
    content: contents.get(blob) ?? new Uint8Array(),
  });
  const [old, entry] = entries;
  const fields = [entry, old].flatMap((state) => state?.value.fields?.filter(Boolean) ?? []);
  const key = entry.value.fields?.flatMap((field) => (field?.key ? [field.name] : [])) ?? [];
  const changes = await withFiles([bytesOf(before), bytesOf(after)], ([was = "", is = ""]) =>
    compareFiles({ path: was, fields }, { path: is, fields }, { key }),
  );
  if ("trouble" in changes) {
    const { side, trouble } = changes;
    return { unknown: { why: "unread" as const, side, trouble } };
  }
  return { changes: { since: before.release, ...changes, samples: masked(changes.samples, entries) } };
}

const formatOf = (name: string) => extname(name).slice(1).toLowerCase();
