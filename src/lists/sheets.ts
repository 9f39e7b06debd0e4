import { stringify } from "csv-stringify/sync";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeXlsxFile from "write-excel-file/universal";

/** A table of texts with its headings. */
export interface Sheet {
  name: string;
  headings: string[];
  /** Characters wide, one a column. */
  widths: number[];
  rows: string[][];
}

/** CSV that spreadsheets open right: UTF-8 with BOM, CRLF, and no cell that they would run as a formula. */
export const csvOf = ({ headings, rows }: Pick<Sheet, "headings" | "rows">): string =>
  `\uFEFF${csvLines([headings, ...rows])}`;

/** Lines of such a file, without the mark at its beginning: for a table that is written piece by piece. */
export const csvLines = (rows: string[][]): string =>
  stringify(rows, { record_delimiter: "windows", escape_formulas: true });

/**
 * A workbook with frozen bold headings, column widths and a filter; the same sheet gives the same bytes. The library
 * makes it with its headings and one row, whose place the rows then take: through the library, ten thousands of them
 * cost ten times as long.
 */
export async function xlsxOf({ name, headings, widths, rows }: Sheet): Promise<Uint8Array> {
  const cells = [
    headings.map((value) => ({ value, fontWeight: "bold" as const })),
    headings.map(() => ({ value: "-", type: String, wrap: true })),
  ];
  const blob = await writeXlsxFile(cells, {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBlob();
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const sheet = "xl/worksheets/sheet1.xml";
  const [before = "", second = "", after = ""] = strFromU8(files[sheet] ?? new Uint8Array()).split(
    /(?=<row r="2")|(?=<\/sheetData>)/,
  );
  const style = /<c r="A2" s="(\d+)"/.exec(second)?.[1];
  if (style === undefined) throw new Error("the workbook has another form than expected");
  const columns = headings.map((_, i) => columnName(i + 1));
  const body = rows.map((row, i) => rowXml(row, i + 2, columns, style)).join("");
  const filter = `<autoFilter ref="A1:${columns.at(-1)}${rows.length + 1}"/>`;
  files[sheet] = strToU8(`${before}${body}${after.replace("</sheetData>", `</sheetData>${filter}`)}`);
  // A zip holds the time of writing; a fixed one keeps builds reproducible.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

function rowXml(row: string[], number: number, columns: string[], style: string): string {
  const cells = row.map((text, i) =>
    text === ""
      ? ""
      : `<c r="${columns[i]}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** A cell of a spreadsheet holds no more characters than these. */
const MOST = 32_767;

/** The text as XML: without what XML cannot hold, and with `_x000D_`, which spreadsheets read as a character, escaped. */
const cellXml = (text: string): string =>
  (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text)
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/** The letters of a column, from 1 (A, B … Z, AA …). */
function columnName(n: number): string {
  return n === 0 ? "" : columnName(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26));
}
