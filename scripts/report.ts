// Writes reports. `npm run report -- compliance [--agency id] [--date YYYY-MM-DD] [--format markdown|json|xlsx]
// [--lang zh|en] [--out file]` (possible breaches, Art. 35), `npm run report -- articles [--format markdown|json]`, or
// `npm run report -- links [--format markdown|json]` (every web address of the catalog is looked at).
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { summarize } from "../src/catalog/finding.ts";
import { loadProject, type Project } from "../src/catalog/load-fs.ts";
import { formatFindings } from "../src/catalog/output/text.ts";
import { xlsxOf } from "../src/lists/sheets.ts";
import { buildArticles } from "../src/reports/articles.ts";
import { buildCompliance } from "../src/reports/compliance.ts";
import { buildLinks } from "../src/reports/links.ts";
import { articlesMarkdown } from "../src/reports/render-articles.ts";
import { complianceMarkdown, complianceSheet } from "../src/reports/render-compliance.ts";
import { linksMarkdown } from "../src/reports/render-links.ts";
import { createLookAt } from "../src/review/look-at.ts";
import { rules } from "../src/rules/index.ts";
import { judge } from "../src/rules/judge.ts";
import { OPTION_WORDS } from "./option-words.ts";
import { readOptions, today } from "./options.ts";

const options = readOptions({ formats: ["markdown", "json", "xlsx"], texts: ["agency", "out"] });
const { lang, format, agency: only, out, positionals } = options;
const words = OPTION_WORDS[lang];
const [report, ...others] = positionals;
if (others.length > 0 || !["compliance", "articles", "links"].includes(report ?? ""))
  refuse(words.expected(positionals.join(" ") || words.noReport, ["compliance", "articles", "links"]));
else if (report === "articles") await writeArticles();
else if (report === "links") await writeLinks();
else await writeCompliance();

async function writeArticles(): Promise<void> {
  if (format === "xlsx") return refuse(words.expected("--format xlsx", ["markdown", "json"]));
  const articles = buildArticles(rules);
  write(format === "json" ? json({ articles }) : articlesMarkdown(articles, lang));
}

async function writeCompliance(): Promise<void> {
  if (format === "xlsx" && out === undefined) return refuse(words.fileNeeded("--format xlsx"));
  const project = load();
  if (!project) return;
  const { catalog, config, lists } = project;
  const date = options.date ?? today(config.timeZone);
  if (only !== undefined && !catalog.known.has(only)) return refuse(words.noAgency(`--agency ${only}`));
  const compliance = buildCompliance({ findings: judge(catalog, date), catalog, date, only });
  if (format === "json") write(json(compliance));
  else if (format === "xlsx") write(await xlsxOf(complianceSheet(compliance, lang)));
  else write(complianceMarkdown(compliance, lists, lang));
}

async function writeLinks(): Promise<void> {
  if (format === "xlsx") return refuse(words.expected("--format xlsx", ["markdown", "json"]));
  const project = load();
  if (!project) return;
  const links = await buildLinks(project.catalog, createLookAt());
  const date = options.date ?? today(project.config.timeZone);
  write(format === "json" ? json({ links }) : linksMarkdown(links, date, lang));
}

function load(): Project | undefined {
  const project = loadProject(process.cwd());
  if (!Array.isArray(project)) return project;
  process.stderr.write(formatFindings(project, summarize(project, 1), lang));
  process.exitCode = 1;
  return undefined;
}

function write(content: string | Uint8Array): void {
  if (out === undefined) process.stdout.write(content);
  else writeFileSync(resolve(out), content);
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 2;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
