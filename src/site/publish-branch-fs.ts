import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Words } from "../catalog/finding.ts";
import { checkoutTree } from "../lists/edition-git.ts";
import { publishToFolder } from "./publish-fs.ts";
import { fetchBranch, isBranch, pushFolder } from "./publish-git.ts";

/**
 * Publishes a built opening site as the next commit of a branch of `origin`, from where a forge serves pages.
 * @param folder lies in the repository
 * @returns why not, in words
 * @throws {GitError} where git refuses
 */
export function publishToBranch(
  folder: string,
  built: string,
  branch: string,
  purged: Set<string>,
  token?: string,
): Words | undefined {
  if (!isBranch(folder, branch)) return noBranch(branch);
  const work = mkdtempSync(join(tmpdir(), "mulu-publish-"));
  const files = join(work, "files");
  mkdirSync(files);
  try {
    const parent = fetchBranch(folder, branch, token);
    if (parent) checkoutTree(folder, parent, () => true, { index: join(work, "index"), target: files });
    const problem = publishToFolder(built, files, purged);
    if (problem) return problem;
    // Without it a forge would hide folders whose names begin with an underscore.
    writeFileSync(join(files, ".nojekyll"), "");
    pushFolder(
      folder,
      { files, index: join(work, "next"), branch, parent },
      "Publish the opening site",
      token,
    );
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What is said of a name that no branch can have. */
export const noBranch = (branch: string): Words => ({
  zh: `--branch 是 "${branch}"；应当是 git 允许的分支名称，例如 published。`,
  en: `--branch is "${branch}"; a name that git allows for a branch was expected, such as published.`,
});
