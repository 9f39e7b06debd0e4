import { FRESHNESS, type FreshnessState } from "../calendar/freshness.ts";
import type { CodeList } from "../catalog/generate.ts";
import type { Site, SiteAgency, SiteEntry } from "../catalog/project.ts";
import type { Config } from "../catalog/types.gen.ts";
import { CODE_LISTS, type Codes, type Columns, dayNumber, FACETS, type Facet } from "./columns.ts";
import { districtsOf } from "./districts.ts";

/** Tombstones are found by their address, not by search. */
export const isSearchable = ({ status = "active" }: SiteEntry): boolean =>
  status === "active" || status === "suspended" || status === "closed";

/** The order of records: neighbours are alike, so that the file compresses well. */
export const recordOrder = (a: SiteEntry, b: SiteEntry): number =>
  compare(ownerOf(a), ownerOf(b)) || compare(a.title?.zh, b.title?.zh) || compare(a.id, b.id);

const compare = (a = "", b = "") => (a < b ? -1 : a > b ? 1 : 0);

/** The agency whose folder holds an entry. */
export const ownerOf = ({ id }: { id: string }): string => id.slice(0, id.indexOf("/"));

/** An entry with what the stage says of its freshness. */
export type SearchEntry = SiteEntry & { freshness?: Pick<FreshnessState, "state"> };

/** What the column file is made from. */
export interface ColumnInput {
  /** Searchable entries in record order. */
  entries: SearchEntry[];
  agencies: SiteAgency[];
  lists: Record<string, CodeList>;
  city: Config["city"];
  site: Site;
  /** Pagefind's name of each record, in the same order. */
  hits: string[];
}

/** Builds the column file. */
export function buildColumns({ entries, agencies, lists, city, site, hits }: ColumnInput): Columns {
  const owners = [...new Set(entries.map(ownerOf))];
  const ownerNumbers = new Map(owners.map((id, number) => [id, number]));
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const valuesOf = (entry: SearchEntry): Record<keyof Codes, (string | undefined)[]> => ({
    theme: [entry.theme],
    opening: [entry.opening?.type],
    sharing: [site === "share" ? entry.sharing?.type : undefined],
    district: [entry.spatial?.division ?? byId.get(ownerOf(entry))?.division ?? city.division],
    format: formatsOf(entry),
    cycle: [entry.updateCycle],
    freshness: [entry.freshness?.state ?? "unknown"],
  });
  const values = entries.map(valuesOf);
  const { sharing, ...others } = usedCodes(values, {
    ...Object.fromEntries(
      Object.entries(CODE_LISTS).map(([facet, list]) => [facet, lists[list]?.codes.map(({ code }) => code)]),
    ),
    district: districtsOf(city, agencies).map(({ code }) => code),
    freshness: FRESHNESS,
  });
  const codes: Codes = site === "share" ? { sharing, ...others } : others;
  const number = (facet: keyof Codes, code: string | undefined) =>
    code === undefined ? -1 : (codes[facet]?.indexOf(code) ?? -1);
  const column = (facet: keyof Codes) => values.map((value) => number(facet, value[facet][0]));
  const sets = numberSets(values.map(({ format }) => format.map((code) => number("format", code))));
  const released = entries.map(({ releases }) => dayNumber(newest(releases)));
  const withStatus = (wanted: string) => entries.flatMap(({ status }, i) => (status === wanted ? [i] : []));
  return {
    agencies: owners.map((id) => {
      const name = byId.get(id)?.name;
      return { id, zh: name?.zh ?? id, ...(name?.en && { en: name.en }) };
    }),
    codes,
    formats: sets.sets,
    hits: hits.join(" "),
    names: entries.map(({ id }) => id.slice(id.indexOf("/") + 1)),
    zh: entries.map(({ id, title }) => title?.zh ?? id),
    en: entries.map(({ title }) => title?.en ?? ""),
    agency: entries.map((entry) => ownerNumbers.get(ownerOf(entry)) ?? -1),
    theme: column("theme"),
    opening: column("opening"),
    ...(site === "share" && { sharing: column("sharing") }),
    cycle: column("cycle"),
    format: sets.numbers,
    district: column("district"),
    freshness: column("freshness"),
    released,
    modified: entries.map(({ modified }, i) => (released[i] === -1 ? dayNumber(modified) : -1)),
    suspended: withStatus("suspended"),
    closed: withStatus("closed"),
  };
}

const formatsOf = ({ distributions = [] }: SiteEntry): string[] => [
  ...new Set(
    distributions.map((distribution) => distribution?.format).filter((format) => format !== undefined),
  ),
];

/** The day of the newest release. */
const newest = (releases: SiteEntry["releases"] = []): string | undefined =>
  releases
    .flatMap((release) => release?.published ?? [])
    .sort()
    .at(-1);

/** The codes that entries use, in the order of those that there are. */
function usedCodes(
  values: Record<keyof Codes, (string | undefined)[]>[],
  all: Partial<Record<Facet, readonly string[] | undefined>>,
) {
  return Object.fromEntries(
    FACETS.filter((facet) => facet !== "agency").map((facet) => {
      const used = new Set(values.flatMap((value) => value[facet]));
      return [facet, (all[facet] ?? []).filter((code) => used.has(code))];
    }),
  ) as Record<keyof Codes, string[]>;
}

/** The distinct sets among lists of numbers, and which of them each list is. */
function numberSets(all: number[][]): { sets: number[][]; numbers: number[] } {
  const known = new Map<string, number>();
  const numbers = all.map((list) => {
    const key = JSON.stringify([...list].sort((a, b) => a - b));
    if (!known.has(key)) known.set(key, known.size);
    return known.get(key) ?? -1;
  });
  return { sets: [...known.keys()].map((key) => JSON.parse(key) as number[]), numbers };
}
