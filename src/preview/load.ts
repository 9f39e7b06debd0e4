import type { Lang } from "../catalog/finding.ts";
import type { ColumnProfile, Profile } from "../tables/derive/profile.ts";
import type { ShownField } from "./columns.ts";
import { FileError } from "./source/file.ts";
import { openSource, type Source } from "./source/open.ts";

interface EntryFile {
  distribution: string;
  path: string;
  rows?: number;
  derived?: { format: string; path: string }[];
  profile?: string;
}
interface Entry {
  fields?: ShownField[];
  distributions?: { id: string; crs?: string }[];
  files: EntryFile[];
}
export interface Loaded {
  source: Source;
  profiles: Map<string, ColumnProfile>;
  crs: string | undefined;
}

/** Opens an entry's newest table: its JSON says where the Parquet lies. Failures are `FileError`s. */
export async function loadTable(id: string, root: string, lang: Lang): Promise<Loaded> {
  const newest = fetchJson<Entry>(`${root}api/v1/datasets/${id}.json`).then((entry) => {
    const file = entry.files.findLast((file) => parquetOf(file, entry.files));
    const parquet = file && parquetOf(file, entry.files);
    if (!file || !parquet) throw new FileError("broken", "no table");
    return { entry, file, address: new URL(`${root}${parquet}`, location.href).href };
  });
  const [source, profile, { entry, file }] = await Promise.all([
    openSource(newest.then(({ entry, address }) => ({ address, fields: entry.fields ?? [], lang }))),
    newest.then(({ file }) => profileOf(root, file)),
    newest,
  ]);
  return {
    source,
    profiles: new Map(profile?.columns.map((column) => [column.name, column])),
    crs: entry.distributions?.find(({ id }) => id === file.distribution)?.crs,
  };
}

/** What a table's columns hold; it can be looked at without. */
const profileOf = (root: string, { profile }: EntryFile) =>
  profile ? fetchJson<Profile>(`${root}${profile}`).catch(() => undefined) : undefined;

/** Where a table lies as Parquet: made of it, its own format, or a file of the same name that stands beside it. */
function parquetOf({ rows, path, derived }: EntryFile, files: EntryFile[]): string | undefined {
  if (rows === undefined) return undefined;
  if (/\.parquet$/i.test(path)) return path;
  const beside = path.replace(/\.[^./]+$/, ".parquet");
  return (
    derived?.find(({ format }) => format === "parquet")?.path ??
    files.find((other) => other.path === beside)?.path
  );
}

async function fetchJson<T>(address: string): Promise<T> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()) as T;
  } catch (error) {
    throw new FileError("network", (error as Error).message);
  }
}
