import { compare, type Finding } from "../finding.ts";

/** Findings of one file. */
export interface FileFindings {
  file: string;
  findings: Finding[];
  errors: number;
}

/**
 * Findings in the order in which they are mended: files with errors first, in a file its errors first.
 * @param findings in reading order
 */
export function byFile(findings: Finding[]): FileFindings[] {
  const files = Map.groupBy(findings, ({ file }) => file);
  return [...files]
    .map(([file, found]) => ({
      file,
      findings: [...found.filter(isError), ...found.filter((finding) => !isError(finding))],
      errors: found.filter(isError).length,
    }))
    .sort((a, b) => Number(b.errors > 0) - Number(a.errors > 0) || compare(a.file, b.file));
}

const isError = ({ level }: Finding) => level === "error";

/** The first findings of each rule, and how many of each rule are left out. Errors always stay. */
export function firstOfEach(
  findings: Finding[],
  most: number,
): { shown: Finding[]; more: Map<string, number> } {
  const seen = new Map<string, number>();
  const more = new Map<string, number>();
  const shown = findings.filter(({ level, rule }) => {
    if (level === "error") return true;
    const count = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, count);
    if (count > most) more.set(rule, count - most);
    return count <= most;
  });
  return { shown, more };
}
