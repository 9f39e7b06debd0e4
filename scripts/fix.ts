// Mends what needs no judgement in the records: `npm run fix -- [paths…] [--changed <rev>] [--check] [--lang zh|en]`.
// Paths are records or folders; --changed takes what was changed since a revision; --check writes nothing. Exit 1 where
// --check found something to fix, or a file cannot be written; 2 on wrong use.
import { summarize } from "../src/catalog/finding.ts";
import { type Plan, planFixes, writeWhole } from "../src/catalog/fix/fix-fs.ts";
import { formatFixes, unwritable } from "../src/catalog/fix/format.ts";
import { loadDeployment } from "../src/catalog/load-fs.ts";
import { formatFindings } from "../src/catalog/output/text.ts";
import { readOptions } from "./options.ts";

const { lang, check = false, changed, positionals } = readOptions({ texts: ["changed"], flags: ["check"] });
const root = process.cwd();
const deployment = loadDeployment(root);
const plan = Array.isArray(deployment)
  ? undefined
  : planFixes(deployment, root, { given: positionals, ...(changed !== undefined && { since: changed }) });

if (Array.isArray(deployment)) {
  process.stdout.write(formatFindings(deployment, summarize(deployment, 1), lang));
  process.exitCode = 1;
} else if (plan && "refusals" in plan) {
  for (const refusal of plan.refusals) console.error(refusal[lang]);
  process.exitCode = 2;
} else if (plan) fix(plan);

function fix(plan: Plan): void {
  for (const note of plan.notes) console.log(note[lang]);
  const written = check ? plan.files : plan.files.filter(write);
  process.stdout.write(formatFixes(written, plan.looked, lang, check));
  if (check && plan.files.some(({ text }) => text !== undefined)) process.exitCode = 1;
}

/** Whether a file is as planned now; where the system refuses, a sentence says so and the others go on. */
function write({ file, path, text }: Plan["files"][number]): boolean {
  try {
    if (text !== undefined) writeWhole(path, text);
    return true;
  } catch (error) {
    console.error(unwritable(file, error)[lang]);
    process.exitCode = 1;
    return false;
  }
}
