import { compare } from "../catalog/finding.ts";
import { hashOf } from "../catalog/hash.ts";
import type { ListRow } from "../catalog/types.gen.ts";

/** What happened to a list between two states of it; each row is the later one, a removed row the earlier. */
export interface Differences {
  added: ListRow[];
  changed: { row: ListRow; before: ListRow; columns: string[] }[];
  removed: ListRow[];
}

/** Compares two states of a list row by row. */
export function compareLists(before: ListRow[], after: ListRow[]): Differences {
  const earlier = new Map(before.map((row) => [row.id, row]));
  const later = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((row) => {
    const old = earlier.get(row.id);
    const columns = old ? columnsThatDiffer(old, row) : [];
    return old && columns.length > 0 ? [{ row, before: old, columns }] : [];
  });
  return {
    added: after.filter(({ id }) => !earlier.has(id)),
    changed,
    removed: before.filter(({ id }) => !later.has(id)),
  };
}

export const isUnchanged = ({ added, changed, removed }: Differences) =>
  added.length + changed.length + removed.length === 0;

function columnsThatDiffer(a: ListRow, b: ListRow): string[] {
  // Rows are written with their columns in one order, so equal texts spare the hashes of nearly all of them.
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  const [one, two] = [a, b] as unknown as Record<string, unknown>[];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].filter((key) => hashOf(one?.[key] ?? null) !== hashOf(two?.[key] ?? null)).sort(compare);
}
