import { relative, sep } from "node:path";
import { git } from "../catalog/run-git.ts";
import type { Item, Source } from "../catalog/source-fs.ts";

/** A file of a commit. Only a plain file (mode 100…) is read; links and submodules are not followed. */
export interface TreeFile {
  mode: string;
  blob: string;
  bytes: number;
}
/** The files of a commit by their paths, from the project's folder on, with `/`. */
export type Tree = Map<string, TreeFile>;

/** @param folder the project's folder; files of the repository outside it are left out */
export function readTree(folder: string, commit: string): Tree {
  const tree: Tree = new Map();
  for (const line of git(folder, ["ls-tree", "-r", "-l", "-z", commit]).split("\0")) {
    const [about = "", path] = split(line, "\t");
    const [mode = "", , blob = "", size = ""] = about.split(/ +/);
    if (path) tree.set(path, { mode, blob, bytes: Number(size) || 0 });
  }
  return tree;
}

/**
 * A commit as a place to read from.
 * @param root the project's folder, from which paths on the disk are counted
 * @param contents of the blobs that will be read
 */
export function treeSource(root: string, tree: Tree, contents: Map<string, Uint8Array>): Source {
  const folders = foldersOf(tree);
  const inside = (path: string) => relative(root, path).split(sep).join("/");
  const fileAt = (path: string) => tree.get(inside(path)) ?? missing(path);
  return {
    list: (folder) => [...(folders.get(inside(folder))?.values() ?? missing(folder))],
    size: (file) => fileAt(file).bytes,
    read: (file) => contents.get(fileAt(file).blob) ?? missing(file),
  };
}

function missing(path: string): never {
  throw Object.assign(new Error(`${path} is not in the commit`), { code: "ENOENT" });
}

/** The items of every folder; the top is the empty path. */
function foldersOf(tree: Tree): Map<string, Map<string, Item>> {
  const folders = new Map([["", new Map<string, Item>()]]);
  const folderAt = (path: string): Map<string, Item> => {
    const known = folders.get(path);
    if (known) return known;
    const [parent, name] = splitLast(path);
    const items = new Map<string, Item>();
    folders.set(path, items);
    folderAt(parent).set(name, item(name, "folder"));
    return items;
  };
  for (const [path, { mode }] of tree) {
    const [folder, name] = splitLast(path);
    folderAt(folder).set(name, item(name, mode.startsWith("100") ? "file" : "link"));
  }
  return folders;
}

const item = (name: string, kind: "file" | "folder" | "link"): Item => ({
  name,
  isFile: () => kind === "file",
  isDirectory: () => kind === "folder",
  isSymbolicLink: () => kind === "link",
});

const splitLast = (path: string): [string, string] => {
  const at = path.lastIndexOf("/");
  return [at < 0 ? "" : path.slice(0, at), path.slice(at + 1)];
};

const split = (text: string, mark: string): [string, string?] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};
