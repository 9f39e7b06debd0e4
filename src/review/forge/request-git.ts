import { GitError, git } from "../../catalog/run-git.ts";

/** Where a fetched request stands in the clone. */
export const REQUEST = "refs/mulu/request";

/**
 * Fetches a request's commits as data: nothing of them is checked out.
 * @param ref its ref on the forge, `refs/pull/12/head`
 * @param token lets a private repository be read; it goes to git by its environment and is stored nowhere
 * @returns its commit
 * @throws {GitError} where it cannot be fetched
 */
export function fetchRequest(folder: string, ref: string, token?: string): string {
  fetchRef(folder, ref, REQUEST, token);
  return git(folder, ["rev-parse", "--verify", REQUEST]).trim();
}

/** Fetches one ref of `origin` to a ref of the clone. @throws {GitError} */
export function fetchRef(folder: string, ref: string, to: string, token?: string): void {
  const args = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "origin", `+${ref}:${to}`];
  git(folder, args, { env: remoteEnv(token) });
}

/** The environment in which git reaches `origin` by a token, and asks nobody for a password. */
export function remoteEnv(token?: string): Record<string, string> {
  const asked = { GIT_TERMINAL_PROMPT: "0" };
  if (!token) return asked;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    ...asked,
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "http.extraHeader",
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  };
}

/**
 * The tree that merging the request into the commit that is checked out would make.
 * @returns undefined where the two contradict each other
 * @throws {GitError} where git refuses for another reason, as in a shallow clone
 */
export function mergedTree(folder: string): string | undefined {
  try {
    return git(folder, ["merge-tree", "--write-tree", "HEAD", REQUEST]).split("\n")[0];
  } catch (error) {
    // Of a conflict git says nothing on standard error.
    if (error instanceof GitError && error.message === "") return undefined;
    throw error;
  }
}

/** What a tree holds at a path: "tree", "blob", "link", "commit", or undefined. */
export function kindAt(folder: string, tree: string, path: string): string | undefined {
  const [mode = "", kind] = git(folder, ["ls-tree", "-z", tree, "--", path]).split(/[ \t]/);
  return mode === "120000" ? "link" : kind;
}
