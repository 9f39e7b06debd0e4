/** From `from` to below `to`; the last bin holds its end, too. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

const MOST_BINS = 30;

/** Counts numbers in bins of equal, round widths (1, 2 or 5 times a power of ten). */
export function binsOf(numbers: number[]): Bin[] {
  if (numbers.length === 0) return [];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  const wanted = Math.min(MOST_BINS, Math.max(5, Math.ceil(Math.sqrt(numbers.length))));
  const width = roundWidth(most / wanted - least / wanted, numbers.every(Number.isInteger));
  const start = Math.floor(least / width);
  const amount = Math.floor(most / width) - start + 1;
  // Numbers that differ less than a number can tell are one bin.
  if (least === most || !Number.isFinite(width) || !(amount >= 1 && amount <= 2 * MOST_BINS))
    return [{ from: least, to: most, count: numbers.length }];
  const edge = (at: number) => Number(((start + at) * width).toPrecision(12));
  const bins = Array.from({ length: amount }, (_, at) => ({ from: edge(at), to: edge(at + 1), count: 0 }));
  for (const number of numbers) {
    const bin = bins[Math.min(amount - 1, Math.max(0, Math.floor(number / width) - start))];
    if (bin) bin.count++;
  }
  return bins;
}

function roundWidth(width: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const round = ([1, 2, 5, 10].find((factor) => factor * power >= width) ?? 10) * power;
  return whole ? Math.max(1, round) : round;
}
