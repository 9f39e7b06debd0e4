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
  const entry = await fetchJson<Entry>(`${root}api/v1/datasets/${id}.json`);
  const file = entry.files.findLast((file) => parquetOf(file, entry.files));
  const parquet = file && parquetOf(file, entry.files);
  if (!file || !parquet) throw new FileError("broken", "no table");
  const [source, profile] = await Promise.all([
    openSource({
      address: new URL(`${root}${parquet}`, location.href).href,
      fields: entry.fields ?? [],
      lang,
    }),
    // A table can be looked at without.
    file.profile ? fetchJson<Profile>(`${root}${file.profile}`).catch(() => undefined) : undefined,
  ]);
  return {
    source,
    profiles: new Map(profile?.columns.map((column) => [column.name, column])),
    crs: entry.distributions?.find(({ id }) => id === file.distribution)?.crs,
  };
}

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
