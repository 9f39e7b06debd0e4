import { createReadStream, readFileSync, statSync } from "node:fs";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { decode } from "../catalog/decode.ts";
import type { Projection, ServedFile, SiteEntry } from "../catalog/project.ts";
import type { DataChanges as FileChanges } from "../catalog/types.gen.ts";
import { compareTables, type DataChanges, type RowSource } from "../tables/changes/compare-tables.ts";

/** Up to this size a file is decoded as a whole, whatever its encoding; a larger one is read as UTF-8, part by part. */
const WHOLE = 50 * 1024 * 1024;
/** Characters that are parsed at a time. */
const PART = 64 * 1024;

/**
 * A function that compares what a site serves of each entry, release by release.
 * It looks only at columns whose fields the projection kept: nothing else is counted. Sites that show the same columns
 * share the work.
 * @returns gives changes by a served file's path
 */
export function fileChanges(): (projection: Projection) => Promise<Map<string, FileChanges>> {
  const done = new Map<string, Promise<DataChanges>>();
  return async ({ entries, files }) => {
    const changes = new Map<string, FileChanges>();
    for (const [id, served] of files)
      for (const { before, after, newest } of pairsOf(served)) {
        const wanted = columnsOf(entries.get(id));
        const name = JSON.stringify([before.source, after.source, wanted]);
        const comparison = done.get(name) ?? compare(before, after, wanted);
        done.set(name, comparison);
        const { samples, ...counted } = await comparison;
        changes.set(after.path, { since: before.release, ...counted, ...(newest ? { samples } : {}) });
      }
    return changes;
  };
}

interface Pair {
  before: ServedFile;
  after: ServedFile;
  newest: boolean;
}

/** Each file with the one of the release before; files of a distribution come oldest first. */
function pairsOf(files: ServedFile[]): Pair[] {
  const tables = files.filter(({ path }) => path.endsWith(".csv"));
  return tables.flatMap((after, at) => {
    const before = tables[at - 1];
    if (before?.distribution !== after.distribution) return [];
    return [{ before, after, newest: tables[at + 1]?.distribution !== after.distribution }];
  });
}

interface Wanted {
  key: string[];
  columns: string[];
}

function columnsOf(entry: SiteEntry | undefined): Wanted {
  const fields = entry?.fields ?? [];
  return {
    key: fields.filter(({ key }) => key).map(({ name }) => name),
    columns: fields.map(({ name }) => name),
  };
}

async function compare(before: ServedFile, after: ServedFile, wanted: Wanted): Promise<DataChanges> {
  const [old, fresh] = await Promise.all([before.source, after.source].map(sourceOf));
  return compareTables(old as RowSource, fresh as RowSource, wanted);
}

async function sourceOf(path: string): Promise<RowSource> {
  const [columns = []] = await Array.fromAsync(rowsOf(path, { to: 1 }));
  return { columns, rows: () => rowsOf(path, { from: 2 }) };
}

function rowsOf(path: string, range: { from?: number; to?: number }): AsyncIterable<string[]> {
  const text = statSync(path).size <= WHOLE ? parts(decode(readFileSync(path)).text) : createReadStream(path);
  const options = {
    ...range,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
  return Readable.from(text).pipe(parse(options)) as AsyncIterable<string[]>;
}

function* parts(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PART) yield text.slice(at, at + PART);
}
