import { extname } from "node:path";
import { compare, type Finding, type Words } from "../catalog/finding.ts";
import type { Catalog, Entry } from "../catalog/model.ts";
import { covers } from "../catalog/selection.ts";
import type { Distribution, Release } from "../catalog/types.gen.ts";
import { checkTable } from "../tables/check/check-table.ts";
import type { Fault } from "../tables/check/fault.ts";
import { linear } from "../tables/check/linear-fs.ts";
import { openTable, READABLE } from "../tables/open-fs.ts";
import { scanTable } from "./identifiers-closed.ts";

/** A table in the repository, with what its entry says of it. */
export interface DataTable {
  /** As findings show it. */
  file: string;
  /** Path on disk. */
  source: string;
  entry: Entry;
  release: Release;
  distribution: Distribution;
}

/**
 * Checks the tables of a catalog.
 * @param paths as `tablesOf` takes them
 * @param step is told after each file how many are done, and of how many
 */
export async function checkTables(
  catalog: Catalog,
  paths: string[] | undefined,
  step: (done: number, all: number) => void = () => {},
): Promise<{ findings: Finding[]; notes: Words[] }> {
  const tables = tablesOf(catalog, paths);
  const findings: Finding[] = [];
  for (const [at, table] of tables.entries()) {
    findings.push(...(await checkData(table)));
    step(at + 1, tables.length);
  }
  return { findings, notes: tables.length > 0 ? [checkedFiles(tables.length)] : [] };
}

const checkedFiles = (count: number): Words => ({
  zh: `检查了 ${count} 个数据文件的内容。`,
  en: `The content of ${count} data ${count === 1 ? "file" : "files"} was checked.`,
});

/** Faults of a file as such, and what is found in it, stand under these articles of the measures. */
const ARTICLE = 17;

/**
 * The tables of a catalog, in the order of their names.
 * @param paths of data files, of entries, or of folders around them; all tables where absent
 */
export function tablesOf(catalog: Catalog, paths?: string[]): DataTable[] {
  const wanted = paths ? covers(paths) : () => true;
  return [...catalog.entries.values()]
    .flatMap((entry) => {
      const { releases = [], distributions = [] } = entry.value;
      const folder = entry.file.replace(/datasets\/[^/]*$/, `data/${entry.id.split("/")[1]}`);
      return releases.flatMap((release) =>
        distributions.flatMap((distribution): DataTable[] => {
          const name = distribution?.path;
          const found = name && release && catalog.dataFiles.get(`${entry.id}/${release.id}/${name}`);
          if (!found || !READABLE.includes(formatOf(name))) return [];
          const file = `${folder}/${release.id}/${name}`;
          if (!wanted(file) && !wanted(entry.file)) return [];
          return [{ file, source: found.source, entry, release, distribution }];
        }),
      );
    })
    .sort((a, b) => compare(a.file, b.file));
}

const formatOf = (name: string) => extname(name).slice(1).toLowerCase();

/**
 * Checks a data file against its entry: whether it can be read, what its fields ask, and whether it holds personal
 * identifiers. An entry that was imported lacks what its source lacks, so its files are warned of.
 */
export async function checkData({
  file,
  source,
  entry,
  release,
  distribution,
}: DataTable): Promise<Finding[]> {
  const table = await openTable(source, formatOf(source));
  const expected = { entry: entry.value, distribution, release, linear };
  const [check, scan] = [checkTable(table, expected), scanTable(entry.value, table.columns)];
  for await (const batch of table.batches) {
    check.see(batch);
    for (const { cells, number } of batch) scan.see(cells, number);
  }
  const unread = table.columns.length === 0;
  const whole = table.troubles.every((trouble) => trouble.level === "warning");
  const faults: Fault[] = [
    ...table.troubles.map((trouble) => ({ ...trouble, article: ARTICLE })),
    ...(unread ? [] : check.faults(whole)),
    ...scan.problems().map((problem) => ({ ...problem, kind: "identifiers-closed" })),
  ];
  return faults.map(({ kind, row = 1, column, level, message, hint, article, alsoArticles }) => ({
    file,
    line: row,
    column: Math.max(0, table.columns.indexOf(column ?? "")) + 1,
    pointer: column === undefined ? "" : `/${column.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    level: entry.value.origin ? "warning" : level,
    rule: kind,
    article,
    ...(alsoArticles && { alsoArticles }),
    message,
    ...(hint && { hint }),
  }));
}
