import type { Block, Layout } from "./layout-block.ts";

/** What a comment of every forge can hold, in UTF-16 units; GitHub takes 65,536. */
export const MOST_CHARACTERS = 60_000;

/** A document of which each part shows some rows only. */
export interface Fitted extends Layout {
  blocks: (Block & { omitted: number })[];
  /** Rows left out in all parts together. */
  omitted: number;
}

/**
 * Writes a document so that it stays within a size: every part keeps its first rows, all parts as many, so that a long one
 * hides no other.
 */
export function writeWithin(
  layout: Layout,
  write: (fitted: Fitted) => string,
  most = MOST_CHARACTERS,
): string {
  const longest = Math.max(0, ...layout.blocks.map(({ rows }) => rows.length));
  const whole = write(cut(layout, longest));
  if (whole.length <= most) return whole;
  let [fits, tooMany] = [0, longest];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (write(cut(layout, middle)).length <= most) fits = middle;
    else tooMany = middle;
  }
  return write(cut(layout, fits));
}

function cut(layout: Layout, most: number): Fitted {
  const blocks = layout.blocks.map((block) => ({
    ...block,
    rows: block.rows.slice(0, most),
    omitted: Math.max(0, block.rows.length - most),
  }));
  return { ...layout, blocks, omitted: blocks.reduce((sum, { omitted }) => sum + omitted, 0) };
}
