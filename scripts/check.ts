// Judges every record of every root. `npm run check -- [--lang zh|en] [--format text|json] [--date YYYY-MM-DD]`; exit 1 on errors.
import { summarize } from "../src/catalog/finding.ts";
import { formatFindings } from "../src/catalog/format.ts";
import { loadProject } from "../src/catalog/load-fs.ts";
import { judge } from "../src/rules/judge.ts";
import { readOptions, today } from "./options.ts";

const { lang, format, date } = readOptions({ formats: ["text", "json"] });
const project = loadProject(process.cwd());
const findings = Array.isArray(project)
  ? project
  : judge(project.catalog, date ?? today(project.config.timeZone));
const summary = summarize(findings, Array.isArray(project) ? 1 : project.catalog.files);

process.stdout.write(
  format === "json"
    ? `${JSON.stringify({ findings, summary }, null, 2)}\n`
    : formatFindings(findings, summary, lang),
);
if (summary.errors > 0) process.exitCode = 1;
