import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type FreshnessState, freshnessOf } from "../calendar/freshness.ts";
import type { CodeList } from "../catalog/generate.ts";
import type { Projection, ServedFile, Site, SiteAgency, SiteEntry } from "../catalog/project.ts";
import { readSchemas } from "../catalog/schemas-fs.ts";
import type { Tombstone } from "../catalog/tombstone.ts";
import type { Config, DataChanges, LanguageMap } from "../catalog/types.gen.ts";
import { isOwn } from "../formats/licences.ts";
import type { FirstRows } from "../tables/derive/make-fs.ts";
import { agencyOrder, type Card, cardOf, newestFirst } from "./card.ts";
import { exampleQueries } from "./examples.ts";
import { releasesByMonth } from "./figures/times.ts";
import { WAITING, type Waiting } from "./work.ts";

/** An entry as its page and its API file hold it: the projected record and the files that the site serves. */
export type StagedEntry = SiteEntry & { files: StagedFile[]; freshness: FreshnessState };
export type StagedFile = Omit<ServedFile, "source" | "columns"> & {
  sha256: string;
  changes?: DataChanges;
  /** How many rows a table has. */
  rows?: number;
  /** The same rows in other formats. */
  derived?: { format: string; path: string; latest: string; bytes: number; sha256: string }[];
  /** What its columns hold. */
  profile?: string;
};

/** What every page of a site knows without opening an entry. */
export interface Stage {
  site: Site;
  date: string;
  config: Config;
  lists: Record<string, CodeList>;
  agencies: SiteAgency[];
  cards: Card[];
  /** How many releases of data each month (YYYY-MM) saw. */
  releases: Record<string, number>;
  /** Words that a search finds something for. */
  examples: LanguageMap[];
  /** What ended: in no list, search or count, only at its address. */
  tombstones: Tombstone[];
  /** Licences of the city's own that an entry names. */
  licences: string[];
  /** Paths in the repository, by id of entry or agency; none on the open site, nor where no forge is configured. */
  sources: Record<string, string>;
}

/**
 * Writes what one site is made from. Pages read it back by path, so a page cannot show what was not projected.
 * @param folder a folder of its own; what stood there is removed
 * @param changes what a file changed against the one before, by its path
 */
export function writeStage(
  folder: string,
  projection: Projection,
  lists: Record<string, CodeList>,
  date: string,
  changes: Map<string, DataChanges> = new Map(),
): void {
  const { config } = projection;
  rmSync(folder, { recursive: true, force: true });
  const cards: Card[] = [];
  const waiting: Waiting = {};
  for (const entry of projection.entries.values()) {
    const served = projection.files.get(entry.id) ?? [];
    if (served.length > 0) waiting[entry.id] = served;
    // Their bytes and checksums come when they are laid down.
    const files = served.map(({ source: _, columns: __, ...file }) => {
      const changed = changes.get(file.path);
      return { ...file, ...(changed ? { changes: changed } : {}) };
    });
    const freshness = freshnessOf(entry.updateCycle, entry.releases?.at(-1)?.published, date);
    write(join(folder, "root/api/v1/datasets", `${entry.id}.json`), { ...entry, files, freshness });
    cards.push(cardOf(entry, freshness.state));
  }
  const named = [...projection.entries.values()].flatMap(({ license }) => (license ? [license] : []));
  const tombstones = [...projection.tombstones.values()];
  for (const tombstone of tombstones)
    write(join(folder, "root/api/v1/datasets", `${tombstone.id}.json`), tombstone);
  const agencies = [...projection.agencies.values()].sort(agencyOrder);
  const stage: Stage = {
    site: projection.site,
    date,
    config,
    lists,
    agencies,
    cards: cards.sort(newestFirst),
    releases: releasesByMonth(projection.entries.values()),
    examples: exampleQueries(projection.entries, cards),
    tombstones,
    licences: [...new Set(named.filter(isOwn))].sort(),
    sources: config.forge ? Object.fromEntries(projection.sources) : {},
  };
  write(join(folder, "stage.json"), stage);
  write(join(folder, WAITING), waiting);
}

/** The stage that this build's pages are made from, read once for all of them. */
export const readStage = memo(
  () => JSON.parse(readFileSync(join(stageFolder(), "stage.json"), "utf8")) as Stage,
);

const byId = <T extends { id: string }>(items: T[]) => new Map(items.map((item) => [item.id, item]));
const agencies = memo(() => byId(readStage().agencies));
const cards = memo(() => byId(readStage().cards));
const tombstones = memo(() => byId(readStage().tombstones));

/** The agency, the card or the tombstone with this id. */
export const findAgency = (id: string | undefined) => agencies().get(id ?? "");
export const findCard = (id: string) => cards().get(id);
export const findTombstone = (id: string) => tombstones().get(id);

/** The schemas that agency-only parts are drawn by. */
export const standard = memo(() => readSchemas(process.cwd()));

/** The staged entry behind a page. */
export const readEntry = (id: string) =>
  JSON.parse(readFileSync(join(stageFolder(), "root/api/v1/datasets", `${id}.json`), "utf8")) as StagedEntry;

/** The first rows of an entry's newest table, where it has one. */
export function readHead(id: string): FirstRows | undefined {
  const path = join(stageFolder(), "heads", `${id}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as FirstRows) : undefined;
}

/** The folder of this build's stage. */
export function stageFolder(): string {
  const folder = process.env.MULU_STAGE;
  if (!folder) throw new Error("MULU_STAGE is not set: pages are built by `npm run build` or `npm run dev`.");
  return folder;
}

/** Writes a value as JSON. */
export const write = (file: string, value: unknown): void => writeText(file, `${JSON.stringify(value)}\n`);

/** Writes a text, in a folder that may be missing. */
export function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A function that makes its value once. */
export function memo<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
