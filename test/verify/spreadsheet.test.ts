import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { ensureLibreOffice } from "../../scripts/libreoffice.ts";
import { sheetOf } from "../../src/lists/columns.ts";
import { LIST_NAMES, type ListOfRecord, shownRows } from "../../src/lists/edition.ts";
import { xlsxOf } from "../../src/lists/sheets.ts";
import { builtCity } from "../sites.ts";
import { lists, temporary } from "../support.ts";

const office = ensureLibreOffice();

test.skipIf(!office).each(LIST_NAMES)(
  "LibreOffice opens the %s list's XLSX and CSV with the rows of its JSON",
  (name) => {
    const file = (format: string) => join(builtCity("share"), "lists", `${name}.${format}`);
    const list = JSON.parse(readFileSync(file("json"), "utf8")) as ListOfRecord;
    const { headings, rows } = sheetOf(name, shownRows(list), lists);
    expect(rows.length).toBeGreaterThan(50);
    const folder = temporary();
    for (const format of ["xlsx", "csv"]) {
      copyFileSync(file(format), join(folder, `list.${format}`));
      expect([format, ...opened(folder, `list.${format}`)]).toEqual([format, headings, ...rows]);
    }
  },
);

test.skipIf(!office)("LibreOffice runs no cell as a formula and keeps each as it was", async () => {
  const cells = [
    "=1+1",
    "+86",
    "-1",
    "@x",
    "007",
    "1e5",
    "2026-11-23",
    '<b>&"两行\n文字"',
    "_x000D_",
    "306006/000020",
  ];
  const folder = temporary();
  const headings = cells.map((_, i) => `列${i + 1}`);
  const sheet = { name: "清单", headings, widths: cells.map(() => 12), rows: [cells] };
  writeFileSync(join(folder, "odd.xlsx"), await xlsxOf(sheet));
  expect(opened(folder, "odd.xlsx")).toEqual([headings, cells]);
});

/** Writes comma, double quotes, UTF-8, from line 1, every cell a text as it is shown. */
const AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";
/** Reads the same, and takes no cell for a number or a date. */
const FROM_CSV = `CSV:44,34,76,1,${Array.from({ length: 30 }, (_, i) => `${i + 1}/2`).join("/")}`;

/** The rows of a spreadsheet as LibreOffice reads them. */
function opened(folder: string, file: string): string[][] {
  const { status, stderr } = spawnSync(
    office ?? "",
    [
      // A profile of its own, so that a running LibreOffice does not take the work over.
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--headless",
      ...(file.endsWith(".csv") ? [`--infilter=${FROM_CSV}`] : []),
      "--convert-to",
      AS_CSV,
      "--outdir",
      join(folder, "out"),
      join(folder, file),
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
  return parseCsv(readFileSync(join(folder, "out", file.replace(/\.\w+$/, ".csv")), "utf8"));
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") rows.push([]);
    if (end === "") break;
  }
  return rows.filter((row) => row.length > 0 && row.join("") !== "");
}
