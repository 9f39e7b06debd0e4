// Mends what needs no judgement. `npm run fix -- [paths…] [--check] [--lang zh|en]`; `--check` writes nothing and ends with 1 where something is to fix.
import { relative, resolve, sep } from "node:path";
import { summarize } from "../src/catalog/finding.ts";
import { fixFile, readRecords, writeWhole } from "../src/catalog/fix/fix-fs.ts";
import { formatFixes } from "../src/catalog/fix/format.ts";
import { type Deployment, loadDeployment } from "../src/catalog/load-fs.ts";
import { formatFindings } from "../src/catalog/output/text.ts";
import { readOptions } from "./options.ts";

const { lang, check = false, positionals } = readOptions({ flags: ["check"] });
const deployment = loadDeployment(process.cwd());
if (Array.isArray(deployment)) {
  process.stdout.write(formatFindings(deployment, summarize(deployment, 1), lang));
  process.exitCode = 1;
} else fix(deployment);

function fix(deployment: Deployment): void {
  const records = chosen(readRecords(deployment, process.cwd()));
  const files = records
    .map((record) => ({ file: relative("", record.path), ...fixFile(record, deployment, process.cwd()) }))
    .filter(({ text, left }) => text !== undefined || left.length > 0);
  if (!check) for (const { file, text } of files) if (text !== undefined) writeWhole(file, text);
  process.stdout.write(formatFixes(files, records.length, lang, check));
  if (check && files.some(({ text }) => text !== undefined)) process.exitCode = 1;
}

/** The records at the paths that were given, or all; a path without one ends the command. */
function chosen<R extends { path: string }>(records: R[]): R[] {
  const lies = ({ path }: R, folder: string) => path === folder || path.startsWith(folder + sep);
  const folders = positionals.map((given) => resolve(given));
  const empty = positionals.find((_, i) => !records.some((record) => lies(record, folders[i] ?? "")));
  if (empty !== undefined) {
    console.error({ zh: `${empty}：这里没有记录`, en: `${empty}: no record lies there` }[lang]);
    process.exit(2);
  }
  return records.filter((record) => folders.length === 0 || folders.some((folder) => lies(record, folder)));
}
