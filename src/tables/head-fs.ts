import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { parse } from "csv-parse/sync";
import { streamXlsxRows } from "hucre/xlsx";
import { decode } from "../catalog/decode.ts";
import type { Words } from "../catalog/finding.ts";
import { type Cell, headOf, type TableHead } from "./cells.ts";

/** Rows that are looked at, the head among them. */
const ROWS = 200;
/** The first rows are all that is wanted. */
const MAX_BYTES = 50 * 1024 * 1024;
const TEXTS = [".csv", ".tsv", ".txt"];

/**
 * The head of a CSV or XLSX file.
 * @returns words where it cannot be read
 */
export async function readHead(path: string): Promise<TableHead | Words> {
  const kind = extname(path).toLowerCase();
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES) return WORDS.large(path);
    if (kind !== ".xlsx" && !TEXTS.includes(kind)) return WORDS.kind(path);
    const cells = kind === ".xlsx" ? await readSheet(path) : parseText(decode(readFileSync(path)).text);
    const head = headOf(cells);
    return head.columns.length > 0 ? head : WORDS.empty(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? WORDS.absent(path) : WORDS.broken(path, message.split("\n")[0] ?? "");
  }
}

/** The head in a line that was copied from a spreadsheet or a CSV file. */
export const parseHead = (line: string): TableHead => headOf(parseText(line));

async function readSheet(path: string): Promise<Cell[][]> {
  const cells: Cell[][] = [];
  for await (const { values } of streamXlsxRows(readFileSync(path), { sheet: 0, maxRows: ROWS }))
    cells.push(values);
  return cells;
}

/** Cells of a text, by whichever separator its first line has most of. */
function parseText(text: string): Cell[][] {
  const [line = ""] = text.replace(/^\uFEFF?\s*/, "").split(/\r?\n|\r/, 1);
  const count = (delimiter: string) => line.split(delimiter).length;
  const [delimiter = ","] = [",", "\t", ";", "，", "、", "|"].sort((a, b) => count(b) - count(a));
  return parse(text, {
    bom: true,
    delimiter,
    to: ROWS,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
}

const WORDS = {
  absent: (path: string): Words => ({
    zh: `没有文件 ${path}；请检查路径。`,
    en: `There is no file ${path}; check the path.`,
  }),
  kind: (path: string): Words => ({
    zh: `${path} 不是 CSV 或 XLSX 文件；请在表格软件中另存为其中一种。`,
    en: `${path} is no CSV or XLSX file; save it as one of them in your spreadsheet program.`,
  }),
  large: (path: string): Words => ({
    zh: `${path} 超过 50 MB；请另存一份只有表头和几行数据的文件。`,
    en: `${path} is larger than 50 MB; save a copy with its head and a few rows.`,
  }),
  empty: (path: string): Words => ({
    zh: `${path} 里没有表头；第一行应当是各列的名称。`,
    en: `${path} has no head; its first row was expected to name the columns.`,
  }),
  broken: (path: string, why: string): Words => ({
    zh: `${path} 读不出来（${why}）；请在表格软件中重新另存为 CSV 或 XLSX。`,
    en: `${path} cannot be read (${why}); save it anew as CSV or XLSX in your spreadsheet program.`,
  }),
};
