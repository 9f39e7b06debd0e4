import { type Finding, type Issue, sortFindings } from "../catalog/finding.ts";
import type { AgencyRecord, Catalog, Entry, SystemRecord } from "../catalog/model.ts";
import { locator } from "../catalog/parse.ts";
import { rules } from "./index.ts";
import type { Context, Problem, Rule } from "./rule.ts";

/**
 * All findings of a catalog: what reading and the schema found, and what the rules find.
 * @param date the day of judgement, YYYY-MM-DD
 * @param judged the files whose findings are wanted; the others are only what these are compared with
 */
export function judge(
  catalog: Catalog,
  date: string,
  judged: (file: string) => boolean = () => true,
): Finding[] {
  const context: Context = { catalog, date, judged };
  const found = new Map<string, { text: string; issues: Issue[] }>();
  const add = (file: string, text: string, issue: Issue) => {
    const at = found.get(file);
    if (at) at.issues.push(issue);
    else found.set(file, { text, issues: [issue] });
  };

  const records = [
    ...catalog.misfits,
    ...catalog.agencies.values(),
    ...catalog.systems.values(),
    ...catalog.editions,
    ...catalog.entries.values(),
    ...catalog.repeated,
  ];
  for (const { file, text, issues } of records)
    if (judged(file)) for (const issue of issues) add(file, text, issue);

  const imported = importedFiles(catalog);
  for (const rule of rules) {
    for (const [problem, record] of problemsOf(rule, context)) {
      const { file = record?.file ?? "", text = problem.file ? "" : (record?.text ?? ""), ...rest } = problem;
      if (judged(file)) add(file, text, asIssue(rule, rest, imported.has(file)));
    }
  }
  return sortFindings([...found].flatMap(([file, { text, issues }]) => placed(file, text, issues)));
}

/** Issues with their lines: file by file, so that one parsed text at a time is held. */
function placed(file: string, text: string, issues: Issue[]): Finding[] {
  const locate = locator(text);
  return issues.map(({ offset, ...issue }) => ({ ...issue, file, ...locate(issue.pointer, offset) }));
}

type Judged = Entry | AgencyRecord | SystemRecord;

/** What a rule finds, each with the record that was judged. */
function* problemsOf(rule: Rule, context: Context): Generator<[Problem, Judged?]> {
  const { entries, agencies, systems } = context.catalog;
  if (rule.scope === "catalog") for (const problem of rule.check(context)) yield [problem];
  else if (rule.scope === "agency") {
    for (const agency of judgedOf(agencies, context))
      for (const problem of rule.check(agency, context)) yield [problem, agency];
  } else if (rule.scope === "system") {
    for (const system of judgedOf(systems, context))
      for (const problem of rule.check(system, context)) yield [problem, system];
  } else {
    for (const entry of judgedOf(entries, context))
      for (const problem of rule.check(entry, context)) yield [problem, entry];
  }
}

const judgedOf = <T extends Judged>(records: Map<string, T>, { judged = () => true }: Context) =>
  [...records.values()].filter(({ file }) => judged(file));

/** An imported record lacks what its source lacks, so rules about it warn and never stop a build. */
const importedFiles = ({ entries, agencies }: Catalog) =>
  new Set(
    [...entries.values(), ...agencies.values()].filter(({ value }) => value.origin).map(({ file }) => file),
  );

function asIssue(rule: Rule, { level = rule.level, ...problem }: Problem, imported: boolean): Issue {
  return {
    level: imported ? "warning" : level,
    rule: rule.id,
    ...(rule.article === undefined ? {} : { article: rule.article }),
    ...(rule.alsoArticles === undefined ? {} : { alsoArticles: rule.alsoArticles }),
    ...(rule.head === undefined ? {} : { head: rule.head }),
    ...problem,
  };
}
