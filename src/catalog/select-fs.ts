import { existsSync, realpathSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { changedSince, topOf } from "./changed-git.ts";
import { CONFIG } from "./config.ts";
import type { Words } from "./finding.ts";
import { shownFolder } from "./roots-fs.ts";
import { standsFor } from "./selection.ts";
import { SELECTION_WORDS as WORDS } from "./selection-words.ts";

/** What a command is about. */
export interface Selection {
  /** Files and folders as findings show them, to be asked by `covers`; absent where it is about everything. */
  paths?: string[];
  /** The same without the entries that data files stand for. */
  own?: string[];
  /** The same as `paths` by the path that a person named. */
  named?: Map<string, string[]>;
  /** They come from a comparison, so that what stood there may be gone, and may be missed elsewhere. */
  changed: boolean;
  /** What a person should know about the choice. */
  notes: Words[];
}

/**
 * Chooses what a command is about: the paths that a person names, what was changed since a revision, or everything.
 * @param given from `cwd` on, or absolute: a record, a data file (which stands for its entry), a folder of an agency,
 *   a root, or a folder that holds roots
 * @param roots as configured
 * @returns what is wrong with what was given, where something is
 */
export function select(
  { given = [], since }: { given?: string[]; since?: string },
  roots: string[],
  cwd: string,
): Selection | { refusals: Words[] } {
  if (since !== undefined) return given.length > 0 ? { refusals: [WORDS.both] } : compare(since, roots, cwd);
  if (given.length === 0) return { changed: false, notes: [] };
  const found = given.map((path) => {
    const file = resolve(cwd, path);
    if (!existsSync(file)) return { refusal: WORDS.missing(path) };
    const paths = shownPaths(file, roots, cwd);
    if (paths.length === 0) return { refusal: WORDS.outside(path, roots) };
    return { paths, own: shownPaths(file, roots, cwd, itself) };
  });
  const refusals = found.flatMap(({ refusal }) => refusal ?? []);
  if (refusals.length > 0) return { refusals };
  const named = new Map(given.map((path, i) => [path, found[i]?.paths ?? []]));
  const own = found.flatMap(({ own = [] }) => own);
  return { paths: [...named.values()].flat(), own, named, changed: false, notes: [] };
}

const itself = (path: string) => [path];

/**
 * The paths that findings show for a place on disk, which need not exist; none outside every root.
 * @param meant what a path inside a root stands for
 */
function shownPaths(file: string, roots: string[], cwd: string, meant = standsFor): string[] {
  if (file === resolve(cwd, CONFIG)) return [CONFIG];
  return roots.flatMap((root) => {
    const folder = resolve(cwd, root);
    const shown = shownFolder(root, folder);
    const inside = insideOf(folder, file) ?? insideOf(real(folder), real(file));
    if (inside === "") return [shown];
    if (inside !== undefined) return meant(inside).map((path) => join(shown, path).replaceAll("\\", "/"));
    return insideOf(file, folder) === undefined ? [] : [shown];
  });
}

/** The way from a folder to a file in it, with slashes, empty for itself; undefined where it lies elsewhere. */
function insideOf(folder: string, file: string): string | undefined {
  const way = relative(folder, file).replaceAll("\\", "/");
  return way === ".." || way.startsWith("../") || resolve(way) === way ? undefined : way;
}

const real = (path: string) => (existsSync(path) ? realpathSync(path) : path);

/** What was changed in the project's repository and in those that roots have of their own, wherever they lie. */
function compare(since: string, roots: string[], cwd: string): Selection | { refusals: Words[] } {
  const home = topOf(cwd);
  const folders = roots.map((root) => ({ root, folder: resolve(cwd, root) }));
  const isApart = ({ folder }: { folder: string }) =>
    insideOf(cwd, folder) === undefined || topOf(folder) !== home;
  const apart = folders.filter(isApart);
  // The standard and the configuration lie in the project's repository, where it has one.
  const own = home === undefined && apart.length === roots.length ? [] : [{ root: ".", folder: cwd }];
  const results = [...own, ...apart].map((one) => ({ ...one, ...changedSince(one.folder, since) }));
  const [first] = results;
  const compared = results.filter((result) => "files" in result);
  // Where no repository knows the revision, it is wrong; where only some don't, they are not meant.
  const wrong = results.find((result) => "refusal" in result && result.kind === "noBase") ?? first;
  if (wrong && "refusal" in wrong && (compared.length === 0 || wrong.kind === "noBase"))
    return { refusals: [wrong.refusal] };
  const notes = results.flatMap((result) => {
    if (!("refusal" in result)) return [];
    return result.kind === "noRepository"
      ? WORDS.untracked(result.root)
      : WORDS.unrelated(result.root, since);
  });
  const files = compared.flatMap(({ folder, files }) => files.map((file) => ({ folder, file })));
  const decisive = files.find(
    ({ folder, file }) => folder === cwd && (file === CONFIG || file.startsWith("schemas/")),
  );
  if (decisive) return { changed: true, notes: [...notes, WORDS.everything(decisive.file)] };
  const shown = (meant?: typeof standsFor) => [
    ...new Set(files.flatMap(({ folder, file }) => shownPaths(join(folder, file), roots, cwd, meant))),
  ];
  const paths = shown();
  if (paths.length === 0) notes.push(WORDS.nothing(since));
  return { paths, own: shown(itself), changed: true, notes };
}
