import { type Comparison, compareCopy, type LocalCopy } from "./compare.ts";
import { MuluError } from "./error.ts";
import type { DatasetId } from "./ids.ts";
import { requestBytes, requestJson } from "./request.ts";
import { type OnInvalid, readRows } from "./rows.ts";
import type { Card, Change, Descriptor, Entry, EntryFile, FetchLike, SignalLike } from "./types.ts";

export interface ClientOptions {
  /** The site's root, sub-path included: `https://open.city.example/data/`. */
  baseUrl: string;
  /** Where the platform's own is not wanted: for a proxy, a cache, a test. */
  fetch?: FetchLike;
}

export interface RowsOptions {
  /** A release other than the newest. */
  release?: string;
  /** A table other than the entry's first. */
  distribution?: string;
  signal?: SignalLike;
  /** Receives rows that cannot be read as typed, which are then left out. Without it the first one is thrown. */
  onInvalid?: OnInvalid;
}

export interface Client {
  /** The entries of the catalog, the newest data first. */
  list(filter?: Partial<Pick<Card, "agency" | "theme" | "opening" | "status">>): AsyncGenerator<Card>;
  /** An entry; one that has moved is found at its new place. */
  get(id: DatasetId): Promise<Entry>;
  /** The rows of an entry, typed by the module that describes it, as they arrive. */
  rows<Row>(descriptor: Descriptor<Row>, options?: RowsOptions): AsyncGenerator<Row>;
  /** What happened, the newest first. @param since the first day that counts, YYYY-MM-DD */
  changes(since?: string): AsyncGenerator<Change>;
  /** Whether a copy is the newest release (Art. 23). @param copy a file's bytes, whole or in pieces */
  compare(copy: LocalCopy, descriptor: Pick<Descriptor<unknown>, "id">): Promise<Comparison>;
}

/** A client of one site. It keeps nothing: every call asks anew. */
export function createClient({ baseUrl, fetch = globalThis.fetch }: ClientOptions): Client {
  const base = baseUrl.replace(/\/*$/, "/");
  const json = (path: string) => requestJson(fetch, `${base}api/v1/${path}`);

  async function get(id: DatasetId): Promise<Entry> {
    const passed = new Set<string>();
    for (let next: string = id; !passed.has(next); ) {
      passed.add(next);
      const entry = (await json(`datasets/${next}.json`)) as Entry & { successor?: string };
      if (entry.files) return entry;
      if (entry.status !== "moved" || !entry.successor) break;
      next = entry.successor;
    }
    throw new MuluError("ended", {
      zh: `条目 ${id} 已不再提供。`,
      en: `The entry ${id} has ended.`,
    });
  }

  async function* pages<Item>(path: string): AsyncGenerator<Item> {
    for (let next: string | undefined = path; next; ) {
      const page = (await json(next)) as { items: Item[]; next?: string };
      yield* page.items;
      next = page.next;
    }
  }

  return {
    get,
    async *list(filter = {}) {
      const asked = Object.entries(filter) as [keyof Card, string | undefined][];
      for await (const card of pages<Card>("datasets/pages/1.json"))
        if (asked.every(([key, value]) => value === undefined || card[key] === value)) yield card;
    },
    async *rows<Row>(descriptor: Descriptor<Row>, options: RowsOptions = {}): AsyncGenerator<Row> {
      const entry = await get(descriptor.id);
      const file = chooseFile(entry, options);
      const url = base + file.path;
      const bytes = requestBytes(fetch, url, options.signal);
      const read = readRows(bytes, file, { url, columns: descriptor.columns, onInvalid: options.onInvalid });
      for await (const row of read) yield row as Row;
    },
    async *changes(since = "") {
      for await (const change of pages<Change>("changes/1.json")) {
        if (change.date < since) return;
        yield change;
      }
    },
    async compare(copy, { id }) {
      return compareCopy(copy, await get(id));
    },
  };
}

/** The CSV file of the newest release, or of the one that is asked for. */
function chooseFile(entry: Entry, { release, distribution }: RowsOptions): EntryFile {
  const tables = entry.files.filter(
    (file) => /\.csv$/i.test(file.path) && (!distribution || file.distribution === distribution),
  );
  const newest = entry.releases?.at(-1)?.id;
  const found =
    tables.find((file) => file.release === (release ?? newest)) ??
    (release === undefined ? tables.at(-1) : undefined);
  if (found) return found;
  const there = tables.map((file) => `${file.distribution} ${file.release}`);
  throw new MuluError("no-file", {
    zh: `条目 ${entry.id} 没有${release ? `发布 ${release} 的` : ""}表格文件；现有：${there.join("、") || "无"}。`,
    en: `The entry ${entry.id} has no table${release ? ` of the release ${release}` : ""}; it has ${there.join(", ") || "none"}.`,
  });
}
