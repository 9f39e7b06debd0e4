/** A hash of 64 bits in two halves: of a million rows two share one with a chance of one in 10⁷. */
export interface Hash {
  high: number;
  low: number;
}

/** Between two cells, so that "a|b" and "ab" differ. */
const SEPARATOR = 0x1f;

/**
 * Hashes some cells of a row by two multiplicative hashes that are mixed at the end.
 * @param seed tells apart rows that say the same
 */
export function hashCells(cells: readonly string[], at: readonly number[], seed = 0): Hash {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (const index of at) {
    const cell = cells[index] ?? "";
    for (let position = 0; position < cell.length; position++) {
      const code = cell.charCodeAt(position);
      high = Math.imul(high ^ code, 0x9e3779b1);
      low = Math.imul(low ^ code, 0x5f356495);
    }
    high = Math.imul(high ^ SEPARATOR, 0x9e3779b1);
    low = Math.imul(low ^ SEPARATOR, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return { high: high >>> 0, low: low >>> 0 };
}
