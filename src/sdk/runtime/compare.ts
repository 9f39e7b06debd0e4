import { Sha256 } from "./sha256.ts";
import type { Entry, EntryFile } from "./types.ts";

/** A file that somebody has: its bytes, in pieces (a Node stream) or whole, or a `File` or `Response`. */
export type LocalCopy = Uint8Array | AsyncIterable<Uint8Array> | { arrayBuffer(): Promise<ArrayBuffer> };

/** What a copy is, measured by its SHA-256 against all releases of its entry. */
export interface Comparison {
  /** `unknown`: it equals no release; it was changed, or is older than what the catalog still serves. */
  state: "current" | "outdated" | "unknown";
  sha256: string;
  /** The published file that it equals. */
  equals?: EntryFile;
  /** The newest files of the entry. */
  newest: EntryFile[];
}

export async function compareCopy(copy: LocalCopy, entry: Entry): Promise<Comparison> {
  const sum = new Sha256();
  if (copy instanceof Uint8Array) sum.update(copy);
  else if ("arrayBuffer" in copy) sum.update(new Uint8Array(await copy.arrayBuffer()));
  else for await (const piece of copy) sum.update(piece);
  const sha256 = sum.digest();
  const last = entry.releases?.at(-1)?.id;
  const newest = entry.files.filter(({ release }) => release === last);
  // A release may repeat the file of the one before: then the copy is as new as the newest.
  const equals = [...newest, ...entry.files].find((file) => file.sha256 === sha256);
  if (!equals) return { state: "unknown", sha256, newest };
  return { state: newest.includes(equals) ? "current" : "outdated", sha256, equals, newest };
}
