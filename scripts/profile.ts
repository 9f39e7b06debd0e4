// What the columns of an entry's newest data file hold: `npm run profile -- <agency>/<entry> [--file path] [--format text|json]
// [--lang zh|en]`. With --file a copy of what lies elsewhere, or is too large to be looked into at every build. Whoever
// runs it sees every column, those too that are not opened.
import { existsSync } from "node:fs";
import { extname } from "node:path";
import { summarize, type Words } from "../src/catalog/finding.ts";
import { loadProject } from "../src/catalog/load-fs.ts";
import { formatFindings } from "../src/catalog/output/text.ts";
import { readColumns } from "../src/tables/derive/columns.ts";
import { profileOf } from "../src/tables/derive/profile.ts";
import { PROFILE_WORDS, profileText } from "../src/tables/derive/profile-text.ts";
import { openTable, READABLE } from "../src/tables/open-fs.ts";
import { readOptions } from "./options.ts";

const { lang, format, file, positionals } = readOptions({ formats: ["text", "json"], texts: ["file"] });
const project = loadProject(process.cwd());
if (Array.isArray(project)) {
  process.stderr.write(formatFindings(project, summarize(project, 1), lang));
  process.exit(1);
}
const [id = ""] = positionals;
const { entries, dataFiles } = project.catalog;
const entry = entries.get(id);
if (!entry) refuse(PROFILE_WORDS.noEntry(id));
const { fields = [], distributions = [], releases = [] } = entry.value;
const paths = distributions.flatMap(({ path }) =>
  path && READABLE.includes(extname(path).slice(1)) ? [path] : [],
);
const found = releases.flatMap(({ id: release }) =>
  paths.flatMap((path) => dataFiles.get(`${id}/${release}/${path}`) ?? []),
);
const path = file ?? found.at(-1)?.source;
if (!path || !existsSync(path)) refuse(PROFILE_WORDS.noFile(id));

const table = await openTable(path);
const columns = await readColumns(table, fields, true);
for (const { message, row } of table.troubles)
  console.error(`${path}${row ? `:${row}` : ""}: ${message[lang]}`);
if (columns.columns.length === 0) refuse(PROFILE_WORDS.noColumns(path));
const profile = profileOf(columns);
const titles = new Map(fields.map(({ name, title }) => [name, title[lang] ?? title.zh]));
console.log(format === "json" ? JSON.stringify(profile, null, 2) : profileText(profile, titles, lang));
if (table.troubles.some(({ level }) => level === "error")) process.exitCode = 1;

function refuse(words: Words): never {
  console.error(words[lang]);
  process.exit(2);
}
