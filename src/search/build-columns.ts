import type { CodeList } from "../catalog/generate.ts";
import type { Site, SiteAgency, SiteEntry } from "../catalog/project.ts";
import { type Codes, type Columns, dayNumber, FACETS, type Facet } from "./columns.ts";

/** Tombstones are found by their address, not by search. */
export const isSearchable = ({ status = "active" }: SiteEntry): boolean =>
  status === "active" || status === "suspended" || status === "closed";

/** The order of records: neighbours are alike, so that the file compresses well. */
export const recordOrder = (a: SiteEntry, b: SiteEntry): number =>
  compare(ownerOf(a), ownerOf(b)) || compare(a.title?.zh, b.title?.zh) || compare(a.id, b.id);

const compare = (a = "", b = "") => (a < b ? -1 : a > b ? 1 : 0);

/** The agency whose folder holds an entry. */
export const ownerOf = ({ id }: { id: string }): string => id.slice(0, id.indexOf("/"));

/**
 * Builds the column file.
 * @param entries searchable entries in record order
 * @param hits Pagefind's name of each record, in the same order
 */
export function buildColumns(
  entries: SiteEntry[],
  agencies: SiteAgency[],
  lists: Record<string, CodeList>,
  site: Site,
  hits: string[],
): Columns {
  const owners = [...new Set(entries.map(ownerOf))];
  const ownerNumbers = new Map(owners.map((id, number) => [id, number]));
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const levelOf = (owner: string) => byId.get(owner)?.level;
  const valuesOf = (entry: SiteEntry): Record<Facet, (string | undefined)[]> => ({
    theme: [entry.theme],
    opening: [entry.opening?.type],
    sharing: [site === "share" ? entry.sharing?.type : undefined],
    format: formatsOf(entry),
    cycle: [entry.updateCycle],
    level: [levelOf(ownerOf(entry))],
  });
  const values = entries.map(valuesOf);
  const { sharing, ...others } = usedCodes(values, lists);
  const codes: Codes = site === "share" ? { sharing, ...others } : others;
  const number = (facet: Facet, code: string | undefined) =>
    code === undefined ? -1 : (codes[facet]?.indexOf(code) ?? -1);
  const column = (facet: Facet) => values.map((value) => number(facet, value[facet][0]));
  const sets = numberSets(values.map(({ format }) => format.map((code) => number("format", code))));
  const released = entries.map(({ releases }) => dayNumber(newest(releases)));
  const withStatus = (wanted: string) => entries.flatMap(({ status }, i) => (status === wanted ? [i] : []));
  return {
    agencies: owners.map((id) => {
      const name = byId.get(id)?.name;
      return {
        id,
        zh: name?.zh ?? id,
        ...(name?.en && { en: name.en }),
        level: number("level", levelOf(id)),
      };
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

/** The codes that entries use, in the order of their lists. */
function usedCodes(values: Record<Facet, (string | undefined)[]>[], lists: Record<string, CodeList>) {
  const facets = Object.keys(FACETS) as Facet[];
  return Object.fromEntries(
    facets.map((facet) => {
      const used = new Set(values.flatMap((value) => value[facet]));
      return [
        facet,
        (lists[FACETS[facet]]?.codes ?? []).map(({ code }) => code).filter((code) => used.has(code)),
      ];
    }),
  ) as Record<Facet, string[]>;
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
