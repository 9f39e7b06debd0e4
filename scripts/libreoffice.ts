import { ensureProgram } from "./debian.ts";

const PLACES = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/**
 * A LibreOffice for the spreadsheet test. Where none can be had, a printed line says what to install.
 * @returns the path of the program
 */
export function ensureLibreOffice(): string | undefined {
  const found = ensureProgram(["soffice", "libreoffice"], ["libreoffice-calc-nogui"], PLACES);
  if (!found)
    console.log(
      "The spreadsheet test is skipped: it needs LibreOffice (Debian: sudo apt-get install libreoffice-calc-nogui).",
    );
  return found;
}
