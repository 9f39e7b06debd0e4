import { extname } from "node:path";
import { summarize } from "../../catalog/finding.ts";
import type { Entry } from "../../catalog/model.ts";
import type { DataChanges } from "../../catalog/types.gen.ts";
import { checkData } from "../../rules/check-data-fs.ts";
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
  /** What the check of the data finds in both files, where an entry lists them. */
  check?: { before?: Counts; after: Counts };
  /** Why it is not known. */
  unknown?:
    | { why: "format" }
    | { why: "large"; most: number }
    | { why: "unread"; side: "before" | "after"; trouble: Trouble };
}

interface Counts {
  errors: number;
  warnings: number;
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
  const { changes, checked } = await withFiles(
    [bytesOf(before), bytesOf(after)],
    async ([was = "", is = ""]) => ({
      changes: await compareFiles({ path: was, fields }, { path: is, fields }, { key }),
      checked: [await countsOf(before, was, [old, entry]), await countsOf(after, is, [entry])],
    }),
  );
  const [earlier, found] = checked;
  const check = found && { check: { ...(earlier && { before: earlier }), after: found } };
  if ("trouble" in changes) {
    const { side, trouble } = changes;
    return { ...check, unknown: { why: "unread" as const, side, trouble } };
  }
  return {
    ...check,
    changes: { since: before.release, ...changes, samples: masked(changes.samples, entries) },
  };
}

/** How many findings the check of a file has. Their sentences quote values, so they are not repeated here. */
async function countsOf(
  file: DataFile,
  source: string,
  states: (Entry | undefined)[],
): Promise<Counts | undefined> {
  const releaseOf = (state: Entry | undefined) =>
    state?.value.releases?.find((one) => one?.id === file.release);
  const entry = states.find(releaseOf);
  const release = releaseOf(entry);
  const distribution = entry?.value.distributions?.find((one) => one?.path === file.name);
  if (!entry || !release || !distribution) return undefined;
  const found = await checkData({ file: file.path, source, entry, release, distribution });
  const { errors, warnings } = summarize(found, 0);
  return { errors, warnings };
}

const formatOf = (name: string) => extname(name).slice(1).toLowerCase();
