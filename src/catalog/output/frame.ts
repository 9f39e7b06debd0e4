import { eastAsianWidth } from "get-east-asian-width";
import { harmless } from "./harmless.ts";

/** Columns of the terminal that a line of a frame may take, without its number. */
const WIDTH = 96;
/** Columns that are shown before the place where a line is cut. */
const BEFORE = 40;
const TAB = 4;
/** So much of a line on either side of a place is looked at: a whole record may stand in one. */
const NEAR = 1000;

/**
 * The lines at a place: the one before, its own, and a caret under it.
 * @param text the whole file
 * @param line from 1, @param column from 1, in UTF-16 units
 * @returns nothing where there is nothing to see
 */
export function frameOf(text: string, line: number, column: number): string[] {
  const lines = text.split("\n", line).map((one) => one.replace(/\r$/, ""));
  const own = lines[line - 1];
  // A finding about the whole record stands at its first brace, which shows nothing.
  if (own === undefined || own.trim() === "" || (line === 1 && own.trim() === "{")) return [];
  const before = lines[line - 2];
  const skipped = Math.max(0, column - NEAR);
  const { shown, caret } = cut(own.slice(skipped, column + NEAR), column - skipped);
  const gutter = String(line).length;
  return [
    ...(before === undefined
      ? []
      : [`  ${String(line - 1).padStart(gutter)} | ${cut(before.slice(0, NEAR), 1).shown}`]),
    `> ${line} | ${shown}`,
    `  ${" ".repeat(gutter)} | ${" ".repeat(caret)}^`,
  ];
}

/** A line as wide as a terminal, around a place, and the column of the caret from 0. */
function cut(line: string, column: number): { shown: string; caret: number } {
  const cells: { shown: string; at: number; width: number }[] = [];
  let at = 0;
  let unit = 1;
  let caret = 0;
  for (const character of line) {
    if (unit <= column) caret = at;
    const shown = character === "\t" ? " ".repeat(TAB - (at % TAB)) : harmless(character);
    const width = widthOf(shown);
    cells.push({ shown, at, width });
    at += width;
    unit += character.length;
  }
  if (column >= unit) caret = at;
  if (at <= WIDTH) return { shown: textOf(cells), caret };
  const from = caret + 1 <= WIDTH ? 0 : caret - BEFORE;
  const seen = cells.filter((cell) => cell.at >= from && cell.at + cell.width <= from + WIDTH);
  const start = from > 0 ? "…" : "";
  const end = (seen.at(-1)?.at ?? 0) + (seen.at(-1)?.width ?? 0) < at ? "…" : "";
  return { shown: start + textOf(seen) + end, caret: caret - (seen[0]?.at ?? 0) + start.length };
}

const textOf = (cells: { shown: string }[]) =>
  cells
    .map(({ shown }) => shown)
    .join("")
    .trimEnd();

/** Chinese takes two columns of a terminal, a combining mark none. */
const widthOf = (text: string) =>
  [...text].reduce(
    (sum, character) =>
      sum + (/^\p{M}$/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0)),
    0,
  );
