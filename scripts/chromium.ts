import { ensureProgram } from "./debian.ts";

/** Debian's Chromium without windows, which starts and loads twice as fast as the whole one. */
const SHELL = "chromium-headless-shell";
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
/** Without a font for Chinese nothing that is measured would be what people see. */
const FONT = "fonts-noto-cjk";

/**
 * A Chromium for the browser tests: the one that MULU_CHROMIUM names, Debian's package where this runs as root, else an
 * installed one. Ends the process with one line that says what to install where none can be had.
 * @returns the path of the browser
 */
export function ensureChromium(): string {
  const found =
    process.env.MULU_CHROMIUM ||
    ensureProgram([SHELL], [SHELL, FONT]) ||
    ensureProgram(NAMES, ["chromium", FONT], PLACES);
  if (found) return found;
  console.error(
    "The browser tests need Chromium: install it (Debian: sudo apt-get install chromium), or set MULU_CHROMIUM to its path.",
  );
  process.exit(1);
}
