import type { Finding, Words } from "../finding.ts";
import type { Summary } from "./words.ts";

/** Findings as data, for programs: all of them in reading order, and the counts. */
export const formatJson = (findings: Finding[], summary: Summary, notes: Words[] = []): string =>
  `${JSON.stringify({ findings, summary, ...(notes.length > 0 ? { notes } : {}) }, null, 2)}\n`;
