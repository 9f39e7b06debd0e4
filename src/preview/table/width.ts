import type { Column } from "../tab.ts";

/** A width in rem that shows the head and most of the first values. */
export function widthOf(
  { title, unit = "" }: Column,
  cells: { text: string; code?: string | undefined }[],
): number {
  const letters = (text: string) => [...text].reduce((sum, letter) => sum + (letter > "⺀" ? 1 : 0.56), 0);
  const lengths = cells.map(({ text, code }) => letters(`${text}${code === undefined ? "" : ` ${code}`}`));
  lengths.sort((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.min(20, Math.max(9, letters(title + unit) + 3.5, most * 0.95 + 1.5));
}
