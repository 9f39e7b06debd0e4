import { basename, extname } from "node:path";
import type { Projection, ServedFile, SiteEntry } from "../catalog/project.ts";
import type { DataChanges as FileChanges } from "../catalog/types.gen.ts";
import { shortSamples } from "../review/data/short-samples.ts";
import { compareFiles, type Unread } from "../tables/changes/compare-files-fs.ts";
import type { DataChanges } from "../tables/changes/compare-tables.ts";
import { type Field, GEOMETRY } from "../tables/derive/columns.ts";
import { READABLE } from "../tables/open-fs.ts";

/**
 * A function that compares what a site serves of each entry, release by release.
 * It looks only at columns whose values the projection shows: nothing else is counted. Sites that show the same columns
 * share the work. A file that cannot be read has no changes; its check says why.
 * @returns gives changes by a served file's path
 */
export function fileChanges(): (projection: Projection) => Promise<Map<string, FileChanges>> {
  const done = new Map<string, Promise<DataChanges | Unread>>();
  return async ({ entries, files }) => {
    const changes = new Map<string, FileChanges>();
    for (const [id, served] of files) {
      const entry = entries.get(id) ?? {};
      for (const { before, after, newest } of pairsOf(entry, served)) {
        const fields = shownFields(entry, after);
        const name = JSON.stringify([before.source, after.source, after.columns, fields]);
        const comparison = done.get(name) ?? compare(before, after, fields);
        done.set(name, comparison);
        const result = await comparison;
        if ("trouble" in result) continue;
        const { samples, ...counted } = result;
        changes.set(after.path, {
          since: before.release,
          ...counted,
          ...(newest ? { samples: shortSamples(samples) } : {}),
        });
      }
    }
    return changes;
  };
}

interface Pair {
  before: ServedFile;
  after: ServedFile;
  newest: boolean;
}

/** Each table with the one that it follows: of its distribution, else of its name in another format. */
function pairsOf({ releases = [] }: Partial<SiteEntry>, files: ServedFile[]): Pair[] {
  const tables = files.filter(({ path }) => READABLE.includes(formatOf(path)));
  const place = ({ release }: ServedFile) => releases.findIndex(({ id }) => id === release);
  const pairs = tables.flatMap((after, at) => {
    // Files of a distribution come oldest first.
    const same = tables.slice(0, at).findLast(({ distribution }) => distribution === after.distribution);
    const other = tables
      .filter((file) => stemOf(file.path) === stemOf(after.path) && place(file) < place(after))
      .sort((a, b) => place(b) - place(a));
    const before = same ?? other[0];
    return before ? [{ before, after }] : [];
  });
  return pairs.map((pair) => ({ ...pair, newest: !pairs.some(({ before }) => before === pair.after) }));
}

const formatOf = (path: string) => extname(path).slice(1).toLowerCase();
const stemOf = (path: string) => basename(path, extname(path));

/** The fields whose values the site shows of a file. */
const shownFields = ({ fields = [] }: Partial<SiteEntry>, { columns }: ServedFile): Field[] =>
  fields.filter(({ name }) => !columns || columns.includes(name));

/** Places of GeoJSON are compared where nothing of the file is kept back: they may say what a field that is does. */
const compare = (before: ServedFile, after: ServedFile, fields: Field[]) =>
  compareFiles(
    { path: before.source, fields },
    { path: after.source, fields },
    {
      key: fields.filter(({ key }) => key).map(({ name }) => name),
      columns: [...fields.map(({ name }) => name), ...((before.columns ?? after.columns) ? [] : [GEOMETRY])],
    },
  );
