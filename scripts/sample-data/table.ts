// What a table is, how it becomes CSV (RFC 4180, LF, UTF-8 without BOM), and days as ISO text.
export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

/** One file distribution: `catalogs/<agency>/data/<id>/<release>/<file>` for every release. */
export interface Table {
  entry: `${string}/${string}`;
  file: string;
  releases: Record<string, () => Row[]>;
}

/** The column order is the key order of the first row. */
export function toCsv(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => {
    if (Object.keys(row).join() !== columns.join()) throw new Error(`uneven row: ${Object.keys(row).join()}`);
    return columns.map((column) => cell(row[column] ?? null)).join(",");
  });
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

function cell(value: Cell): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const pad = (value: number, width: number): string => String(value).padStart(width, "0");

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => addDays(first, i));
}

const creditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** An invented unified social credit code: `MULU` marks it as a sample, the check digit is right. */
export function creditCode(kind: string, division: string, serial: number): string {
  const body = `${kind}${division}MULU${pad(serial, 5)}`;
  let sum = 0;
  let weight = 1;
  for (const char of body) {
    sum += creditAlphabet.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return body + creditAlphabet[(31 - (sum % 31)) % 31]!;
}
