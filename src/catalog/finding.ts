import type { LanguageMap } from "./types.gen.ts";

export type Lang = "zh" | "en";
export type Words = Required<LanguageMap>;
export type Level = "error" | "warning";

/** One remark on a record, before the file it stands in is known. */
export interface Issue {
  level: Level;
  /** JSON Pointer (RFC 6901) to the value the remark is about. */
  pointer: string;
  /** Offset in UTF-16 units, where the place is no JSON value (a syntax error). */
  offset?: number;
  rule: string;
  /** Article of the city's measures. */
  article?: number;
  alsoArticles?: number[];
  /** The higher rule that was applied in place of the measures. */
  layer?: string;
  /** Head of Art. 35 (1 to 5) that a breach may fall under. */
  head?: number;
  message: Words;
  hint?: Words;
  /**
   * What `npm run fix` does about it (JSON Patch, RFC 6902), where no meaning changes; empty where writing the file
   * anew is enough.
   */
  fix?: PatchOperation[];
}

/** An operation of a JSON Patch (RFC 6902). */
export type PatchOperation =
  | { op: "add" | "replace"; path: string; value: unknown }
  | { op: "remove"; path: string };

/** A remark with its place: what terminal, JSON, forms and pages show. Lines and columns count from 1. */
export interface Finding extends Omit<Issue, "offset"> {
  file: string;
  line: number;
  column: number;
}

/** Findings in reading order: by file, line, column, rule. */
export function sortFindings(findings: Finding[]): Finding[] {
  return findings.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message.en, b.message.en),
  );
}

/** The issues without repetitions: two branches of a schema may ask for the same thing. */
export function once(issues: Issue[]): Issue[] {
  const byKey = new Map(
    issues.map((issue) => [`${issue.rule} ${issue.pointer} ${issue.offset} ${issue.message.en}`, issue]),
  );
  return [...byKey.values()];
}

/** Counts for the summary line and the exit code. */
export function summarize(findings: Finding[], files: number) {
  const errors = findings.filter((finding) => finding.level === "error").length;
  return {
    errors,
    warnings: findings.length - errors,
    files,
    filesWithFindings: new Set(findings.map((f) => f.file)).size,
  };
}

/** Compares by code unit, so that the order is the same on every machine. */
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
