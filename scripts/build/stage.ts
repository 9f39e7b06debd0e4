// The first step of a build: judges the catalogs, then writes what each site is made from. Arguments: target, sites, language, date.
import { type Finding, summarize } from "../../src/catalog/finding.ts";
import { loadProject } from "../../src/catalog/load-fs.ts";
import { formatFindings } from "../../src/catalog/output/text.ts";
import { projectCatalog, type Site } from "../../src/catalog/project.ts";
import { catalogRoots } from "../../src/catalog/roots-fs.ts";
import { rootFolders } from "../../src/lists/edition-fs.ts";
import { buildCompliance } from "../../src/reports/compliance.ts";
import { readHistories } from "../../src/review/history/histories-git.ts";
import { judge } from "../../src/rules/judge.ts";
import { writeCompliance } from "../../src/site/compliance-fs.ts";
import { fileChanges } from "../../src/site/data-changes-fs.ts";
import { writeCalendars } from "../../src/site/due-fs.ts";
import { writeHistories } from "../../src/site/history-fs.ts";
import { writeLists } from "../../src/site/lists-fs.ts";
import { writeMonths } from "../../src/site/months-fs.ts";
import { writeRedirects } from "../../src/site/redirects-fs.ts";
import { writeSchemas, writeTests } from "../../src/site/site-fs.ts";
import { writeStage } from "../../src/site/stage-fs.ts";
import { workFolders } from "../../src/site/work.ts";
import { today } from "../options.ts";
import { say } from "../progress.ts";

const [target = "dist", sites = "open,share", lang = "en", given = ""] = process.argv.slice(2);
const root = process.cwd();
const project = loadProject(root);
if (Array.isArray(project)) stop(project, 1);
const { catalog, config, lists, schemas } = project;
const date = given || today(config.timeZone);
const findings = judge(catalog, date);
if (summarize(findings, 0).errors > 0) stop(findings, catalog.files);
say(`checked ${catalog.files} records`);

const histories = readHistories(project, rootFolders(root, catalogRoots(config, process.env)));
for (const problem of histories.problems) say(`no history of a root: ${problem}`);
if (histories.commits > 0) say(`history read: ${histories.commits} commits`);

const changesOf = fileChanges();
for (const site of sites.split(",") as Site[]) {
  const { work, stage } = workFolders(target, site);
  const projection = projectCatalog(catalog, schemas, site);
  const changes = await changesOf(projection);
  writeStage(work, projection, lists, date, changes);
  await writeLists(stage, site, project);
  writeHistories(work, histories.sites[site]);
  writeMonths(work, projection, histories.sites[site], changes, date);
  writeRedirects(stage, projection, new URL(process.env.MULU_URL ?? config.sites[site].url).pathname);
  if (site === "share") {
    writeCompliance(work, buildCompliance({ findings, catalog, date }));
    writeCalendars(stage, projection, config, date);
  }
  writeSchemas(root, stage);
  writeTests(root, stage);
  say(`${site}: ${projection.entries.size} entries staged`);
}

function stop(found: Finding[], files: number): never {
  const errors = found.filter(({ level }) => level === "error");
  process.stderr.write(formatFindings(errors, summarize(errors, files), lang === "zh" ? "zh" : "en"));
  process.stderr.write(
    lang === "zh"
      ? "没有构建：请先改正上面的错误；上一次的构建没有改动。\n"
      : "Nothing was built: mend the errors above first; the last build is untouched.\n",
  );
  process.exit(1);
}
