import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import type { Project } from "../catalog/load-fs.ts";
import type { Catalog } from "../catalog/model.ts";
import { projectCatalog } from "../catalog/project.ts";
import { readCatalog } from "../catalog/read-fs.ts";
import type { Edition } from "../catalog/types.gen.ts";
import { compileValidator } from "../catalog/validate.ts";
import { checkoutTree, hasTree } from "./edition-git.ts";
import { buildLists, type Lists } from "./rows.ts";

/** A catalog root. */
export interface RootFolder {
  /** From the project's folder on: an edition names no path of a machine. */
  name: string;
  folder: string;
}

/** @param root the project's folder, @param roots as configured */
export const rootFolders = (root: string, roots: string[]): RootFolder[] =>
  roots.map((path) => {
    const folder = resolve(root, path);
    return { name: relative(root, folder).replaceAll("\\", "/") || ".", folder };
  });

/** The roots that hold editions already. */
export const withEditions = (folders: RootFolder[]): RootFolder[] =>
  folders.filter(({ folder }) => existsSync(join(folder, "_editions")));

/** Writes an edition in the one canonical form; a file that exists is never replaced. @returns its path */
export function writeEdition({ folder }: RootFolder, edition: Edition): string {
  const file = join(folder, "_editions", `${edition.id}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(edition, null, 2)}\n`, { flag: "wx" });
  return file;
}

/** Makes the lists anew from the git trees that an edition names, or names what is lost, as {@link rebuildCatalog} does. */
export function rebuildLists(
  trees: Edition["trees"],
  folders: RootFolder[],
  project: Project,
): Lists | string[] {
  const catalog = rebuildCatalog(trees, folders, project);
  return Array.isArray(catalog)
    ? catalog
    : buildLists(catalog, projectCatalog(catalog, project.schemas, "open"));
}

/**
 * Reads the catalog anew from the git trees that an edition names; without systems and data, of which lists hold nothing.
 * @param folders the roots of today: a tree is looked for in the repository of each
 * @returns the catalog, or the names of the roots whose trees no repository holds any more
 */
export function rebuildCatalog(
  trees: Edition["trees"],
  folders: RootFolder[],
  { schemas, lists: codes, config }: Project,
): Catalog | string[] {
  const found = Object.entries(trees).map(([name, tree]) => ({
    name,
    tree,
    home: folders.find(({ folder }) => existsSync(folder) && hasTree(folder, tree))?.folder,
  }));
  const lost = found.filter(({ home }) => home === undefined).map(({ name }) => name);
  if (lost.length > 0) return lost;
  const work = mkdtempSync(join(tmpdir(), "mulu-edition-"));
  try {
    const roots = found.map(({ tree, home = "" }, i) => {
      const target = join(work, String(i));
      mkdirSync(target);
      checkoutTree(home, tree, isRecord, { index: join(work, `${i}.index`), target });
      return target;
    });
    return readCatalog(roots, config, compileValidator(schemas, codes));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The records that lists are made from; files of data may be large and are left where they are. */
const isRecord = (path: string) => /^[^/]+\/(agency|datasets\/[^/]+)\.json$/.test(path);
