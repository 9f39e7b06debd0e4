/** Of patterns that are not linear only those that repeat so little are tried, and on so short a value. */
const REPEATS = 2;
export const SHORT = 200;

/** A pattern that ends in bounded time, with the longest value that it is tried on. */
export interface Bounded {
  test: (text: string) => boolean;
}

/**
 * Compiles the pattern of a field; it has to match the whole value, as tables of Frictionless and XML take it.
 * @param linear compiles what the engine can match in linear time, undefined for the rest
 * @returns undefined where matching might never end
 */
export function compilePattern(
  source: string,
  linear: (source: string) => RegExp | undefined,
): Bounded | undefined {
  const whole = `^(?:${source})$`;
  const fast = linear(whole);
  if (fast) return { test: (text) => fast.test(text) };
  const repeats = source.match(/(?<!\\)[*+]|\{\d+,\d*\}/g)?.length ?? 0;
  if (repeats > REPEATS || /\)[*+{]|\\\d|\\k</.test(source)) return undefined;
  try {
    const pattern = new RegExp(whole, "u");
    return { test: (text) => text.length > SHORT || pattern.test(text) };
  } catch {
    return undefined;
  }
}
