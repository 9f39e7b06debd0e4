import { csvCell, safe } from "../tables/derive/spreadsheet-safe.ts";

const cell = (text: string) => text.replaceAll(/[\t\r\n]+/g, " ");

/** Rows as CSV (RFC 4180); what a spreadsheet would run as a formula stays text. */
export const csvText = (rows: string[][]): string =>
  rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");

/** Rows as a clipboard hands them to a spreadsheet; a tab or a line break within a text becomes a space. */
export const tsvText = (rows: string[][]): string =>
  rows.map((row) => row.map((text) => safe(cell(text))).join("\t")).join("\n");
