import { spawnSync } from "node:child_process";

/** What git answers where it cannot do what was asked, in its own words. */
export class GitError extends Error {}

/**
 * The git tree of a folder as it was last committed. Like a hash of its content, it stays the same wherever the folder lies.
 * @throws {GitError} where the folder is in no repository, or was never committed
 */
export const treeOf = (folder: string): string => git(folder, ["rev-parse", "--verify", "HEAD:./"]).trim();

/**
 * The files of a folder's repository that differ from the last commit, new ones too, among these paths.
 * @param paths from the folder on
 */
export const changedFiles = (folder: string, paths: string[]): string[] =>
  git(folder, ["status", "--porcelain", "--no-renames", "-z", "--untracked-files=all", "--", ...paths])
    .split("\0")
    .filter(Boolean)
    .map((line) => line.slice(3));

/** Whether the folder's repository still holds a tree. */
export function hasTree(folder: string, tree: string): boolean {
  try {
    return git(folder, ["cat-file", "-t", tree]).trim() === "tree";
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

/**
 * Writes the files of a tree that a filter keeps into a folder, without touching the repository's own index or files.
 * @param folder lies in the repository
 * @param index path of a temporary file
 * @param target an existing folder
 */
export function checkoutTree(
  folder: string,
  tree: string,
  keep: (path: string) => boolean,
  { index, target }: { index: string; target: string },
): void {
  const top = git(folder, ["rev-parse", "--show-toplevel"]).trimEnd();
  const env = { GIT_INDEX_FILE: index };
  git(top, ["read-tree", tree], { env });
  const paths = git(top, ["ls-files", "-z"], { env }).split("\0").filter(keep);
  git(top, ["checkout-index", "-z", "--stdin", `--prefix=${target}/`], { env, input: paths.join("\0") });
}

/** Variables by which a hook tells git its repository; here the folder does. */
const OF_A_HOOK = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"];

function git(
  folder: string,
  args: string[],
  { env = {}, input = "" }: { env?: Record<string, string>; input?: string } = {},
): string {
  const own = Object.fromEntries(OF_A_HOOK.map((name) => [name, undefined]));
  const { error, status, stdout, stderr } = spawnSync("git", ["-C", folder, ...args], {
    env: { ...process.env, ...own, LC_ALL: "C", ...env },
    input,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (error) throw new GitError(error.message);
  if (status !== 0) throw new GitError(stderr.trim().split("\n")[0] ?? "");
  return stdout;
}
