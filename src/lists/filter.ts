import type { ListRow } from "../catalog/types.gen.ts";
import type { ListName } from "./rows.ts";

/** The columns by whose values the rows of a list are chosen. */
export const FILTER_KEYS: Record<ListName, (keyof ListRow)[]> = {
  share: ["class", "sharing", "agency"],
  open: ["class", "opening", "agency"],
  negative: ["class", "sharing", "opening", "agency"],
  responsibility: ["agency"],
};

/** What a reader asks of a list: words, each of which has to occur, and values of columns. */
export interface Asked {
  text: string;
  values: Partial<Record<keyof ListRow, string>>;
}

export const isNothing = ({ text, values }: Asked): boolean =>
  text.trim() === "" && Object.values(values).every((value) => value === "");

/**
 * The rows that have all that is asked.
 * @param beside what a page shows beside a row, by the entry's id
 */
export function filterRows(
  rows: ListRow[],
  { text, values }: Asked,
  beside: ReadonlyMap<string, string> = new Map(),
): ListRow[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const wanted = Object.entries(values).filter(([, value]) => value !== "") as [keyof ListRow, string][];
  return rows.filter((row) => {
    if (wanted.some(([key, value]) => row[key] !== value)) return false;
    const content =
      words.length > 0 ? fold([...Object.values(row).flat(), beside.get(row.id) ?? ""].join("\n")) : "";
    return words.every((word) => content.includes(word));
  });
}

/** Full width and half width, large and small letters are the same to a reader. */
const fold = (text: string) => text.normalize("NFKC").toLowerCase();
