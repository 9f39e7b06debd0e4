import { CONFIG, parseConfig } from "../catalog/config.ts";
import type { Finding, Words } from "../catalog/finding.ts";
import type { CodeList } from "../catalog/generate.ts";
import type { Project } from "../catalog/load-fs.ts";
import { readCatalog } from "../catalog/read-fs.ts";
import { unreadable } from "../catalog/read-words.ts";
import { MAX_EDITION_BYTES, MAX_RECORD_BYTES, type Memory } from "../catalog/reader-fs.ts";
import type { Config } from "../catalog/types.gen.ts";
import { compileValidator, type Validate } from "../catalog/validate.ts";
import { readBlobs } from "./history/history-git.ts";
import { rootsInside } from "./owners.ts";
import { RANGE_WORDS } from "./range-words.ts";
import { readTree, type Tree, treeSource } from "./tree-git.ts";

/** One of the two states that a review compares, read as its own standard and configuration say. */
export interface Side extends Project {
  tree: Tree;
  /** Why its own standard or configuration cannot be used; then those of the other state are. */
  broken: Finding[];
}

/** What a state is read by. */
interface Basis {
  standard: Standard;
  config: Config;
}
interface Standard {
  schemas: Record<string, object>;
  lists: Record<string, CodeList>;
  validate: Validate;
  /** What was parsed by it. */
  memory: Memory;
}

/**
 * Reads two commits of a catalog. What they have in common is read, compiled and parsed once.
 * @param root the project's folder
 * @param commits the earlier and the later one
 * @param roots in place of those that the configurations name
 * @returns a sentence where neither state has a configuration that can be used
 */
export function readSides(root: string, commits: [string, string], roots?: string[]): [Side, Side] | Words {
  const trees = commits.map((commit) => readTree(root, commit)) as [Tree, Tree];
  const contents = new Map<string, Uint8Array>();
  load(root, trees, contents, (path) => path === CONFIG || STANDARD.test(path));
  const [one, two] = readStandards(trees, contents);
  const standards = [one ?? two, two ?? one] as const;
  const configs = standards.map(
    (standard, i) => standard && readConfig(trees[i], contents, standard.validate),
  );
  const [first, second] = configs.map((config) => (Array.isArray(config) ? undefined : config));
  const bases = [basisOf(standards[0], first ?? second), basisOf(standards[1], second ?? first)];

  const names = bases.flatMap((basis) => roots ?? basis?.config.catalogs ?? []);
  const inside = rootsInside({ catalogs: names });
  load(root, trees, contents, (path) => isRecord(path, inside));
  const sides = bases.map((basis, i): Side | undefined => {
    const tree = trees[i];
    if (!basis || !tree) return undefined;
    const { standard } = basis;
    const config = { ...basis.config, catalogs: roots ?? basis.config.catalogs };
    const own = config.catalogs.filter((name) => rootsInside({ catalogs: [name] }).length > 0);
    const source = treeSource(root, tree, contents);
    const catalog = readCatalog(own, config, standard.validate, root, source, standard.memory);
    const given = configs[i];
    const broken = [...([one, two][i] ? [] : [NO_STANDARD]), ...(Array.isArray(given) ? given : [])];
    return { ...standard, config, catalog, tree, broken };
  });
  const [before, after] = sides;
  return before && after ? [before, after] : RANGE_WORDS.noConfig;
}

const STANDARD = /^schemas\/v1\/([^/]+\.schema|codes\/[^/]+)\.json$/;

/** Whether a path is one of the records that reading asks for. */
const isRecord = (path: string, roots: string[]) =>
  path.endsWith(".json") &&
  roots.some(
    (root) =>
      path.startsWith(root) &&
      /^(_editions\/[^/]+|[^/]+\/(agency|(datasets|systems)\/[^/]+)\.json)$/.test(path.slice(root.length)),
  );

/** Reads the contents of the files that are wanted, each once; what is too large for a record is not read. */
function load(
  root: string,
  trees: Tree[],
  contents: Map<string, Uint8Array>,
  wanted: (path: string) => boolean,
): void {
  const blobs = new Set<string>();
  for (const tree of trees)
    for (const [path, { blob, bytes }] of tree) {
      const most = path.includes("_editions/") ? MAX_EDITION_BYTES : MAX_RECORD_BYTES;
      if (bytes <= most && !contents.has(blob) && wanted(path)) blobs.add(blob);
    }
  if (blobs.size === 0) return;
  for (const [blob, bytes] of readBlobs(root, [...blobs])) contents.set(blob, bytes);
}

/** The standard of each state; one that both have is compiled once. Nothing for one that is broken. */
function readStandards(trees: [Tree, Tree], contents: Map<string, Uint8Array>): (Standard | undefined)[] {
  const [one, two] = trees.map((tree) =>
    [...tree].filter(([path]) => STANDARD.test(path)).map(([path, { blob }]) => [path, blob] as const),
  ) as [(readonly [string, string])[], (readonly [string, string])[]];
  const first = readStandard(one, contents);
  return [first, String(one) === String(two) ? first : readStandard(two, contents)];
}

function readStandard(
  files: (readonly [string, string])[],
  contents: Map<string, Uint8Array>,
): Standard | undefined {
  const schemas: Record<string, object> = {};
  const lists: Record<string, CodeList> = {};
  try {
    for (const [path, blob] of files) {
      const [, name = ""] = /([^/]+?)(?:\.schema)?\.json$/.exec(path) ?? [];
      const value = JSON.parse(new TextDecoder().decode(contents.get(blob))) as CodeList;
      if (path.includes("/codes/")) lists[name] = value;
      else schemas[name] = value;
    }
    const validate = compileValidator(schemas, lists);
    for (const kind of ["config", "dataset", "agency", "system", "edition"] as const) validate(kind, {});
    return { schemas, lists, validate, memory: {} };
  } catch {
    // Whatever is wrong with it, a standard that cannot be compiled judges nothing.
    return undefined;
  }
}

function readConfig(tree: Tree | undefined, contents: Map<string, Uint8Array>, validate: Validate) {
  const file = tree?.get(CONFIG);
  const bytes = file && contents.get(file.blob);
  return bytes
    ? parseConfig(bytes, validate)
    : [finding(CONFIG, "file-readable", unreadable({ code: "ENOENT" }))];
}

const basisOf = (standard: Standard | undefined, config: Config | undefined): Basis | undefined =>
  standard && config && { standard, config };

const finding = (file: string, rule: string, words: Pick<Finding, "message" | "hint">): Finding => ({
  level: "error",
  rule,
  pointer: "",
  file,
  line: 1,
  column: 1,
  ...words,
});

const NO_STANDARD = finding("schemas/v1", "standard-usable", {
  message: {
    zh: "这一版的模式或代码表不能用，改用另一版的来判断。",
    en: "The schemas or code lists of this state cannot be used; those of the other one judge it instead.",
  },
  hint: { zh: "运行 npm run types 和 npm test 查看原因。", en: "Run npm run types and npm test to see why." },
});
