// Serves one site with live reload: `npm run dev` (MULU_SITE=share for the other). A changed record needs a restart.
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { summarize } from "../src/catalog/finding.ts";
import { loadProject } from "../src/catalog/load-fs.ts";
import { formatFindings } from "../src/catalog/output/text.ts";
import { projectCatalog } from "../src/catalog/project.ts";
import { catalogRoots } from "../src/catalog/roots-fs.ts";
import { rootFolders } from "../src/lists/edition-fs.ts";
import { buildCompliance } from "../src/reports/compliance.ts";
import { readHistories } from "../src/review/history/histories-git.ts";
import { judge } from "../src/rules/judge.ts";
import { writeCompliance } from "../src/site/compliance-fs.ts";
import { fileChanges } from "../src/site/data-changes-fs.ts";
import { writeData } from "../src/site/data-fs.ts";
import { writeHistories } from "../src/site/history-fs.ts";
import { writeLists } from "../src/site/lists-fs.ts";
import { writeMonths } from "../src/site/months-fs.ts";
import { writeStage } from "../src/site/stage-fs.ts";
import { readOptions, today } from "./options.ts";
import { say } from "./progress.ts";

const root = process.cwd();
const { lang, date: given } = readOptions();
const site = process.env.MULU_SITE === "share" ? "share" : "open";
const project = loadProject(root);
if (Array.isArray(project)) {
  process.stderr.write(formatFindings(project, summarize(project, 1), lang));
  process.exit(1);
}
const date = given ?? today(project.config.timeZone);
// While writing, findings are shown and nothing is refused.
const findings = judge(project.catalog, date);
process.stderr.write(formatFindings(findings, summarize(findings, project.catalog.files), lang));

const stage = join(root, ".mulu/dev", site);
const projection = projectCatalog(project.catalog, project.schemas, site);
const changes = await fileChanges()(projection);
writeStage(stage, projection, project.lists, date, changes);
const roots = rootFolders(root, catalogRoots(project.config, process.env));
const histories = readHistories(project, roots).sites[site];
writeHistories(stage, histories);
writeMonths(stage, projection, histories, changes, date);
await writeLists(join(stage, "root"), site, project);
if (site === "share") writeCompliance(stage, buildCompliance({ findings, catalog: project.catalog, date }));
const data = await writeData(stage, join(root, ".mulu/cache/data"), project.config.largestTable);
say(`${data.files} data files`);
const env = { ...process.env, MULU_SITE: site, MULU_STAGE: stage, ASTRO_TELEMETRY_DISABLED: "1" };
// The files that pages link to beside pages lie in the folder that Astro serves as they are.
spawnSync(process.execPath, [join(root, "scripts/build/exports.ts"), join(stage, "root")], {
  cwd: root,
  env,
  stdio: "inherit",
});
spawn(process.execPath, [join(root, "node_modules/astro/bin/astro.mjs"), "dev"], {
  cwd: root,
  env,
  stdio: "inherit",
});
