import type { DatasetId } from "./ids.ts";
import type { Dataset, LanguageMap } from "./standard.ts";

/** What is needed of a response; every `fetch` gives more. */
export interface ResponseLike {
  readonly ok: boolean;
  readonly status: number;
  readonly body: { getReader(): ReaderLike } | null;
  json(): Promise<unknown>;
}
export interface ReaderLike {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(reason?: unknown): Promise<void>;
}
/** What is needed of an `AbortSignal`. */
export interface SignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
}
/** A method's parameters may be narrower: so every platform's own `fetch` fits, whatever it calls its options. */
export type FetchLike = {
  fetch(url: string, init?: { signal?: SignalLike | null }): Promise<ResponseLike>;
}["fetch"];

/** A file of an entry as the site serves it. Paths start at the site's root, without a slash. */
export interface EntryFile {
  distribution: string;
  release: string;
  path: string;
  /** The address that always gives the newest release. */
  latest: string;
  bytes: number;
  sha256: string;
}

/** An entry as the API gives it. */
export type Entry = Partial<Dataset> & {
  id: DatasetId;
  files: EntryFile[];
  freshness: { state: string; due?: string; provisional?: boolean };
};

/** What a list shows of an entry. */
export interface Card {
  id: DatasetId;
  title: LanguageMap;
  agency: string;
  theme?: string;
  opening?: string;
  sharing?: string;
  updateCycle?: string;
  formats: string[];
  released?: string;
  modified?: string;
  freshness: string;
  status: string;
}

/** Something that happened to an entry, as the feed tells it. */
export interface Change {
  id: DatasetId;
  title: LanguageMap;
  kind: "added" | "updated" | "released" | "ended";
  /** YYYY-MM-DD */
  date: string;
  release?: string;
}

/** How the cells of a column are read. */
export type CellType = "string" | "number" | "integer" | "boolean" | "date" | "datetime";

/** A column of an entry's table. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly type: CellType;
  readonly required: boolean;
  readonly codes?: readonly string[];
}

/** An entry with fields, as its module gives it. `Row` is the type of its rows. */
export interface Descriptor<Row> {
  readonly id: DatasetId;
  readonly columns: readonly Column[];
  /** Never there; it carries the type of a row. */
  readonly row?: Row;
}
