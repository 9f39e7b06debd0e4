import { eastAsianWidth } from "get-east-asian-width";
import type { Count } from "./figure.ts";

// Lengths along the width are per cent of it, those along the height rem: a chart fits any window, and grows with its text.

/** How high a row of a bar chart is: a line of text and the bar below it. */
export const ROW = 2.5;

/** A chart of columns: numbers above, the plot, names below. */
export const COLUMN = { above: 1.25, plot: 7.5, below: 1.5 };

export interface Bar extends Count {
  /** Baseline of the text and upper edge of the bar. */
  text: number;
  y: number;
  width: number;
}

/** Bars under each other, the longest as wide as the chart. */
export function bars(counts: Count[]): Bar[] {
  const top = maximum(counts);
  return counts.map((count, i) => ({
    ...count,
    text: round(i * ROW + 1),
    y: round(i * ROW + 1.4),
    width: round((count.value / top) * 100),
  }));
}

export interface Column extends Count {
  /** Left edge, width and middle. */
  x: number;
  width: number;
  middle: number;
  /** Upper edge and height. */
  y: number;
  height: number;
}

/** Columns beside each other, the highest as high as the plot. */
export function columns(counts: Count[]): Column[] {
  const top = maximum(counts);
  const step = 100 / counts.length;
  return counts.map((count, i) => {
    const height = round((count.value / top) * COLUMN.plot);
    return {
      ...count,
      x: round((i + 0.15) * step),
      width: round(0.7 * step),
      middle: round((i + 0.5) * step),
      y: round(COLUMN.above + COLUMN.plot - height),
      height,
    };
  });
}

/** At least 1: where all are zero, nothing is drawn rather than divided by. */
const maximum = (counts: Count[]) => counts.reduce((top, { value }) => Math.max(top, value), 1);

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * A name that fits on one line of a phone's width, beside its number; an ideogram takes the room of two letters.
 * @param room how many letters there is room for
 */
export function fitted(name: string, room = 30): string {
  const signs = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  const widths = signs.map((sign) => eastAsianWidth(sign.codePointAt(0) ?? 0));
  const width = (count: number) => widths.slice(0, count).reduce((sum, one) => sum + one, 0);
  if (width(signs.length) <= room) return name;
  let kept = signs.length;
  while (width(kept) >= room) kept -= 1;
  return `${signs.slice(0, kept).join("").trimEnd()}…`;
}
