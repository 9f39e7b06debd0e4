import { GitError, git, gitBytes } from "../../catalog/run-git.ts";

/** A commit of the main line, as far as it touched entries. */
export interface Commit {
  id: string;
  /** When it was published, milliseconds since 1970-01-01 UTC. */
  moment: number;
  /** Nothing before it is known: it is the first commit, or the last that a shallow clone holds. */
  isFirst: boolean;
  changes: FileChange[];
}

/** Paths start at the catalog's root; `blob` is missing where the file was removed. */
export interface FileChange {
  path: string;
  /** Its path before, where it was moved. */
  from?: string;
  blob?: string;
}

const ENTRIES = ":(glob)*/datasets/*.json";
/** Whatever a machine's own git configuration says, one repository gives one answer. */
const SAME_EVERYWHERE = [
  "log.showSignature=false",
  "log.showRoot=true",
  "log.follow=false",
  "log.diffMerges=separate",
].flatMap((setting) => ["-c", setting]);
const LOG = "log --first-parent -m --raw --no-abbrev -M -l1000 -z --relative --no-color --format=%H:%ct:%P";
const NONE = /^0+$/;

/**
 * The commits that changed entries of a root, the newest first, in one pass. Only the main line counts: what a branch
 * changed was published on the day of its merge.
 * @returns nothing where the root is in no repository, or nothing was ever committed
 * @throws {GitError} where git is missing or refuses to read the repository
 */
export function readLog(folder: string): Commit[] {
  if (headOf(folder) === "") return [];
  const parts = git(folder, [...SAME_EVERYWHERE, ...LOG.split(" "), "HEAD", "--", ENTRIES]).split("\0");
  const commits: Commit[] = [];
  for (let at = 0; at < parts.length; ) {
    const part = parts[at++] ?? "";
    if (!part.startsWith("\n:") && !part.startsWith(":")) {
      const [id = "", seconds, parents] = part.split(":");
      if (id) commits.push({ id, moment: Number(seconds) * 1000, isFirst: parents === "", changes: [] });
      continue;
    }
    const [, , , blob = "", status = ""] = part.trim().split(" ");
    const moved = status.startsWith("R") ? { from: parts[at++] ?? "" } : {};
    const path = parts[at++] ?? "";
    commits.at(-1)?.changes.push({ path, ...moved, ...(!NONE.test(blob) && { blob }) });
  }
  return commits;
}

/** The last commit of a root's repository; empty where there is none. */
export function headOf(folder: string): string {
  try {
    return git(folder, ["rev-parse", "--verify", "--quiet", "HEAD"]).trim();
  } catch (error) {
    if (error instanceof GitError && /^(fatal: not a git repository|$)/.test(error.message)) return "";
    throw error;
  }
}

/**
 * Every commit of the main line, one a line: what a history rests on. A clone that gets deeper gets more of them.
 * @returns nothing where there is no history that can be read
 */
export function mainLine(folder: string): string {
  try {
    return headOf(folder) && git(folder, ["rev-list", "--first-parent", "HEAD"]);
  } catch (error) {
    if (error instanceof GitError) return "";
    throw error;
  }
}

/**
 * The contents of these blobs; one that the repository does not hold is missing.
 * @param ids a few thousand at most: all are in memory at once
 */
export function readBlobs(folder: string, ids: string[]): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  if (ids.length === 0) return found;
  const bytes = gitBytes(folder, ["cat-file", "--batch", "--buffer"], { input: `${ids.join("\n")}\n` });
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf("\n", at);
    const [id = "", kind, size] = bytes.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (kind === "missing") continue;
    found.set(id, bytes.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
