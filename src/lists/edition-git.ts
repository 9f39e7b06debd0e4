import { GitError, git } from "../catalog/run-git.ts";

/**
 * The git tree of a folder as it was last committed. Like a hash of its content, it stays the same wherever the folder lies.
 * @throws {GitError} where the folder is in no repository, or was never committed
 */
export const treeOf = (folder: string): string => git(folder, ["rev-parse", "--verify", "HEAD:./"]).trim();

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
