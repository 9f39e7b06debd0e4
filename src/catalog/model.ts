import type { Issue } from "./finding.ts";
import type { Agency, Config, Dataset, Edition, System } from "./types.gen.ts";

/** One stored record. `value` holds only what has the right shape; `text` is kept to find lines. */
export interface Stored<T> {
  id: string;
  /** Path as it is shown: the root as configured, then the path inside it. */
  file: string;
  text: string;
  value: T;
  /** What reading and the schema found. */
  issues: Issue[];
}

export interface Entry extends Stored<Partial<Dataset>> {
  agency: string;
}
export type AgencyRecord = Stored<Partial<Agency>>;
/** `id` is `<agency>/<id>`. */
export type SystemRecord = Stored<Partial<System>>;
export type EditionRecord = Stored<Partial<Edition>>;

/** A file of data that lies in the repository. */
export interface DataFile {
  /** Path on disk. */
  source: string;
  bytes: number;
}

/** Everything that was read from all roots. */
export interface Catalog {
  config: Config;
  entries: Map<string, Entry>;
  agencies: Map<string, AgencyRecord>;
  systems: Map<string, SystemRecord>;
  /** The published editions of the lists, the first one first. */
  editions: EditionRecord[];
  /** Records whose identity another root already holds; judged, never published. */
  repeated: (Entry | AgencyRecord | SystemRecord)[];
  /** Files and folders that hold no readable record, with what is wrong. */
  misfits: Omit<Stored<undefined>, "value">[];
  /** Agency folders and entry ids that exist, readable or not: a reference to them is no dead end. */
  known: Set<string>;
  /** By `<agency>/<id>/<release>/<name>`. */
  dataFiles: Map<string, DataFile>;
  files: number;
}

/** The identities of a folder's records take this form (and are permanent). */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
