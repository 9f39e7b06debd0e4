import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Words } from "../catalog/finding.ts";
import { checkoutTree } from "../lists/edition-git.ts";
import { siteIn } from "./previous-fs.ts";
import { noBranch } from "./publish-branch-fs.ts";
import { filesOf, notOurs } from "./publish-fs.ts";
import { fetchBranch, isBranch } from "./publish-git.ts";

/** What a build carries over from a published site: versions of the SDK, files of releases, and what says which site it is. */
const GOES_ON = /^(api\/v1\/catalog\.json|sdk\/[^/]+|datasets\/[^/]+\/[^/]+\/[^/]+\/[^/]+)$/;

export interface Recalled {
  /** How many files were laid down; none before the first publication. */
  files: number;
}

/**
 * Lays what goes on of a published site where the next build looks for the last one.
 * @returns how much that was, or why not, in words
 */
export function recallFolder(published: string, to: string): Recalled | Words {
  if (!existsSync(published) || readdirSync(published).length === 0) return { files: 0 };
  if (siteIn(published) !== "open") return notOurs(published);
  const files = filesOf(published).filter((file) => GOES_ON.test(file));
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(published, file), join(to, file));
  }
  return { files: files.length };
}

/**
 * The same from a branch of `origin`.
 * @param folder lies in the repository
 * @throws {GitError} where git refuses
 */
export function recallBranch(folder: string, branch: string, to: string, token?: string): Recalled | Words {
  if (!isBranch(folder, branch)) return noBranch(branch);
  const commit = fetchBranch(folder, branch, token);
  if (!commit) return { files: 0 };
  const work = mkdtempSync(join(tmpdir(), "mulu-recall-"));
  try {
    const target = join(work, "files");
    mkdirSync(target);
    checkoutTree(folder, commit, (path) => GOES_ON.test(path), { index: join(work, "index"), target });
    return siteIn(target) === "open" ? recallFolder(target, to) : notOurs(branch);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
