import type { Deployment } from "../catalog/load-fs.ts";
import type { Catalog } from "../catalog/model.ts";
import { readCatalog } from "../catalog/read-fs.ts";
import type { Place } from "../catalog/reader-fs.ts";
import { covers } from "../catalog/selection.ts";
import { DISK, type Source } from "../catalog/source-fs.ts";
import { near } from "./one-source/near.ts";
import { Others } from "./others-fs.ts";
import { identityIn, namesOne, stringsIn } from "./strings.ts";

/** As much of a catalog as judging some of its files takes. */
export interface Part {
  catalog: Catalog;
  /** Files outside the selection that name what it changes: an error there may come from the change. */
  affected: Set<string>;
}

/** What a part is read for. */
export interface Purpose {
  /** As configured. */
  roots: string[];
  /** The project's folder. */
  cwd: string;
  /** Files and folders, as findings show them. */
  paths: string[];
  /** Whether they were changed, so that others may be affected. */
  changed: boolean;
}

/** More changes than this, and everything is read: searching for so many names would take longer. */
const MOST_NAMES = 30;

/**
 * Reads the selected records, and of the others only those that a rule compares them with. A rule that looks at other
 * entries must find them here (test/rules/partial.test.ts proves it of every rule).
 */
export function readPart({ roots, cwd, paths, changed }: Purpose, { config, validate }: Deployment): Part {
  const source = remember(DISK);
  const memory = {};
  const read = (wanted: (place: Place) => boolean) =>
    readCatalog(roots, config, validate, cwd, source, memory, wanted);
  const ids = new Set<string>();
  const places: Place[] = [];
  const isSelected = covers(paths);
  const selected = read((place) => {
    const own = isSelected(place.file);
    if (own) ids.add(place.id);
    else places.push(place);
    return own;
  });
  const others = new Others(places, source);
  const names = changed ? namesOf(paths, selected) : new Set<string>();
  if (names.size > MOST_NAMES) {
    const catalog = read(() => true);
    return { catalog, affected: new Set(filesOf(catalog)) };
  }
  const affected = changed ? affectedBy(names, paths, selected, others) : [];
  for (const { id } of affected) ids.add(id);
  const judged = affected.length > 0 ? read(({ id }) => ids.has(id)) : selected;
  for (const id of [...comparedWith(judged, others), ...sourcesFor(selected, others)]) ids.add(id);
  return { catalog: read(({ id }) => ids.has(id)), affected: new Set(affected.map(({ file }) => file)) };
}

/** A source that keeps what it gave: a part is read in steps. */
function remember(source: Source): Source {
  const keep = <T>(get: (path: string) => T) => {
    const kept = new Map<string, T>();
    return (path: string): T => {
      const known = kept.get(path);
      if (known !== undefined) return known;
      const got = get(path);
      kept.set(path, got);
      return got;
    };
  };
  return { list: keep(source.list), size: keep(source.size), read: keep(source.read) };
}

/** By what others may name the selected records, those too that are gone: identities, and their resource codes. */
function namesOf(paths: string[], { entries }: Catalog): Set<string> {
  const names = paths.flatMap((path) => {
    const [, agency, folder, name] =
      /([^/]+)\/(?:(datasets|systems)\/([^/]+)|agency)\.json$/.exec(path) ?? [];
    if (!agency) return [];
    return folder === undefined ? agency : folder === "systems" ? (name ?? "") : `${agency}/${name}`;
  });
  const codes = [...entries.values()].flatMap(({ value }) => value.resourceCode ?? []);
  return new Set([...names, ...codes]);
}

/** Records that name what was changed, and whatever the change of an agency or an edition bears on. */
function affectedBy(
  names: Set<string>,
  paths: string[],
  selected: Catalog,
  others: Others,
): { id: string; file: string }[] {
  const agencies = paths.flatMap((path) => /([^/]+)\/agency\.json$/.exec(path)?.[1] ?? []);
  const entries = others.mentioning([...names]).filter((place) => {
    const entry = others.entry(place);
    return entry !== undefined && namesOne(entry.value, names);
  });
  const inFolder = [...others.places.values()].filter(({ id }) => agencies.includes(id.split("/")[0] ?? ""));
  const twins = [...others.places.values()].filter(({ id }) => selected.entries.has(id));
  const records = [...selected.agencies.values(), ...selected.systems.values()].filter(
    // One role is filled once: who else has it decides.
    ({ value, file }) => namesOne(value, names) || (agencies.length > 0 && file.endsWith("/agency.json")),
  );
  const selects = covers(paths);
  const editions = paths.some((path) => /\/_editions\/[^/]+$/.test(path)) ? selected.editions : [];
  return [...entries, ...inFolder, ...twins, ...records, ...editions].filter(({ file }) => !selects(file));
}

/** The entries that the rules about these records look at, apart from those of Art. 15. */
function* comparedWith({ entries, agencies }: Catalog, others: Others): Generator<string> {
  for (const { value } of [...entries.values(), ...agencies.values()])
    for (const text of stringsIn(value)) if (others.places.has(identityIn(text))) yield identityIn(text);
  const values = [...entries.values()].map(({ value }) => value);
  const words = values.flatMap(({ resourceCode }) => resourceCode ?? []);
  if (values.some(({ classification }) => classification?.class === "base")) words.push("base");
  for (const { id } of others.mentioning(words)) yield id;
}

/** Possible sources of what these entries collect, and the entries that name one of either as theirs (Art. 15). */
function sourcesFor(selected: Catalog, others: Others): string[] {
  const search = near(selected);
  if (!search) return [];
  const provided = new Set(others.mentioning(["provider"]));
  const about = search.subjects ? others.mentioning(search.subjects) : [...others.places.values()];
  const sources = about.filter((place) => {
    if (!provided.has(place) && !search.reaches(place.id.split("/")[0] ?? "")) return false;
    const entry = others.entry(place);
    return entry === undefined || search.has(entry);
  });
  const named = new Set([...selected.entries.keys(), ...sources.map(({ id }) => id)]);
  const voters = others.mentioning(["source"]).filter((place) => {
    const entry = others.entry(place);
    const { fields } = entry?.value ?? {};
    if (!entry) return true;
    return Array.isArray(fields) && fields.some((field) => named.has(identityIn(String(field?.source))));
  });
  return [...sources, ...voters].map(({ id }) => id);
}

const filesOf = ({ entries, agencies, systems, editions }: Catalog) =>
  [...entries.values(), ...agencies.values(), ...systems.values(), ...editions].map(({ file }) => file);
