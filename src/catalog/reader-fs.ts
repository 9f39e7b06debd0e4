import { join } from "node:path";
import type { Issue, Words } from "./finding.ts";
import {
  type AgencyRecord,
  type Catalog,
  type EditionRecord,
  type Entry,
  ID,
  type SystemRecord,
} from "./model.ts";
import type { Parsed } from "./parse.ts";
import { READ_WORDS as WORDS } from "./read-words.ts";
import { shownFolder } from "./roots-fs.ts";
import type { Item, Source } from "./source-fs.ts";
import { type Kind, parseAs, type Validate } from "./validate.ts";

/** A record beyond this size is a mistake (a data file in the wrong place), not a record. */
export const MAX_RECORD_BYTES = 1024 * 1024;
/** An edition holds the rows of all lists of a whole city. */
export const MAX_EDITION_BYTES = 256 * MAX_RECORD_BYTES;

/** Where an entry is stored: its identity, its file as findings show it, and the path on disk. */
export interface Place {
  id: string;
  file: string;
  path: string;
}
export type Wanted = (place: Place) => boolean;

/** What was read already, by the very bytes: two commits have most of their files in common. */
export type Memory = Partial<Record<Kind, WeakMap<Uint8Array, Parsed>>>;

interface Reading {
  root: string;
  folder: string;
  catalog: Catalog;
  validate: Validate;
  source: Source;
  memory: Memory;
  wanted: Wanted;
}

/** Reads the records of one root; what is wrong with a file becomes a misfit or an issue of its record. */
export class Reader implements Reading {
  readonly root: string;
  readonly folder: string;
  readonly catalog: Catalog;
  readonly validate: Validate;
  readonly source: Source;
  readonly memory: Memory;
  readonly wanted: Wanted;
  /** What every shown path starts with. */
  readonly start: string;

  constructor({ root, folder, catalog, validate, source, memory, wanted }: Reading) {
    this.root = root;
    this.folder = folder;
    this.catalog = catalog;
    this.validate = validate;
    this.source = source;
    this.memory = memory;
    this.wanted = wanted;
    this.start = join(shownFolder(root, folder), "x").replaceAll("\\", "/").slice(0, -1);
  }

  readAgency(agency: string): void {
    if (!ID.test(agency)) {
      this.misfit(agency, "id-matches-path", WORDS.id(agency, "transport-bureau"));
      return;
    }
    this.catalog.known.add(agency);
    for (const item of this.list(agency)) {
      const path = `${agency}/${item.name}`;
      if (item.name === "agency.json" && item.isFile())
        this.keep(this.catalog.agencies, this.record("agency", path, agency) as AgencyRecord);
      else if (item.name === "datasets" && item.isDirectory()) this.readDatasets(agency);
      else if (item.name === "systems" && item.isDirectory()) this.readSystems(agency);
      else if (item.name === "data" && item.isDirectory()) this.readData(`${agency}/data`, agency);
      else this.misfit(path, "file-in-place", WORDS.agency);
    }
  }

  readDatasets(agency: string): void {
    this.readRecords(`${agency}/datasets`, WORDS.datasets, (path, name) => {
      const id = `${agency}/${name}`;
      this.catalog.known.add(id);
      if (!this.wanted({ id, file: this.shown(path), path: this.disk(path) })) return;
      const record = this.record("dataset", path, id);
      if (record) this.keep(this.catalog.entries, { ...record, agency } as Entry);
    });
  }

  readSystems(agency: string): void {
    this.readRecords(`${agency}/systems`, WORDS.systems, (path, name) => {
      this.catalog.known.add(`${agency}/systems/${name}`);
      this.keep(this.catalog.systems, this.record("system", path, `${agency}/${name}`) as SystemRecord);
    });
  }

  readEditions(): void {
    this.readRecords("_editions", WORDS.editions, (path, name) => {
      const record = this.record("edition", path, name) as EditionRecord | undefined;
      if (record) this.catalog.editions.push(record);
    });
    this.catalog.editions.sort((a, b) => (a.value.number ?? 0) - (b.value.number ?? 0));
  }

  /** A folder of `<id>.json` and nothing else. */
  readRecords(
    folder: string,
    words: typeof WORDS.datasets,
    read: (path: string, name: string) => void,
  ): void {
    for (const item of this.list(folder)) {
      const path = `${folder}/${item.name}`;
      const name = item.name.replace(/\.json$/, "");
      if (!item.isFile() || name === item.name) this.misfit(path, "file-in-place", words);
      else if (!ID.test(name)) this.misfit(path, "id-matches-path", WORDS.id(name));
      else read(path, name);
    }
  }

  /** data/<id>/<release>/<name> */
  readData(folder: string, key: string): void {
    for (const item of this.list(folder)) {
      const depth = key.split("/").length;
      const path = `${folder}/${item.name}`;
      if (item.isDirectory() && depth < 3) this.readData(path, `${key}/${item.name}`);
      else if (item.isFile() && depth === 3) {
        const source = join(this.folder, path);
        this.catalog.dataFiles.set(`${key}/${item.name}`, { source, bytes: this.source.size(source) });
      } else this.misfit(path, "file-in-place", WORDS.data);
    }
  }

  /** The folder's items in a stable order, without links: a link may lead out of the folder, so none is followed. */
  list(path: string): Item[] {
    let items: Item[] = [];
    try {
      items = this.source.list(join(this.folder, path));
    } catch (error) {
      this.misfit(path, "folder-readable", WORDS.unreadable(error));
    }
    const plain = items.filter((item) => !item.name.startsWith("."));
    for (const link of plain.filter((item) => item.isSymbolicLink())) {
      const at = path ? `${path}/${link.name}` : link.name;
      this.misfit(at, "file-no-link", WORDS.link);
      this.catalog.known.add(at.replace("/datasets/", "/").replace(/\.json$/, ""));
    }
    return plain.filter((item) => !item.isSymbolicLink()).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  record(kind: Kind, path: string, id: string) {
    this.catalog.files++;
    const disk = this.disk(path);
    let bytes: Uint8Array;
    try {
      const size = this.source.size(disk);
      const most = kind === "edition" ? MAX_EDITION_BYTES : MAX_RECORD_BYTES;
      if (size > most) return this.misfit(path, "file-size", WORDS.size(size, most));
      bytes = this.source.read(disk);
    } catch (error) {
      return this.misfit(path, "file-readable", WORDS.unreadable(error));
    }
    const { text, value, issues } = this.parse(kind, bytes);
    if (value === undefined) {
      this.catalog.misfits.push({ id, file: this.shown(path), text, issues });
      return undefined;
    }
    return { id, file: this.shown(path), text, value, issues };
  }

  parse(kind: Kind, bytes: Uint8Array): Parsed {
    const known = this.memory[kind]?.get(bytes);
    if (known) return known;
    const parsed = parseAs(kind, bytes, this.validate);
    this.memory[kind] ??= new WeakMap();
    this.memory[kind].set(bytes, parsed);
    return parsed;
  }

  keep<T extends Entry | AgencyRecord | SystemRecord>(map: Map<string, T>, record: T | undefined): void {
    if (!record) return;
    if (map.has(record.id)) this.catalog.repeated.push(record);
    else map.set(record.id, record);
  }

  misfit(path: string, rule: string, words: { message: Words; hint: Words }): undefined {
    const issue: Issue = { level: "error", rule, pointer: "", offset: 0, ...words };
    this.catalog.misfits.push({ id: path, file: this.shown(path), text: "", issues: [issue] });
  }

  /** Path on disk; put together without join, which would take its time for every record of a city. */
  disk(path: string): string {
    return `${this.folder}/${path}`;
  }

  shown(path: string): string {
    return path === "" ? this.start.slice(0, -1) : this.start + path;
  }
}
