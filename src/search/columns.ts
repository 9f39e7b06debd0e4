/** The filters, in the order in which pages show them. */
export const FACETS = [
  "theme",
  "opening",
  "sharing",
  "agency",
  "district",
  "format",
  "cycle",
  "freshness",
] as const;
export type Facet = (typeof FACETS)[number];

/** The code lists that name the values of a filter; agencies, districts and freshness have names of their own. */
export const CODE_LISTS: Partial<Record<Facet, string>> = {
  theme: "theme",
  opening: "opening-type",
  sharing: "sharing-type",
  format: "format",
  cycle: "update-cycle",
};

/**
 * What result cards and filters need of all entries, one array a property, joined by record number: the file
 * `search/columns.json`. Numbers point into `codes`, `agencies` and `formats`, -1 means unknown. Days count from 1970-01-01.
 */
export interface Columns {
  agencies: { id: string; zh: string; en?: string }[];
  /** The codes of each filter, as far as entries use them, in the order in which they are shown. */
  codes: Codes;
  /** The sets of formats that occur. */
  formats: number[][];
  /** Pagefind's name of each record, separated by spaces: the join between its answers and the record numbers. */
  hits: string;
  /** Identifiers without the agency. */
  names: string[];
  zh: string[];
  /** "" where the entry has no English title. */
  en: string[];
  agency: number[];
  theme: number[];
  opening: number[];
  /** Absent on the open site. */
  sharing?: number[];
  cycle: number[];
  format: number[];
  district: number[];
  /** On the day of the build. */
  freshness: number[];
  /** Day of the newest release. */
  released: number[];
  /** Day of the last change, for entries without a release. */
  modified: number[];
  /** Records that are suspended, and closed ones. */
  suspended: number[];
  closed: number[];
}

/** The codes of each filter; the open site does not even name the sharing type. */
export type Codes = Record<Exclude<Facet, "sharing" | "agency">, string[]> & { sharing?: string[] };

/** The codes of a filter; those of agencies are their ids. */
export const codesOf = ({ agencies, codes }: Columns, facet: Facet): string[] =>
  facet === "agency" ? agencies.map(({ id }) => id) : (codes[facet] ?? []);

/** What the columns hold of one entry. */
export interface Row {
  number: number;
  id: string;
  zh: string;
  en?: string | undefined;
  agency: { id: string; zh: string; en?: string };
  theme?: string | undefined;
  opening?: string | undefined;
  sharing?: string | undefined;
  cycle?: string | undefined;
  formats: string[];
  released?: string | undefined;
  modified?: string | undefined;
  status: "active" | "suspended" | "closed";
}

/** One record, with its codes as tokens again. */
export function rowOf(columns: Columns, number: number): Row {
  const { agencies, codes, formats } = columns;
  const at = (column: number[] | undefined) => column?.[number] ?? -1;
  const agency = agencies[at(columns.agency)] ?? { id: "", zh: "" };
  return {
    number,
    id: `${agency.id}/${columns.names[number]}`,
    zh: columns.zh[number] ?? "",
    en: columns.en[number] || undefined,
    agency,
    theme: codes.theme[at(columns.theme)],
    opening: codes.opening[at(columns.opening)],
    sharing: codes.sharing?.[at(columns.sharing)],
    cycle: codes.cycle[at(columns.cycle)],
    formats: (formats[at(columns.format)] ?? []).map((format) => codes.format[format] ?? ""),
    released: isoDay(at(columns.released)),
    modified: isoDay(at(columns.modified)),
    status: statusOf(columns, number),
  };
}

function statusOf({ suspended, closed }: Columns, number: number): Row["status"] {
  if (suspended.includes(number)) return "suspended";
  return closed.includes(number) ? "closed" : "active";
}

const DAY = 86_400_000;

/** A day as a number; -1 where there is none. */
export const dayNumber = (day: string | undefined): number =>
  day ? Date.parse(`${day}T00:00:00Z`) / DAY : -1;

const isoDay = (day: number): string | undefined =>
  day < 0 ? undefined : new Date(day * DAY).toISOString().slice(0, 10);
