import type { Freshness } from "../calendar/freshness.ts";
import type { SiteAgency, SiteEntry } from "../catalog/project.ts";
import type { LanguageMap } from "../catalog/types.gen.ts";

/** What a list shows of an entry. A site reads thousands of these at once, so it holds no more. */
export interface Card {
  id: string;
  title: LanguageMap;
  agency: string;
  theme?: string;
  opening?: string;
  sharing?: string;
  updateCycle?: string;
  formats: string[];
  /** Day of the newest release. */
  released?: string;
  modified?: string;
  /** Day on which the entry was first published. */
  issued?: string;
  freshness: Freshness;
  status: string;
}

/** The card of an entry of either site. */
export function cardOf(entry: SiteEntry, freshness: Freshness): Card {
  return {
    id: entry.id,
    title: entry.title ?? { zh: entry.id },
    agency: entry.id.split("/")[0] ?? "",
    theme: entry.theme,
    opening: entry.opening?.type,
    sharing: entry.sharing?.type,
    updateCycle: entry.updateCycle,
    formats: [...new Set(entry.distributions?.map((distribution) => distribution.format) ?? [])],
    released: entry.releases?.at(-1)?.published,
    modified: entry.modified,
    issued: entry.issued,
    freshness,
    status: entry.status ?? "active",
  };
}

/** Newest data first; entries without a release follow by the day the entry changed, then by id. */
export const newestFirst = (a: Card, b: Card) =>
  order(b.released, a.released) || order(b.modified, a.modified) || order(a.id, b.id);

/** Entries that came last into the catalog first; those that do not say when are not among them. */
export const newlyIssued = (cards: Card[]): Card[] =>
  cards.filter(({ issued }) => issued).sort((a, b) => order(b.issued, a.issued) || order(a.id, b.id));

const order = (a = "", b = "") => (a < b ? -1 : a > b ? 1 : 0);

/** How many entries each agency, theme … has. */
export function countBy(
  cards: Card[],
  key: "agency" | "theme" | "opening" | "freshness",
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const card of cards) {
    const value = card[key];
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** City agencies before county ones, those with a special role first, then by name. */
export const agencyOrder = (a: SiteAgency, b: SiteAgency) =>
  rank(a) - rank(b) || order(a.division, b.division) || order(a.id, b.id);

const rank = ({ level, role }: SiteAgency) =>
  (level === "county" ? 2 : 0) + (role && role !== "none" ? 0 : 1);
