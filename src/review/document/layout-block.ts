import type { Lang } from "../../catalog/finding.ts";
import { LAYOUT_WORDS } from "./layout-words.ts";

/** A piece of a line. All of it is text: a writer escapes it. */
export type Span = string | { code: string } | { strong: string };
export type Line = Span[];

/** A part of the document: a heading, sentences, then a table, or a list where it has no columns. */
export interface Block {
  heading: string;
  intro: Line[];
  columns: string[];
  rows: Line[][];
}

export interface Layout {
  lang: Lang;
  title: string;
  verdict: string;
  /** What was compared. */
  about: Line;
  blocks: Block[];
}

export const block = (heading: string, columns: string[], rows: Line[][], intro: Line[] = []): Block => ({
  heading,
  intro,
  columns,
  rows,
});

/** Of many paths or identifiers a line names these. */
const MOST_NAMED = 5;

/** Paths or identifiers, the first few of them where there are many. */
export function named(names: string[], lang: Lang): Line {
  const words = LAYOUT_WORDS[lang];
  const shown = names.slice(0, names.length > MOST_NAMED + 1 ? MOST_NAMED : MOST_NAMED + 1);
  return [
    ...shown.flatMap((name, i): Span[] => (i === 0 ? [{ code: name }] : [words.comma, { code: name }])),
    ...(shown.length < names.length ? [words.more(names.length - shown.length)] : []),
  ];
}
