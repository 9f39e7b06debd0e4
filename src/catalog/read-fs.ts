import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Issue, Words } from "./finding.ts";
import { type AgencyRecord, type Catalog, type Entry, ID } from "./model.ts";
import { parseRecord } from "./parse.ts";
import type { Config } from "./types.gen.ts";
import { type Kind, prune, type Validate } from "./validate.ts";

/** A record beyond this size is a mistake (a data file in the wrong place), not a record. */
const MAX_RECORD_BYTES = 1024 * 1024;

/**
 * Reads every record of every root. Nothing throws for bad input: what is wrong becomes a misfit or an issue.
 * @param roots folders, as configured; relative ones start at `cwd`
 */
export function readCatalog(
  roots: string[],
  config: Config,
  validate: Validate,
  cwd = process.cwd(),
): Catalog {
  const catalog: Catalog = {
    config,
    entries: new Map(),
    agencies: new Map(),
    repeated: [],
    misfits: [],
    known: new Set(),
    dataFiles: new Map(),
    files: 0,
  };
  for (const root of roots) readRoot(root, resolve(cwd, root), catalog, validate);
  return catalog;
}

/** The roots: `MULU_CATALOGS` (a path list of the platform) goes before the configuration. */
export function catalogRoots(config: Config, env: NodeJS.ProcessEnv): string[] {
  return env.MULU_CATALOGS
    ? env.MULU_CATALOGS.split(process.platform === "win32" ? ";" : ":").filter(Boolean)
    : config.catalogs;
}

function readRoot(root: string, folder: string, catalog: Catalog, validate: Validate): void {
  const reader = new Reader(root, folder, catalog, validate);
  for (const item of reader.list("")) {
    if (item.name.startsWith("_") && item.isDirectory()) continue;
    if (item.isDirectory()) reader.readAgency(item.name);
    else reader.misfit(item.name, "file-in-place", WORDS.root);
  }
}

class Reader {
  readonly root: string;
  readonly folder: string;
  readonly catalog: Catalog;
  readonly validate: Validate;

  constructor(root: string, folder: string, catalog: Catalog, validate: Validate) {
    this.root = root;
    this.folder = folder;
    this.catalog = catalog;
    this.validate = validate;
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
      else if (item.name === "data" && item.isDirectory()) this.readData(`${agency}/data`, agency);
      else this.misfit(path, "file-in-place", WORDS.agency);
    }
  }

  readDatasets(agency: string): void {
    for (const item of this.list(`${agency}/datasets`)) {
      const path = `${agency}/datasets/${item.name}`;
      const name = item.name.replace(/\.json$/, "");
      if (!item.isFile() || name === item.name) this.misfit(path, "file-in-place", WORDS.datasets);
      else if (!ID.test(name)) this.misfit(path, "id-matches-path", WORDS.id(name));
      else {
        const record = this.record("dataset", path, `${agency}/${name}`);
        this.catalog.known.add(`${agency}/${name}`);
        if (record) this.keep(this.catalog.entries, { ...record, agency } as Entry);
      }
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
        this.catalog.dataFiles.set(`${key}/${item.name}`, { source, bytes: lstatSync(source).size });
      } else this.misfit(path, "file-in-place", WORDS.data);
    }
  }

  /** The folder's items in a stable order, without links: a link may lead out of the folder, so none is followed. */
  list(path: string): Dirent[] {
    let items: Dirent[] = [];
    try {
      items = readdirSync(join(this.folder, path), { withFileTypes: true });
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
    const disk = join(this.folder, path);
    let bytes: Uint8Array;
    try {
      const { size } = lstatSync(disk);
      if (size > MAX_RECORD_BYTES) return this.misfit(path, "file-size", WORDS.size(size));
      bytes = readFileSync(disk);
    } catch (error) {
      return this.misfit(path, "file-readable", WORDS.unreadable(error));
    }
    const { text, value, issues } = parseRecord(bytes);
    if (value === undefined) {
      this.catalog.misfits.push({ id, file: this.shown(path), text, issues });
      return undefined;
    }
    const shape = this.validate(kind, value);
    return { id, file: this.shown(path), text, value: prune(value, shape), issues: [...issues, ...shape] };
  }

  keep<T extends Entry | AgencyRecord>(map: Map<string, T>, record: T | undefined): void {
    if (!record) return;
    if (map.has(record.id)) this.catalog.repeated.push(record);
    else map.set(record.id, record);
  }

  misfit(path: string, rule: string, words: { message: Words; hint: Words }): undefined {
    const issue: Issue = { level: "error", rule, pointer: "", offset: 0, ...words };
    this.catalog.misfits.push({ id: path, file: this.shown(path), text: "", issues: [issue] });
  }

  shown(path: string): string {
    const inside = relative(process.cwd(), this.folder);
    return join(inside.startsWith("..") || inside === "" ? this.root : inside, path).replaceAll("\\", "/");
  }
}

const WORDS = {
  root: {
    message: {
      zh: "目录根下只能有机构文件夹；这个文件放错了地方。",
      en: "The catalog root holds agency folders only; this file is in the wrong place.",
    },
    hint: { zh: "移到 <机构>/datasets/ 下，或删去。", en: "Move it to <agency>/datasets/, or remove it." },
  },
  agency: {
    message: {
      zh: "机构文件夹里只能有 agency.json、datasets/ 和 data/；这个放错了地方。",
      en: "An agency folder holds agency.json, datasets/ and data/ only; this is in the wrong place.",
    },
    hint: {
      zh: "条目放进 datasets/，数据文件放进 data/<条目>/<发布>/。",
      en: "Entries go to datasets/, data files to data/<entry>/<release>/.",
    },
  },
  datasets: {
    message: {
      zh: "datasets/ 里只能有 <条目>.json；这个放错了地方。",
      en: "datasets/ holds <entry>.json only; this is in the wrong place.",
    },
    hint: { zh: "数据文件放进 data/<条目>/<发布>/。", en: "Data files go to data/<entry>/<release>/." },
  },
  data: {
    message: {
      zh: "数据文件应当在 data/<条目>/<发布>/<文件> 下；这个放错了地方。",
      en: "A data file lies at data/<entry>/<release>/<file>; this is in the wrong place.",
    },
    hint: { zh: "移到它所属发布的文件夹。", en: "Move it to the folder of its release." },
  },
  link: {
    message: {
      zh: "这是一个符号链接；目录只读取真实的文件。",
      en: "This is a symbolic link; the catalog reads real files only.",
    },
    hint: { zh: "用文件本身代替链接。", en: "Put the file itself in its place." },
  },
  id: (name: string, example = "bus-stops") => ({
    message: {
      zh: `"${name}" 不能作标识；标识由小写字母、数字和连字符组成。`,
      en: `"${name}" is no identifier; an identifier has lower-case letters, digits and hyphens.`,
    },
    hint: {
      zh: `改名，例如 "${slug(name) || example}"。`,
      en: `Rename it, for instance to "${slug(name) || example}".`,
    },
  }),
  size: (bytes: number) => ({
    message: {
      zh: `文件有 ${(bytes / 1048576).toFixed(1)} MB；一条记录至多 1 MB，未读取。`,
      en: `The file has ${(bytes / 1048576).toFixed(1)} MB; a record has at most 1 MB, so it was not read.`,
    },
    hint: {
      zh: "数据放进 data/<条目>/<发布>/，记录只描述数据。",
      en: "Data goes to data/<entry>/<release>/; a record only describes it.",
    },
  }),
  unreadable,
};

/** Words for a file or folder that the system does not hand out. */
export function unreadable(error: unknown): { message: Words; hint: Words } {
  const { code } = error as NodeJS.ErrnoException;
  return {
    message: {
      zh: `无法读取（${code ?? "未知原因"}）。`,
      en: `It cannot be read (${code ?? "unknown cause"}).`,
    },
    hint: { zh: "检查路径和权限。", en: "Check the path and its permissions." },
  };
}

const slug = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
