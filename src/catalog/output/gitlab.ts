import type { Finding, Lang } from "../finding.ts";
import { fingerprints } from "./fingerprint.ts";
import { inOneLine } from "./words.ts";

/**
 * Findings as GitLab's Code Quality report, which merge requests show.
 * @param pathOf the path from the repository's top, or as shown for a file outside
 */
export function formatGitlab(findings: Finding[], lang: Lang, pathOf: (file: string) => string): string {
  const names = fingerprints(findings, pathOf);
  const issues = findings.map((finding, i) => ({
    description: inOneLine(finding, lang),
    check_name: finding.rule,
    fingerprint: names[i],
    severity: finding.level === "error" ? "major" : "minor",
    location: { path: pathOf(finding.file), lines: { begin: finding.line } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
