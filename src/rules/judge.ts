import { type Finding, type Issue, sortFindings } from "../catalog/finding.ts";
import type { Catalog } from "../catalog/model.ts";
import { locator } from "../catalog/parse.ts";
import { rules } from "./index.ts";
import type { Problem, Rule } from "./rule.ts";

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
    ...catalog.entries.values(),
    ...catalog.repeated,
  ];
  for (const { file, text, issues } of records) for (const issue of issues) place(file, text, issue);

  for (const rule of rules) {
    if (rule.scope === "catalog") {
      for (const { file, text = "", ...problem } of rule.check(context))
        place(file, text, asIssue(rule, problem));
    } else if (rule.scope === "agency") {
      for (const record of catalog.agencies.values())
        for (const problem of rule.check(record, context))
          place(record.file, record.text, asIssue(rule, problem, record.value));
    } else {
      for (const entry of catalog.entries.values())
        for (const problem of rule.check(entry, context))
          place(entry.file, entry.text, asIssue(rule, problem, entry.value));
    }
  }
  return sortFindings(findings);
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
    ...problem,
  };
}
