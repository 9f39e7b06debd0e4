import { createHash } from "node:crypto";
import { lstatSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { mainLine } from "../review/history/history-git.ts";

/** What a build depends on, besides the catalog roots and the date. */
const INPUTS = [
  "src",
  "public",
  "schemas",
  "scripts",
  "test/rules",
  "mulu.config.json",
  "astro.config.mjs",
  "package-lock.json",
];

/**
 * A hash over path, size and time of every file that a build reads, and over the commits of the roots, which the
 * histories of entries are made from: equal means that nothing changed.
 * @param catalogs the roots, a path list
 */
export function fingerprint(root: string, catalogs: string): string {
  const hash = createHash("sha256").update(catalogs);
  const roots = catalogs.split(":");
  for (const input of [...INPUTS, ...roots]) add(resolve(root, input));
  for (const folder of roots) hash.update(mainLine(resolve(root, folder)));
  return hash.digest("hex");

  function add(path: string): void {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  }
}
