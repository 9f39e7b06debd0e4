import type { Catalog, DataFile, Entry } from "./model.ts";
import { isEnded, openTombstones, sharedTombstones, type Tombstone } from "./tombstone.ts";
import type { Agency, Config, Dataset } from "./types.gen.ts";

export type Site = "open" | "share";

/** A file that the site serves. Paths start at the site's root, without a leading slash. */
export interface ServedFile {
  distribution: string;
  release: string;
  path: string;
  latest: string;
  bytes: number;
  source: string;
  /** Names of the fields that the site shows, where it keeps others back. */
  columns?: string[];
}

/** An entry as one site may show it: `id` is `<agency>/<id>`. */
export type SiteEntry = Partial<Dataset> & { id: string };
export type SiteAgency = Partial<Agency> & { id: string };

export interface Projection {
  site: Site;
  /** The configuration as the site may know it: the open one knows no forge. */
  config: Config;
  entries: Map<string, SiteEntry>;
  agencies: Map<string, SiteAgency>;
  files: Map<string, ServedFile[]>;
  /** What ended, by id; never among the entries. */
  tombstones: Map<string, Tombstone>;
  /** Paths in the repository of the records of entries and agencies, by id; none on the open site. */
  sources: Map<string, string>;
}

/**
 * The one place where the two sites part. The open site receives public properties of openable entries and
 * nothing else, by allow-list: a property without `audience: "public"` in its schema stays behind (Art. 25).
 */
export function projectCatalog(catalog: Catalog, schemas: Record<string, object>, site: Site): Projection {
  const { keep, shown, show } = projector(catalog, schemas, site);
  const entries = new Map<string, SiteEntry>();
  const files = new Map<string, ServedFile[]>();
  for (const entry of catalog.entries.values()) {
    if (!shown(entry.id)) continue;
    entries.set(entry.id, show(entry));
    files.set(entry.id, servedFiles(entry, catalog.dataFiles, site));
  }
  const agencies = new Map<string, SiteAgency>();
  for (const { id, value } of catalog.agencies.values()) {
    const { $schema: _, ...kept } = keep("agency", value) as Partial<Agency>;
    agencies.set(id, { ...kept, id });
  }
  const tombstones = new Map<string, Tombstone>();
  for (const { id, ...value } of (site === "open" ? openTombstones : sharedTombstones)(catalog, shown))
    tombstones.set(id, { id, ...(keep("dataset", value) as Omit<Tombstone, "id">) });
  const { $schema: _, ...config } = keep("config", catalog.config) as Config;
  const sources = site === "open" ? new Map() : sourcesOf(catalog);
  return { site, config, entries, agencies, files, tombstones, sources };
}

/** Where records lie that are in the repository: a root outside of it is shown with a path that leads out. */
const sourcesOf = ({ entries, agencies }: Catalog) =>
  new Map(
    [...entries.values(), ...agencies.values()]
      .filter(({ file }) => !/^(\.\.\/|\/|[A-Za-z]:)/.test(file))
      .map(({ id, file }) => [id, file]),
  );

/**
 * What decides for one site: which entries of a catalog it shows, and what of an entry. `show` takes any state of an
 * entry, an earlier one too, and refers from it only to what the catalog shows now.
 */
export function projector(catalog: Catalog, schemas: Record<string, object>, site: Site) {
  const keep = site === "open" ? publicPart(schemas) : (_schema: string, value: unknown) => value;
  const shown = (id: string) => {
    const entry = catalog.entries.get(id);
    return entry !== undefined && (site === "share" ? !isEnded(entry.value.status, site) : isOpenable(entry));
  };
  const hiddenCodes = new Set(
    [...catalog.entries.values()].filter(({ id }) => !shown(id)).map(({ value }) => value.resourceCode),
  );
  const show = ({ id, value }: Pick<Entry, "id" | "value">): SiteEntry => {
    const part = site === "open" ? withoutClosed(value, shown, hiddenCodes) : value;
    const { $schema: _, ...kept } = keep("dataset", part) as Partial<Dataset>;
    return { ...kept, id };
  };
  return { keep, shown, show };
}

/**
 * Whether the public may know of an entry at all: an unknown opening type keeps it closed, and so does a field of the
 * wrong shape, which may have been one that is not opened.
 */
export const isOpenable = ({ value: { opening, status }, issues }: Pick<Entry, "value" | "issues">) =>
  (opening?.type === "unconditional" || opening?.type === "conditional") &&
  (status === "active" || status === "suspended") &&
  !issues.some(({ pointer }) => /^\/fields(\/|$)/.test(pointer));

/** The entry without the fields, distributions and references that are not opened. */
function withoutClosed(
  value: Partial<Dataset>,
  shown: (id: string) => boolean,
  hiddenCodes: Set<string | undefined>,
): Partial<Dataset> {
  const { successor, ...rest } = value;
  return {
    ...rest,
    ...(value.fields && { fields: value.fields.filter((field) => field && field.opening !== "none") }),
    ...(value.related && { related: value.related.filter(shown) }),
    ...(value.relatedCodes && { relatedCodes: value.relatedCodes.filter((code) => !hiddenCodes.has(code)) }),
    ...(value.distributions && {
      distributions:
        value.opening?.type === "unconditional"
          ? value.distributions.filter((d) => d?.audience === "public")
          : [],
    }),
    ...(successor && shown(successor) && { successor }),
  };
}

/**
 * The files that a site serves. Where some fields are kept back, `columns` names those that are not; a table is then
 * written anew from these alone.
 */
function servedFiles({ id, value }: Entry, files: Map<string, DataFile>, site: Site): ServedFile[] {
  const shared = value.sharing?.type === "unconditional";
  const open = value.opening?.type === "unconditional";
  if (!(open || (site === "share" && shared))) return [];
  const fields = value.fields?.filter(Boolean) ?? [];
  const shown = fields.filter(
    ({ opening = "unconditional", sharing = "unconditional" }) =>
      (open && opening === "unconditional") || (site === "share" && shared && sharing === "unconditional"),
  );
  const columns = shown.length < fields.length ? shown.map(({ name }) => name) : undefined;
  const served: ServedFile[] = [];
  for (const { id: distribution, path, audience } of value.distributions?.filter(Boolean) ?? []) {
    if (!path || (site === "open" && audience !== "public")) continue;
    for (const { id: release } of value.releases?.filter(Boolean) ?? []) {
      const file = files.get(`${id}/${release}/${path}`);
      if (file) {
        served.push({
          distribution,
          release,
          path: `datasets/${id}/${release}/${path}`,
          latest: `datasets/${id}/latest/${path}`,
          ...file,
          ...(columns && { columns }),
        });
      }
    }
  }
  return served;
}

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema & { audience?: string }>;
  items?: Schema;
}

/** A function that copies only what the schema marks public, at every depth. */
function publicPart(schemas: Record<string, object>) {
  const resolved = new Map<Schema, [Schema, string]>();
  const resolve = (schema: Schema, home: string): [Schema, string] => {
    if (!schema.$ref) return [schema, home];
    const known = resolved.get(schema);
    if (known) return known;
    const [file = "", name = ""] = schema.$ref.split("#/$defs/");
    const target = file.replace(".schema.json", "") || home;
    const found = (schemas[target] as Schema | undefined)?.$defs?.[name];
    if (!found) throw new Error(`schema ${home}: ${schema.$ref} leads nowhere`);
    const end = resolve(found, target);
    resolved.set(schema, end);
    return end;
  };
  const copy = (schema: Schema, home: string, value: unknown): unknown => {
    const [{ items, properties }, here] = resolve(schema, home);
    if (Array.isArray(value))
      return value.filter((item) => item !== undefined).map((item) => copy(items ?? {}, here, item));
    if (typeof value !== "object" || value === null) return value;
    const kept: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(value)) {
      const property = properties?.[key];
      if (property?.audience === "public") kept[key] = copy(property, here, part);
    }
    return kept;
  };
  return (name: string, value: unknown) => copy(schemas[name] as Schema, name, value);
}
