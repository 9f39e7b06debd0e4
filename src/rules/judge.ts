import { type Finding, type Issue, sortFindings } from "../catalog/finding.ts";
import type { AgencyRecord, Catalog, Entry } from "../catalog/model.ts";
import { locator } from "../catalog/parse.ts";
import { rules } from "./index.ts";
import type { Context, Problem, Rule } from "./rule.ts";

/**
 * All findings of a catalog: what reading and the schema found, and what the rules find.
 * @param date the day of judgement, YYYY-MM-DD
 */
export function judge(catalog: Catalog, date: string): Finding[] {
  const context = { catalog, date };
  const findings: Finding[] = [];
  const locators = new Map<string, ReturnType<typeof locator>>();
  const place = (file: string, text: string, { offset, ...issue }: Issue) => {
    const locate = locators.get(file) ?? locator(text);
    locators.set(file, locate);
    findings.push({ ...issue, file, ...locate(issue.pointer, offset) });
  };

  const records = [
    ...catalog.misfits,
    ...catalog.agencies.values(),
    ...catalog.systems.values(),
    ...catalog.editions,
    ...catalog.entries.values(),
    ...catalog.repeated,
  ];
  for (const { file, text, issues } of records) for (const issue of issues) place(file, text, issue);

  for (const rule of rules) {
    for (const [problem, record] of problemsOf(rule, context)) {
      const { file = record?.file ?? "", text = problem.file ? "" : (record?.text ?? ""), ...rest } = problem;
      place(file, text, asIssue(rule, rest, record?.value));
    }
  }
  return sortFindings(findings);
}

/** What a rule finds, each with the record that was judged. */
function* problemsOf(rule: Rule, context: Context): Generator<[Problem, (Entry | AgencyRecord)?]> {
  if (rule.scope === "catalog") for (const problem of rule.check(context)) yield [problem];
  else if (rule.scope === "agency") {
    for (const agency of context.catalog.agencies.values())
      for (const problem of rule.check(agency, context)) yield [problem, agency];
  } else {
    for (const entry of context.catalog.entries.values())
      for (const problem of rule.check(entry, context)) yield [problem, entry];
  }
}

/** An imported record lacks what its source lacks, so rules about it warn and never stop a build. */
function asIssue(
  rule: Rule,
  { level = rule.level, ...problem }: Problem,
  record?: { origin?: unknown },
): Issue {
  return {
    level: record?.origin ? "warning" : level,
    rule: rule.id,
    ...(rule.article === undefined ? {} : { article: rule.article }),
    ...(rule.alsoArticles === undefined ? {} : { alsoArticles: rule.alsoArticles }),
    ...(rule.head === undefined ? {} : { head: rule.head }),
    ...problem,
  };
}
