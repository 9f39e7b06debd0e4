import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Words } from "../../catalog/finding.ts";
import type { Config } from "../../catalog/types.gen.ts";
import { checkoutTree } from "../../lists/edition-git.ts";
import { rootsInside } from "../owners.ts";
import { fetchRequest, kindAt, mergedTree } from "./request-git.ts";

/** A request as a forge names it. */
export interface RequestRef {
  ref: string;
  /** The commit that the forge started the job for. */
  commit?: string;
  token?: string;
}

/**
 * Lays the records of a request, as merging it would leave them, over those of the commit that is checked out. Nothing else
 * of it reaches the folder: schemas, rules, scripts and the configuration stay the base's own, and so they judge.
 * @param config the base's own
 * @returns what stands in the way, in words; undefined where the records were taken
 * @throws {GitError} where git refuses
 */
export function takeRequest(
  folder: string,
  config: Config,
  { ref, commit, token }: RequestRef,
): Words | undefined {
  const fetched = fetchRequest(folder, ref, token);
  if (commit !== undefined && fetched !== commit) return moved(commit, fetched);
  const tree = mergedTree(folder);
  if (tree === undefined) return CONFLICT;
  const roots = rootsInside(config).filter((root) => root !== "");
  for (const root of roots) {
    const kind = kindAt(folder, tree, root.slice(0, -1));
    if (kind !== undefined && kind !== "tree") return noFolder(root);
  }
  const work = mkdtempSync(join(tmpdir(), "mulu-request-"));
  try {
    for (const root of roots) rmSync(join(folder, root), { recursive: true, force: true });
    const isRecord = (path: string) => roots.some((root) => path.startsWith(root));
    checkoutTree(folder, tree, isRecord, { index: join(work, "index"), target: folder });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return undefined;
}

const CONFLICT: Words = {
  zh: "这个请求与主分支有冲突，还不能检查。请在自己的分支上并入主分支（git merge），解决冲突后再推送。",
  en: "The request contradicts the branch it would be merged into, so it cannot be checked yet. Merge that branch into your own (git merge), settle the conflict and push again.",
};

const moved = (expected: string, found: string): Words => ({
  zh: `请求已有新的提交 ${found.slice(0, 12)}，本次应检查的是 ${expected.slice(0, 12)}；新的提交由新的任务检查。`,
  en: `The request has moved on to ${found.slice(0, 12)}; this run was for ${expected.slice(0, 12)}. A newer run checks it.`,
});

const noFolder = (root: string): Words => ({
  zh: `请求把目录 "${root.slice(0, -1)}" 换成了链接或文件；应当是文件夹。请恢复它。`,
  en: `The request turns the folder "${root.slice(0, -1)}" into a link or a file; a folder was expected. Put it back.`,
});
