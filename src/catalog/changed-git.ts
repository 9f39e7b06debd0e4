import type { Words } from "./finding.ts";
import { GitError, git } from "./run-git.ts";
import { SELECTION_WORDS as WORDS } from "./selection-words.ts";

/** Paths are names, never patterns. */
const LITERAL = { env: { GIT_LITERAL_PATHSPECS: "1" } };

/**
 * The files of a folder's repository that differ from the last commit, new ones too, among these paths.
 * @param paths from the folder on
 */
export const changedFiles = (folder: string, paths: string[]): string[] =>
  git(
    folder,
    ["status", "--porcelain", "--no-renames", "-z", "--untracked-files=all", "--", ...paths],
    LITERAL,
  )
    .split("\0")
    .filter(Boolean)
    .map((line) => line.slice(3));

/**
 * The files below a folder that differ from where a revision and HEAD parted: committed, not committed, new, deleted;
 * a renamed one by both names.
 * @returns paths from the folder on, or why git cannot tell
 */
export function changedSince(
  folder: string,
  revision: string,
): { files: string[] } | { refusal: Words; kind: "noRepository" | "unknownRevision" | "noBase" } {
  const range = partedAt(folder, revision);
  if (range.kind === "noRepository") return { refusal: WORDS.noRepository(range.answer), kind: range.kind };
  if (range.kind === "unknownRevision")
    return { refusal: WORDS.unknownRevision(revision, range.shallow), kind: range.kind };
  if (range.kind === "noBase") return { refusal: WORDS.noBase(revision, range.shallow), kind: range.kind };
  const diff = [
    "diff",
    "--name-only",
    "--no-renames",
    "--no-ext-diff",
    "--relative",
    "-z",
    range.from,
    "--",
    ".",
  ];
  const untracked = ["ls-files", "--others", "--exclude-standard", "-z", "--", "."];
  const files = [diff, untracked].flatMap((args) => git(folder, args, LITERAL).split("\0"));
  return { files: files.filter(Boolean) };
}

/** Two commits and the one where they parted. */
export interface Parted {
  kind: "parted";
  base: string;
  head: string;
  from: string;
}

/** Why two revisions cannot be compared; `answer` is git's own. */
export type NotParted =
  | { kind: "noRepository"; answer: string }
  | { kind: "unknownRevision"; revision: string; shallow: boolean }
  | { kind: "noBase"; shallow: boolean };

/** Where two revisions of a folder's repository parted. */
export function partedAt(folder: string, base: string, head = "HEAD"): Parted | NotParted {
  let shallow: boolean;
  try {
    shallow = git(folder, ["rev-parse", "--is-shallow-repository"]).trim() === "true";
  } catch (error) {
    return { kind: "noRepository", answer: messageOf(error) };
  }
  const commits: string[] = [];
  for (const revision of [base, head]) {
    const wanted = `${revision}^{commit}`;
    const commit = ask(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", wanted]);
    if (!commit) return { kind: "unknownRevision", revision, shallow };
    commits.push(commit);
  }
  const [one = "", two = ""] = commits;
  const from = ask(folder, ["merge-base", one, two]);
  return from ? { kind: "parted", base: one, head: two, from } : { kind: "noBase", shallow };
}

/**
 * The way from the top of a folder's repository to the folder, with a slash at its end; empty at the top, undefined
 * where there is no repository.
 */
export const prefixOf = (folder: string): string | undefined =>
  ask(folder, ["rev-parse", "--show-prefix"])?.replace(/\n$/, "");

/** The top of a folder's repository; undefined where there is none. */
export const topOf = (folder: string): string | undefined => ask(folder, ["rev-parse", "--show-toplevel"]);

function ask(folder: string, args: string[]): string | undefined {
  try {
    return git(folder, args).replace(/\n$/, "");
  } catch (error) {
    messageOf(error);
    return undefined;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof GitError) return error.message;
  throw error;
}
