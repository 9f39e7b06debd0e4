import type { DataRow } from "../../catalog/types.gen.ts";
import type { DataChanges } from "../../tables/changes/compare-tables.ts";
import { excerpt, excerpts } from "../change/excerpt.ts";

export type Samples = DataChanges["samples"];

/**
 * Examples with short values: of two that differ the part where they do.
 * @param write what is shown of a column's value, before it is cut
 */
export function shortSamples(
  { added, removed, changed }: Samples,
  write: (column: string, value: string) => string = (_, value) => value,
): Samples {
  const row = (cells: DataRow): DataRow =>
    Object.fromEntries(
      Object.entries(cells).map(([column, value]) => [column, excerpt(write(column, value))]),
    );
  return {
    added: added.map(row),
    removed: removed.map(row),
    changed: changed.map(({ key, before, after }) => {
      const cells = Object.keys(after).map((column) => {
        const [was, is] = [before, after].map((cells) => write(column, cells[column] ?? ""));
        return [column, excerpts(was ?? "", is ?? "")] as const;
      });
      return {
        key: row(key),
        before: Object.fromEntries(cells.map(([column, [was]]) => [column, was])),
        after: Object.fromEntries(cells.map(([column, [, is]]) => [column, is])),
      };
    }),
  };
}
