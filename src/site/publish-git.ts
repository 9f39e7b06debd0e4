import { GitError, git } from "../catalog/run-git.ts";
import { fetchRef, remoteEnv } from "../review/forge/request-git.ts";

const PUBLISHED = "refs/mulu/published";

/** Who commits to the branch of a published site: nobody's name belongs there. */
const PUBLISHER = {
  GIT_AUTHOR_NAME: "Mulu",
  GIT_AUTHOR_EMAIL: "publish@mulu.example",
  GIT_COMMITTER_NAME: "Mulu",
  GIT_COMMITTER_EMAIL: "publish@mulu.example",
};

/** The last commit of a branch of `origin`; undefined where there is no such branch. @throws {GitError} */
export function fetchBranch(folder: string, branch: string, token?: string): string | undefined {
  const ref = `refs/heads/${branch}`;
  if (git(folder, ["ls-remote", "origin", ref], { env: remoteEnv(token) }).trim() === "") return undefined;
  fetchRef(folder, ref, PUBLISHED, token);
  return git(folder, ["rev-parse", "--verify", PUBLISHED]).trim();
}

/** Whether git takes this as a branch's name. */
export function isBranch(folder: string, branch: string): boolean {
  try {
    git(folder, ["check-ref-format", `refs/heads/${branch}`]);
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

/**
 * Commits all files of a folder as the branch's next state and pushes it; nothing where nothing changed.
 * @param files a folder anywhere; `index` is a temporary file
 * @throws {GitError} where somebody else pushed meanwhile, or the token may not
 */
export function pushFolder(
  folder: string,
  { files, index, branch, parent }: { files: string; index: string; branch: string; parent?: string },
  message: string,
  token?: string,
): void {
  const home = git(folder, ["rev-parse", "--absolute-git-dir"]).trim();
  const env = { GIT_INDEX_FILE: index };
  git(files, ["--git-dir", home, "--work-tree", files, "add", "--all", "--force", "."], { env });
  const tree = git(folder, ["write-tree"], { env }).trim();
  if (parent && git(folder, ["rev-parse", `${parent}^{tree}`]).trim() === tree) return;
  const commit = git(folder, ["commit-tree", tree, ...(parent ? ["-p", parent] : []), "-m", message], {
    env: PUBLISHER,
  }).trim();
  git(folder, ["push", "--quiet", "origin", `${commit}:refs/heads/${branch}`], { env: remoteEnv(token) });
}
