import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["soffice", "libreoffice"];
const PLACES = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/**
 * A LibreOffice for the spreadsheet test: an installed one, else Debian's package where this runs as root. Where none
 * can be had, a printed line says what to install.
 * @returns the path of the program
 */
export function ensureLibreOffice(): string | undefined {
  const found = findLibreOffice();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing LibreOffice Calc from Debian's packages (once) …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const apt = (...args: string[]) =>
      spawnSync("apt-get", ["-qq", ...args], { stdio: ["ignore", "ignore", "inherit"], env });
    apt("update");
    apt("install", "-y", "--no-install-recommends", "libreoffice-calc-nogui");
    const installed = findLibreOffice();
    if (installed) return installed;
  }
  console.log(
    "The spreadsheet test is skipped: it needs LibreOffice (Debian: sudo apt-get install libreoffice-calc-nogui).",
  );
  return undefined;
}

function findLibreOffice(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(
    existsSync,
  );
}
