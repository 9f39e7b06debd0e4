import type { DataRow, DataChanges as FileChanges } from "../../catalog/types.gen.ts";
import { type Hash, hashCells } from "./hash.ts";
import { createNumbers, createRowIndex } from "./row-index.ts";

/** A table that can be read more than once; `rows` gives cells in the order of `columns`. */
export interface RowSource {
  columns: string[];
  rows(): AsyncIterable<string[]> | Iterable<string[]>;
}

/** What one table changed against another. */
export type DataChanges = Omit<FileChanges, "since" | "samples"> & Required<Pick<FileChanges, "samples">>;

type ChangedRow = DataChanges["samples"]["changed"][number];

/** So many samples of each kind. */
const SAMPLES = 5;
/** So many cells' hashes are kept for the counts by column: 160 MB. */
const CELLS = 40_000_000;

/**
 * Compares two tables over the columns that both have. Rows are told apart by their key, repeated keys by their order;
 * without a key, or where a table lacks one of its columns, whole rows are compared as often as they occur. Memory
 * grows by some tens of bytes a row, never by the rows themselves.
 * @param key names of the columns that identify a row
 * @param columns only these are looked at: what is not opened has to be left out here, so that nothing of it is counted
 */
export async function compareTables(
  before: RowSource,
  after: RowSource,
  { key = [], columns = [...before.columns, ...after.columns] }: { key?: string[]; columns?: string[] } = {},
): Promise<DataChanges> {
  const seen = (source: RowSource) => source.columns.filter((column) => columns.includes(column));
  const [old, fresh] = [seen(before), seen(after)];
  const common = old.filter((column) => fresh.includes(column));
  const keyed = key.length > 0 && key.every((column) => common.includes(column));
  const names = keyed ? key : common;
  const rest = keyed ? common.filter((column) => !key.includes(column)) : [];
  const [oldKey, oldRest] = [places(before, names), places(before, rest)];
  const [newKey, newRest] = [places(after, names), places(after, rest)];

  const index = createRowIndex();
  const values = createNumbers();
  const cells = createNumbers();
  const state = createNumbers();
  let countsColumns = keyed;
  let oldRows = 0;
  for await (const row of before.rows()) {
    const at = index.add(freeKey(row, oldKey, (hash) => index.find(hash) === undefined));
    keepHash(values, at, hashCells(row, oldRest));
    if ((at + 1) * rest.length > CELLS) countsColumns = false;
    if (countsColumns)
      for (const [n, place] of oldRest.entries()) cells.set(at * rest.length + n, cellHash(row, place));
    oldRows++;
  }

  const rows = { before: oldRows, after: 0, added: 0, removed: 0, changed: 0 };
  const samples: DataChanges["samples"] = { added: [], removed: [], changed: [] };
  const byColumn = new Array<number>(rest.length).fill(0);
  const wanted = new Map<number, string[]>();
  let matched = 0;
  for await (const row of after.rows()) {
    rows.after++;
    const at = index.find(
      freeKey(row, newKey, (hash) => {
        const found = index.find(hash);
        return found === undefined || state.get(found) === 0;
      }),
    );
    if (at === undefined) {
      rows.added++;
      if (samples.added.length < SAMPLES) samples.added.push(named(after, fresh, row));
      continue;
    }
    state.set(at, 1);
    matched++;
    if (sameHash(values, at, hashCells(row, newRest))) continue;
    rows.changed++;
    if (wanted.size < SAMPLES) wanted.set(at, row);
    if (countsColumns)
      for (const [n, place] of newRest.entries())
        if (cells.get(at * rest.length + n) !== cellHash(row, place)) byColumn[n] = (byColumn[n] ?? 0) + 1;
  }
  rows.removed = rows.before - matched;

  let at = 0;
  const removed = Math.min(SAMPLES, rows.removed);
  const changed = new Map<number, ChangedRow>();
  if (removed > 0 || wanted.size > 0)
    for await (const row of before.rows()) {
      const now = wanted.get(at);
      if (now) changed.set(at, difference(row, now));
      else if (state.get(at) === 0 && samples.removed.length < removed)
        samples.removed.push(named(before, old, row));
      at++;
      if (samples.removed.length === removed && changed.size === wanted.size) break;
    }
  samples.changed = [...wanted.keys()].flatMap((place) => changed.get(place) ?? []);

  function difference(row: string[], now: string[]): ChangedRow {
    const differs = rest.filter((_, n) => row[oldRest[n] ?? 0] !== now[newRest[n] ?? 0]);
    return {
      key: named(after, names, now),
      before: named(before, differs, row),
      after: named(after, differs, now),
    };
  }

  return {
    ...(keyed ? { key } : {}),
    columns: {
      added: fresh.filter((column) => !common.includes(column)),
      removed: old.filter((column) => !common.includes(column)),
    },
    rows,
    ...(countsColumns ? { byColumn: ranked(rest, byColumn) } : {}),
    samples,
  };
}

const places = ({ columns }: RowSource, names: string[]) => names.map((name) => columns.indexOf(name));

/** The key of a row; of rows with the same key the next one in order that is free. */
function freeKey(row: string[], at: number[], isFree: (hash: Hash) => boolean): Hash {
  let hash = hashCells(row, at);
  for (let seed = 1; !isFree(hash); seed++) hash = hashCells(row, at, seed);
  return hash;
}

const cellHash = (row: string[], place: number) => hashCells(row, [place]).low;

type Numbers = ReturnType<typeof createNumbers>;

function keepHash(numbers: Numbers, at: number, { high, low }: Hash): void {
  numbers.set(at * 2, high);
  numbers.set(at * 2 + 1, low);
}

const sameHash = (numbers: Numbers, at: number, { high, low }: Hash) =>
  numbers.get(at * 2) === high && numbers.get(at * 2 + 1) === low;

/** A row's cells by name, without those that are empty. */
const named = ({ columns }: RowSource, names: string[], row: string[]): DataRow =>
  Object.fromEntries(names.map((name) => [name, row[columns.indexOf(name)] ?? ""]));

const ranked = (columns: string[], counts: number[]) =>
  columns
    .map((column, at) => ({ column, rows: counts[at] ?? 0 }))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.rows - a.rows);
