import type { EditionRecord } from "../../src/catalog/model.ts";
import type { Edition, ListRow } from "../../src/catalog/types.gen.ts";
import { buildEdition } from "../../src/lists/edition.ts";
import type { Lists } from "../../src/lists/rows.ts";

/** Lists of which only those given have rows. */
export const listsWith = (given: Partial<Lists> = {}): Lists => ({
  share: [],
  open: [],
  negative: [],
  responsibility: [],
  ...given,
});

export const row = (id: string, more: Partial<ListRow> = {}): ListRow => ({ id, ...more });

/** Editions, one a month from 2026-09, each of these lists and each naming the one before. */
export function chain(...states: Lists[]): EditionRecord[] {
  const records: EditionRecord[] = [];
  for (const [i, lists] of states.entries()) {
    const id = `2026-${String(i + 9).padStart(2, "0")}`;
    const edition = buildEdition(lists, {
      id,
      date: `${id}-30`,
      trees: { catalogs: "0".repeat(40) },
      previous: records.at(-1),
    });
    records.push(stored(edition));
  }
  return records;
}

/** An edition as it was read from its file. */
export const stored = (value: Edition): EditionRecord => ({
  id: value.id,
  file: `catalogs/_editions/${value.id}.json`,
  text: "",
  value,
  issues: [],
});
