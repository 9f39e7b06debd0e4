import type { Hash } from "./hash.ts";

const START = 1024;
/** Beyond this load probing grows long. */
const LOAD = 0.7;

/**
 * Rows by the hash of their key, in typed arrays: a million rows take 30 MB, where a Map would take ten times as much.
 * A row is named by the order in which it was added, from 0 on.
 */
export function createRowIndex() {
  let keys = new Uint32Array(START * 2);
  let slots = new Uint32Array(START * 2);
  let size = 0;

  const slotOf = ({ high, low }: Hash): number => {
    const mask = slots.length - 1;
    let slot = (low ^ Math.imul(high, 0x9e3779b1)) & mask;
    for (let row = slots[slot]; row; row = slots[slot]) {
      if (keys[row * 2 - 2] === high && keys[row * 2 - 1] === low) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };

  function grow(): void {
    const wider = new Uint32Array(keys.length * 2);
    wider.set(keys);
    keys = wider;
    slots = new Uint32Array(slots.length * 2);
    for (let row = 1; row <= size; row++)
      slots[slotOf({ high: keys[row * 2 - 2] ?? 0, low: keys[row * 2 - 1] ?? 0 })] = row;
  }

  return {
    /** The row with this key; undefined where there is none. */
    find(key: Hash): number | undefined {
      const row = slots[slotOf(key)];
      return row ? row - 1 : undefined;
    },
    /** Adds a row whose key is not there yet. */
    add(key: Hash): number {
      if (size + 1 > slots.length * LOAD || size * 2 + 2 > keys.length) grow();
      slots[slotOf(key)] = size + 1;
      keys[size * 2] = key.high;
      keys[size * 2 + 1] = key.low;
      return size++;
    },
  };
}

/** Numbers of 32 bits at any place; the array grows as they come. */
export function createNumbers() {
  let numbers = new Uint32Array(START);
  return {
    get: (at: number): number => numbers[at] ?? 0,
    set(at: number, value: number): void {
      if (at >= numbers.length) {
        const wider = new Uint32Array(Math.max(numbers.length * 2, at + 1));
        wider.set(numbers);
        numbers = wider;
      }
      numbers[at] = value;
    },
  };
}
