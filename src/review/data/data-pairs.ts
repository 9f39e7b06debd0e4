import { extname, relative, sep } from "node:path";
import type { Entry } from "../../catalog/model.ts";
import type { ChangedFile } from "../files-git.ts";
import type { Pair } from "../pairs.ts";
import type { Side } from "../sides-git.ts";
import type { TreeFile } from "../tree-git.ts";

/** A data file in the repository: where it lies, and of what it is a release. */
export interface DataFile extends Pick<TreeFile, "blob" | "bytes"> {
  path: string;
  entry: string;
  release: string;
  name: string;
}

/** A data file that the request adds or replaces, with the one that its data is compared with. */
export interface DataPair {
  before: DataFile;
  after: DataFile;
  /** Whether the file of a release takes the place of another, so that its checksum changes. */
  replaces: boolean;
  /** The entry in both states. */
  entries: [Entry | undefined, Entry];
}

/**
 * The data files of a request and what each is compared with: the file that it replaces, or the one of the release
 * before. A first release is compared with nothing, nor is what only moved.
 * @param root the project's folder
 */
export function pairData(
  root: string,
  [before, after]: [Side, Side],
  files: ChangedFile[],
  pairs: Pair[],
): DataPair[] {
  const [was, is] = [dataFiles(root, before), dataFiles(root, after)];
  return files.flatMap(({ path, from }): DataPair[] => {
    const file = is.get(path);
    const entry = file && after.catalog.entries.get(file.entry);
    if (!file || !entry) return [];
    const old = pairs.find(({ id }) => id === entry.id)?.before ?? before.catalog.entries.get(entry.id);
    const replaced = was.get(from ?? path);
    const other = replaced ?? earlier(file, [old, entry], [...is.values(), ...was.values()]);
    if (!other || other.blob === file.blob) return [];
    return [{ before: other, after: file, replaces: !from && !!replaced, entries: [old, entry] }];
  });
}

/** The files of a state's releases by their paths. */
function dataFiles(root: string, { catalog, tree }: Side): Map<string, DataFile> {
  const found = new Map<string, DataFile>();
  for (const [key, { source }] of catalog.dataFiles) {
    const path = relative(root, source).split(sep).join("/");
    const [agency, id, release = "", name = ""] = key.split("/");
    const file = tree.get(path);
    if (file) found.set(path, { ...file, path, entry: `${agency}/${id}`, release, name });
  }
  return found;
}

/** The same table in the nearest release before, whether its distribution kept the file's name or has another format. */
function earlier(file: DataFile, [old, entry]: DataPair["entries"], all: DataFile[]): DataFile | undefined {
  const ids = entry.value.releases?.flatMap((release) => release?.id ?? []) ?? [];
  const way = entry.value.distributions?.find((distribution) => distribution?.path === file.name)?.id;
  const name = old?.value.distributions?.find((distribution) => distribution?.id === way)?.path;
  const isSame = (other: DataFile) =>
    other.name === file.name || other.name === name || stemOf(other.name) === stemOf(file.name);
  const owners = [entry.id, old?.id];
  for (const id of ids.slice(0, Math.max(0, ids.indexOf(file.release))).reverse()) {
    const found = all.filter(
      (other) => owners.includes(other.entry) && other.release === id && isSame(other),
    );
    const best = found.find((other) => other.name === file.name) ?? found[0];
    if (best) return best;
  }
  return undefined;
}

const stemOf = (name: string) => name.slice(0, name.length - extname(name).length);
