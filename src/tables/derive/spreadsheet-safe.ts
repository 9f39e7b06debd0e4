import type { Cell } from "../table.ts";

/**
 * A text that a spreadsheet would run as a formula, kept text by a quote in front (OWASP, CSV injection). Numbers and
 * telephone numbers with a sign stay.
 */
export const safe = (text: string): string => (isFormula(text) ? `'${text}` : text);

/** A text as a cell of CSV (RFC 4180) that no spreadsheet runs. */
export const csvCell = (text: string): string => {
  const kept = safe(text);
  return /[",\r\n]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
};

/** What formulas begin with; spreadsheets in Chinese take the full-width signs too. */
export const FORMULA_MARKS = "=@+-\t\r＝＠＋－";

export const isFormula = (text: string): boolean =>
  /^[=@\t\r＝＠]/.test(text) || (/^[+\-＋－]/.test(text) && !/^[+\-＋－][\d .()-]*$/.test(text));

export const hasFormula = (cells: Cell[]): boolean =>
  cells.some((cell) => typeof cell === "string" && isFormula(cell));
