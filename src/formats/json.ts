import type { ExportEntry } from "./export.ts";
import type { CatalogFile } from "./format.ts";

type Parts = Pick<CatalogFile, "head" | "entry" | "tail">;

/**
 * A JSON object whose last property is a list with one item an entry.
 * @param item `undefined` leaves an entry out
 * @param last properties that follow, known when all entries have been seen
 */
export function jsonList(
  first: object,
  list: string,
  item: (entry: ExportEntry) => object | undefined,
  last: () => object = () => ({}),
): Parts {
  let empty = true;
  return {
    head: () => `${JSON.stringify({ ...first, [list]: [] }).slice(0, -2)}`,
    entry(entry) {
      const value = item(entry);
      if (!value) return "";
      const separator = empty ? "\n" : ",\n";
      empty = false;
      return separator + JSON.stringify(value);
    },
    tail() {
      const rest = JSON.stringify(last()).slice(1, -1);
      return `\n]${rest && `,${rest}`}}\n`;
    },
  };
}

/** A value as the text of a JSON file. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
