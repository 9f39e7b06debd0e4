// Turns a listing, or a document of another catalog, into catalog folders.
// `npm run import -- listing|dcat|data-json|ckan <file> --portal <name> --out <folder> [--report <file.json>] [--date YYYY-MM-DD] [--lang zh|en]`
// Exit 2 where the arguments or the file cannot be used. The report lies in <folder>/_import/report.json or where --report says.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { toText } from "../src/catalog/canonical.ts";
import type { Words } from "../src/catalog/finding.ts";
import { readCodeLists, readSchemas } from "../src/catalog/schemas-fs.ts";
import { compileValidator } from "../src/catalog/validate.ts";
import type { Import } from "../src/formats/import/assemble.ts";
import { importDocument, SOURCES, type Source } from "../src/formats/import/import.ts";
import { type ImportOptions, importRows } from "../src/formats/listing/import.ts";
import { type Listing, readListing } from "../src/formats/listing/read-fs.ts";
import { formatReport } from "../src/formats/listing/words.ts";
import { REPORT, refuseFolder, writeImport } from "../src/formats/listing/write-fs.ts";
import { readOptions, today } from "./options.ts";

/** Every portal that a listing may hold stands in China. */
const TIME_ZONE = "Asia/Shanghai";

const options = readOptions({ texts: ["portal", "out", "report"] }) as ReturnType<typeof readOptions> & {
  portal?: string;
  out?: string;
  report?: string;
};
const { lang, portal, out, report } = options;
const [source, file, ...surplus] = options.positionals;

if (source !== "listing" && !isSource(source)) stop(words().source(source));
if (!file || surplus.length > 0) stop(words().file(source));
if (!portal) stop(words().missing("--portal"));
if (!out) stop(words().missing("--out"));
if (!existsSync(file)) stop(words().absent(file));
if (report && !relative(resolve(out), resolve(report)).startsWith("..")) stop(words().reportInside(out));
const refusal = onDisk(out, () => refuseFolder(out, portal));
if (refusal) stop(refusal);

const root = process.cwd();
const lists = readCodeLists(root);
const result = await read(file, {
  portal,
  date: options.date ?? today(TIME_ZONE),
  lists,
  validate: compileValidator(readSchemas(root), lists),
});
say(words().writing(result.records.size, out));
onDisk(out, () => writeImport(out, result, !report));
if (report) {
  onDisk(report, () => {
    mkdirSync(dirname(resolve(report)), { recursive: true });
    writeFileSync(report, toText(result.report));
  });
}
process.stdout.write(formatReport(result.report, lang));
say(words().done(report ?? join(out, REPORT)));

async function read(path: string, given: ImportOptions): Promise<Import> {
  if (isSource(source)) {
    const document = onDisk(path, () => readFileSync(path));
    return await importDocument(source, document, given);
  }
  const listing = await readRows(path, given.portal);
  if (listing.rows.length === 0) stop(words().unknownPortal(given.portal, [...listing.portals]));
  if (listing.unreadable.length > 0) say(words().unreadable(listing.unreadable));
  return importRows(listing.rows, given);
}

async function readRows(path: string, name: string): Promise<Listing> {
  try {
    return await readListing(path, name, (lines) => say(words().progress(lines)));
  } catch (error) {
    return stop(words().broken(path, (error as Error).message));
  }
}

function isSource(given = ""): given is Source {
  return Object.hasOwn(SOURCES, given);
}

/** What the disk refuses (no right, no space) is a sentence, too. */
function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    return stop(words().disk(path, message));
  }
}

/** Progress goes to standard error, so that standard output is the report alone. */
function say(words: Words): void {
  console.error(words[lang]);
}

function stop(words: Words): never {
  say(words);
  process.exit(2);
}

function words() {
  const sources = ["listing", ...Object.keys(SOURCES)];
  const ending = isSource(source) ? "" : ".jsonl[.gz]";
  const name = isSource(source) ? source : "listing";
  const usage: Words = {
    zh: `npm run import -- ${name} <文件${ending}> --portal <平台> --out <文件夹>`,
    en: `npm run import -- ${name} <file${ending}> --portal <name> --out <folder>`,
  };
  return {
    source: (given = ""): Words => ({
      zh: `来源“${given}”不认识；可以是 ${sources.join("、")}：${usage.zh}`,
      en: `"${given}" is no known source; expected ${sources.join(" or ")}: ${usage.en}`,
    }),
    file: (name: string): Words => ({
      zh: `请在 ${name} 后面写一个文件：${usage.zh}`,
      en: `Name one file after ${name}: ${usage.en}`,
    }),
    missing: (name: string): Words => ({
      zh: `缺少 ${name}：${usage.zh}`,
      en: `${name} is missing: ${usage.en}`,
    }),
    absent: (path: string): Words => ({
      zh: `没有文件 ${path}；请检查路径。`,
      en: `There is no file ${path}; check the path.`,
    }),
    broken: (path: string, why: string): Words => ({
      zh: `${path} 读不下去（${why}）；没有写入任何文件。`,
      en: `${path} cannot be read (${why}); nothing was written.`,
    }),
    disk: (path: string, why: string): Words => ({
      zh: `${path} 无法读写（${why}）；请检查路径、权限和空间。`,
      en: `${path} cannot be read or written (${why}); check the path, its permissions and the space.`,
    }),
    reportInside: (folder: string): Words => ({
      zh: `--report 不能放在 --out ${folder} 里面；不写 --report 时报告在 ${join(folder, REPORT)}。`,
      en: `--report cannot lie inside --out ${folder}; without --report the report is ${join(folder, REPORT)}.`,
    }),
    unknownPortal: (name: string, portals: [string, number][]): Words => ({
      zh: `文件里没有平台“${name}”。${portals.length > 0 ? `有：${portals.map(([p, n]) => `${p}（${n}）`).join("、")}` : "没有一行可读。"}`,
      en: `The file has no portal "${name}". ${portals.length > 0 ? `It has ${portals.map(([p, n]) => `${p} (${n})`).join(", ")}.` : "No line of it can be read."}`,
    }),
    unreadable: (lines: number[]): Words => ({
      zh: `${lines.length} 行不是 {"portal": …, "raw": {…}}，已跳过；第一处在第 ${lines[0]} 行。`,
      en: `${lines.length} lines are no {"portal": …, "raw": {…}} and were passed over; the first is line ${lines[0]}.`,
    }),
    progress: (lines: number): Words => ({ zh: `已读 ${lines} 行…`, en: `${lines} lines read…` }),
    writing: (files: number, folder: string): Words => ({
      zh: `正在写 ${files} 个文件到 ${folder}…`,
      en: `Writing ${files} files to ${folder}…`,
    }),
    done: (path: string): Words => ({ zh: `完整报告：${path}`, en: `The whole report: ${path}` }),
  };
}
