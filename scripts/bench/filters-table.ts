import type { FiltersRun } from "./filters-fs.ts";
import { formatRows, type Row } from "./table.ts";

/** An answer seems immediate up to so many milliseconds. */
const LIMIT = 300;
/** The page, its worker and the server are so many programs on two cores. */
const BUSY = 1.5;

/** What a reader of the bench sees of the filters. */
export function formatFilters({ entries, agencies, real, columns, asked, load, memory }: FiltersRun): string {
  const rows: Row[] = asked.map(({ name, shown, median, slowest }) => ({
    name: `${name} (${shown} results)`,
    value: `${median.toFixed(0)} ms, at worst ${slowest.toFixed(0)}`,
    limit: `${LIMIT} ms`,
    ratio: median / LIMIT,
  }));
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return [
    `${entries.toLocaleString("en")} entries of ${agencies.toLocaleString("en")} agencies, ${real ? "real portals" : "made up"}`,
    formatRows([
      ...rows,
      { name: "column file, gzipped", value: megabytes(columns) },
      ...(memory === undefined
        ? []
        : [{ name: "page with its worker, memory at most", value: megabytes(memory) }]),
    ]),
    ...(load > BUSY ? [`${load.toFixed(1)} programs wanted each core meanwhile: measure again.`] : []),
  ].join("\n");
}
