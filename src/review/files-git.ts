import { git } from "../catalog/run-git.ts";

/** A file that differs between two commits. Paths start at the project's folder. */
export interface ChangedFile {
  path: string;
  /** Its path before, where git takes it for the same file. */
  from?: string;
  fate: "added" | "removed" | "changed" | "moved";
}

const FATES: Record<string, ChangedFile["fate"]> = { A: "added", D: "removed", R: "moved" };

/** The files that differ between two commits, by path. @param folder the project's folder */
export function readChanged(folder: string, from: string, to: string): ChangedFile[] {
  const own = ["-c", "diff.orderFile=", "-c", "diff.noprefix=false"];
  const args = ["diff-tree", "-r", "-M", "-l1000", "--name-status", "-z", "--relative", from, to];
  const parts = git(folder, [...own, ...args]).split("\0");
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < parts.length; ) {
    const fate = FATES[parts[at++]?.[0] ?? ""] ?? "changed";
    const first = parts[at++] ?? "";
    files.push(fate === "moved" ? { path: parts[at++] ?? "", from: first, fate } : { path: first, fate });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
