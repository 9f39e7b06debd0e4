import type { Lang } from "../../catalog/finding.ts";
import type { Card } from "../card.ts";
import type { Stage } from "../stage-fs.ts";
import { labelOf, textIn } from "../text.ts";
import { figureWords } from "../words/figures.ts";
import { freshnessWords } from "../words/freshness.ts";
import type { Count, Figure, FigureName } from "./figure.ts";
import { monthNames, monthsUntil, yearsUntil } from "./times.ts";

/** What is counted: a site's stage holds what the site shows, so nothing else can be in a number. */
export type Counted = Pick<Stage, "site" | "date" | "cards" | "agencies" | "lists" | "releases">;

/** The figures of a site's catalog, in the order of their page; none of which all numbers are zero. */
export function cityFigures(stage: Counted, lang: Lang): Figure[] {
  const { cards, lists } = stage;
  const words = figureWords[lang];
  const figure = (name: FigureName, kind: Figure["kind"], counts: Count[], whole?: number): Figure => ({
    name,
    kind,
    ...words.figures[name],
    counts,
    ...(whole && { whole }),
  });
  const bars = (
    name: FigureName,
    values: (card: Card) => string[],
    label: (code: string) => Partial<Count>,
  ) => figure(name, "bars", countOf(cards, values, label), cards.length);
  const coded = (name: FigureName, list: string, values: (card: Card) => string[], path?: string) =>
    bars(name, values, (code) => ({
      label: labelOf(lists[list], code, lang),
      ...(path && { path: `${path}${code}/` }),
    }));
  const one = (value: string | undefined) => (value ? [value] : []);
  return [
    figure("freshness", "bars", byFreshness(cards, lang), cards.length),
    figure("releases", "columns", byMonth(stage, lang)),
    figure("issued", "columns", byYear(stage, words.before)),
    coded("opening", "opening-type", (card) => one(card.opening)),
    // The opening site has no such property: this figure is empty there and falls out.
    coded("sharing", "sharing-type", (card) => one(card.sharing)),
    coded("theme", "theme", (card) => one(card.theme), "/themes/"),
    bars(
      "agency",
      (card) => [card.agency],
      (id) => agencyLabel(stage, id, lang),
    ),
    coded("format", "format", (card) => card.formats),
  ].filter(({ counts }) => counts.some(({ value }) => value > 0));
}

const byFreshness = (cards: Card[], lang: Lang): Count[] =>
  (["onTime", "due", "overdue", "unknown"] as const).map((state) => ({
    label: freshnessWords[lang][state],
    value: cards.filter(({ freshness }) => freshness === state).length,
  }));

/** How many entries have each value, the most frequent first; those of one number by value. */
function countOf(
  cards: Card[],
  values: (card: Card) => string[],
  name: (value: string) => Partial<Count>,
): Count[] {
  const counts = new Map<string, number>();
  for (const value of cards.flatMap(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([code, value]) => ({ label: code, ...name(code), value }));
}

function agencyLabel({ agencies }: Counted, id: string, lang: Lang): Partial<Count> {
  const agency = agencies.find((candidate) => candidate.id === id);
  const { text, other } = textIn(agency?.shortName ?? agency?.name, lang);
  return { ...(text && { label: text, other }), path: `/agencies/${id}/` };
}

const byMonth = ({ date, releases }: Counted, lang: Lang): Count[] =>
  monthsUntil(date, 12).map((month) => ({ ...monthNames(month, lang), value: releases[month] ?? 0 }));

function byYear({ cards, date }: Counted, before: (year: string) => string): Count[] {
  // Imported records may hold days that are none.
  const issued = cards.flatMap(({ issued }) => /^\d{4}(?=-)/.exec(issued ?? "")?.[0] ?? []);
  const years = yearsUntil(date, issued, 10);
  return years.map((year, i) => {
    // The first column holds all that is older.
    const older = i === 0 && issued.some((other) => other < year);
    const value = issued.filter((other) => other === year || (older && other < year)).length;
    return { label: older ? before(year) : year, value };
  });
}
