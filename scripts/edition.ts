// Publishes the next edition of the lists into `_editions/` of a root, or checks those that are published.
// `npm run edition -- --id 2026-11 [--date YYYY-MM-DD] [--force] [--root folder]`, or `-- --verify`; exit 1 where it cannot.
import { relative } from "node:path";
import { changedFiles } from "../src/catalog/changed-git.ts";
import { type Finding, summarize, type Words } from "../src/catalog/finding.ts";
import { loadProject, type Project } from "../src/catalog/load-fs.ts";
import { formatFindings } from "../src/catalog/output/text.ts";
import { projectCatalog } from "../src/catalog/project.ts";
import { catalogRoots } from "../src/catalog/roots-fs.ts";
import { GitError } from "../src/catalog/run-git.ts";
import type { Edition } from "../src/catalog/types.gen.ts";
import { buildEdition } from "../src/lists/edition.ts";
import {
  type RootFolder,
  rebuildCatalog,
  rebuildLists,
  rootFolders,
  withEditions,
  writeEdition,
} from "../src/lists/edition-fs.ts";
import { treeOf } from "../src/lists/edition-git.ts";
import { countChanges, differingLists, refusalOf } from "../src/lists/publish.ts";
import { publishWords as words } from "../src/lists/publish-words.ts";
import { buildLists } from "../src/lists/rows.ts";
import { verifyTrees } from "../src/lists/verify.ts";
import { nextVersion } from "../src/review/impact.ts";
import { judge } from "../src/rules/judge.ts";
import { FIRST_VERSION, versionAfter } from "../src/sdk/version.ts";
import { readOptions, today } from "./options.ts";

const root = process.cwd();
const options = readOptions({ texts: ["id", "root"], flags: ["force", "verify"] });
const { lang } = options;
const project = loadProject(root);
if (Array.isArray(project)) stop(project);
const now = process.env.MULU_DATE ?? today(project.config.timeZone);
const date = options.date ?? now;
// An edition may bear an earlier day than the one on which it is made; the catalog is judged as it is today.
const judgedOn = [date, now].sort()[1] as string;
const folders = rootFolders(root, catalogRoots(project.config, process.env));
if (options.verify) verify(project);
else publish(project);

function publish(from: Project): void {
  const { catalog, schemas } = from;
  const { id, force } = options;
  if (id === undefined) refuse(words.noId, 2);
  const errors = judge(catalog, judgedOn).filter(({ level }) => level === "error");
  if (errors.length > 0) stop(errors);
  const lists = buildLists(catalog, projectCatalog(catalog, schemas, "open"));
  const refusal = refusalOf(catalog, lists, { id, date, force });
  if (refusal) refuse(refusal);
  const target = targetRoot();
  const trees = committedTrees();
  const previous = catalog.editions.at(-1);
  const sdk = nextSdk(previous?.value, from);
  const edition = buildEdition(lists, { id, date, sdk, trees, previous });
  // What does not follow from the trees today could never be proven afterwards.
  const committed = rebuildLists(trees, folders, from);
  const hidden = Array.isArray(committed) ? [] : differingLists(edition.lists, committed);
  if (hidden.length > 0) refuse(words.hidden(hidden));
  const file = writeEdition(target, edition);
  say(words.published(relative(root, file), edition.number));
  say(words.sdk(sdk));
  for (const counts of countChanges(lists, catalog)) say(words.counts(counts));
}

/** The version of the SDK that comes with the next edition, by what changed for consumers since the last one. */
function nextSdk(last: Partial<Edition> | undefined, from: Project): string {
  if (!last?.sdk || !last.trees) return FIRST_VERSION;
  const before = rebuildCatalog(last.trees, folders, from);
  if (!Array.isArray(before)) return versionAfter(before, from.catalog, last.sdk);
  // What cannot be compared is not called harmless.
  say(words.sdkUnknown(before));
  return nextVersion(["major"], last.sdk);
}

/** Says of each edition what its hashes prove and, where they still exist, its trees. */
function verify(from: Project): void {
  const { catalog } = from;
  const findings = judge(catalog, judgedOn).filter(({ file }) => /(^|\/)_editions\//.test(file));
  if (findings.length > 0) show(findings);
  if (catalog.editions.length === 0) say(words.none);
  // An edition of the wrong shape cannot be asked for its trees; the findings above tell of it.
  for (const { file, value } of catalog.editions.filter(({ issues }) => issues.length === 0)) {
    const edition = value as Edition;
    const fits = !findings.some((finding) => finding.file === file);
    const { proven, sentences } = verifyTrees(edition, (trees) => rebuildLists(trees, folders, from));
    say(words.head(edition));
    for (const sentence of [fits ? words.fits : words.broken, ...sentences])
      console.log(`  ${sentence[lang]}`);
    if (!fits || proven === false) process.exitCode = 1;
  }
}

/** The root that gets the edition: the one that is named, that holds editions already, or the only one. */
function targetRoot(): RootFolder {
  const names = folders.map(({ name }) => name);
  if (options.root !== undefined) {
    const named = folders.find(({ name }) => name === options.root);
    return named ?? refuse(words.unknownRoot(options.root, names));
  }
  const [target, another] = withEditions(folders).length > 0 ? withEditions(folders) : folders;
  return target && !another ? target : refuse(words.noRoot(names));
}

/** The git tree of each root. Whatever the lists are made from has to be committed. */
function committedTrees(): Edition["trees"] {
  const own = { name: ".", folder: root, paths: ["schemas", "mulu.config.json"] };
  const all = [own, ...folders.map((folder) => ({ ...folder, paths: ["."] }))];
  const changed = all.flatMap(({ name, folder, paths }) => asked(name, () => changedFiles(folder, paths)));
  if (changed.length > 0) refuse(words.dirty(changed));
  return Object.fromEntries(folders.map(({ name, folder }) => [name, asked(name, () => treeOf(folder))]));
}

function asked<T>(folder: string, git: () => T): T {
  try {
    return git();
  } catch (error) {
    if (error instanceof GitError) refuse(words.noGit(folder, error.message));
    throw error;
  }
}

function stop(findings: Finding[]): never {
  show(findings);
  refuse(words.errors);
}

function show(findings: Finding[]): void {
  const files = new Set(findings.map(({ file }) => file)).size;
  process.stderr.write(formatFindings(findings, summarize(findings, files), lang));
  process.exitCode = 1;
}

function refuse(sentence: Words, code = 1): never {
  console.error(sentence[lang]);
  process.exit(code);
}

function say(sentence: Words): void {
  console.log(sentence[lang]);
}
