import { hashCells } from "../changes/hash.ts";
import { createNumbers, createRowIndex } from "../changes/row-index.ts";
import { type Cell, textOf } from "../table.ts";

/**
 * Finds rows whose key stands in an earlier one. Keys are held as hashes, so that a million rows take some tens of
 * megabytes.
 * @param at the places of the key's columns
 */
export function createKeys(at: number[]) {
  const index = createRowIndex();
  const rows = createNumbers();
  const every = at.map((_, place) => place);
  return {
    /** The earlier row with the same key; a key that is not whole is none. */
    see(cells: Cell[], row: number): number | undefined {
      const key = at.map((place) => textOf(cells[place]));
      if (key.some((text) => text === "")) return undefined;
      const hash = hashCells(key, every);
      const known = index.find(hash);
      if (known !== undefined) return rows.get(known);
      rows.set(index.add(hash), row);
      return undefined;
    },
    shown: (cells: Cell[]): string => at.map((place) => textOf(cells[place])).join(", "),
  };
}
