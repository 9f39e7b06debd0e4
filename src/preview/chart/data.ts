import type { Lang } from "../../catalog/finding.ts";
import type { Column, Row, Value } from "../tab.ts";
import { textOf } from "../text.ts";
import { binsOf } from "./bins.ts";
import type { Aggregate, Choice } from "./choice.ts";
import { cut, isTime, type Step, span, stepOf, timeOf } from "./time.ts";
import { chartWords } from "./words.ts";

/** So many points a line has at most; times are taken together by day, month or year until they fit. */
export const MOST_STEPS = 400;
/** So many points a cloud has at most; of more rows, evenly chosen ones are drawn. */
export const MOST_POINTS = 5000;
/** So many series have a colour and a shape of their own; the rest is one more. */
export const MOST_SERIES = 6;

/** Values by group: one per label in every series. */
export interface Groups {
  kind: "groups";
  labels: string[];
  series: { title: string; values: (number | null)[] }[];
  /** How many groups and series were taken together as "other". */
  others: number;
  otherSeries: number;
  /** How many groups are left out at the end of a line. */
  cut: number;
  /** What times were taken together by, where they are finer. */
  step?: Step | undefined;
  /** Rows that lack a value. */
  skipped: number;
}
export interface Cloud {
  kind: "cloud";
  series: { title: string; points: { x: number; y: number }[] }[];
  otherSeries: number;
  /** Rows that could be drawn; fewer are where there are too many. */
  drawable: number;
  skipped: number;
}
export type Plot = Groups | Cloud;

/** What a chart draws of these rows. The same rows always give the same plot. */
export function plotOf(choice: Choice, columns: Column[], rows: Row[], lang: Lang): Plot {
  const column = (name: string) => columns.find((one) => one.name === name);
  const [x, series] = [column(choice.x), column(choice.series)];
  if (choice.type === "histogram") return histogram(rows, choice.x, lang);
  const seriesOf = partOf(rows, series, lang);
  if (choice.type === "scatter") return cloud(rows, choice, seriesOf);
  return groups(rows, choice, x, seriesOf, lang);
}

/** A value as a number; texts that are numbers count, empty ones do not. */
export function numberOf(value: Value | undefined): number | undefined {
  if (value === null || value === undefined || typeof value === "object" || typeof value === "boolean")
    return undefined;
  const number = typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** One number for many. @returns null where there is none */
export function aggregated(numbers: number[], how: Aggregate): number | null {
  if (how === "count") return numbers.length;
  if (numbers.length === 0) return null;
  const fold = (step: (a: number, b: number) => number) => numbers.reduce(step);
  if (how === "min") return fold((a, b) => Math.min(a, b));
  if (how === "max") return fold((a, b) => Math.max(a, b));
  const sum = fold((a, b) => a + b);
  // 0.1 + 0.2 is 0.3 to a reader.
  return Number((how === "mean" ? sum / numbers.length : sum).toPrecision(12));
}

interface Part {
  of(row: Row): string;
  titles: string[];
  others: number;
}

/** What a group is called: a code by its meaning, a truth by a word. */
function labelOf(value: Value | undefined, column: Column, lang: Lang): string {
  if (typeof value === "boolean" && !column.codes) return chartWords[lang][value ? "yes" : "no"];
  return textOf(value, { codes: column.codes }) || chartWords[lang].empty;
}

/** Parts rows by a column: the most frequent kinds, and all others together. */
function partOf(rows: Row[], column: Column | undefined, lang: Lang): Part {
  if (!column) return { of: () => "", titles: [""], others: 0 };
  const counts = new Map<string, number>();
  for (const row of rows) {
    const label = labelOf(row[column.name], column, lang);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || byName(a[0], b[0]));
  const kept = new Set(sorted.slice(0, MOST_SERIES).map(([label]) => label));
  const others = sorted.length - kept.size;
  const other = chartWords[lang].other(String(others));
  return {
    of: (row) => {
      const label = labelOf(row[column.name], column, lang);
      return kept.has(label) ? label : other;
    },
    titles: [...[...kept].sort(byName), ...(others > 0 ? [other] : [])],
    others,
  };
}

const collator = new Intl.Collator("zh-CN", { numeric: true });
const byName = (a: string, b: string) => collator.compare(a, b);

function groups(rows: Row[], choice: Choice, x: Column | undefined, part: Part, lang: Lang): Groups {
  const counting = choice.aggregate === "count";
  const times = x && isTime(x) ? rows.map((row) => timeOf(row[x.name])) : [];
  const known = times.filter((time) => time !== undefined);
  // Where only a few are times, the column is one of texts.
  const step = known.length > 0 && known.length * 2 >= rows.length ? stepOf(known, MOST_STEPS) : undefined;
  const cells = new Map<string, Map<string, number[]>>();
  let skipped = 0;
  for (const [at, row] of rows.entries()) {
    const time = times[at];
    const label = step ? time && cut(time, step) : x && labelOf(row[x.name], x, lang);
    const number = counting ? 1 : numberOf(row[choice.y]);
    if (label === undefined || number === undefined) {
      skipped++;
      continue;
    }
    const cell = cells.get(label) ?? new Map<string, number[]>();
    cells.set(label, cell);
    const title = part.of(row);
    const numbers = cell.get(title);
    if (numbers) numbers.push(number);
    else cell.set(title, [number]);
  }

  const whole = (label: string) =>
    aggregated([...(cells.get(label)?.values() ?? [])].flat(), choice.aggregate) ?? 0;
  let labels =
    step && cells.size > 0 ? span([...cells.keys()], step, MOST_STEPS) : [...cells.keys()].sort(byName);
  let [others, left] = [0, 0];
  if (!step && choice.type === "bar") {
    const weights = new Map(labels.map((label) => [label, whole(label)]));
    const weight = (label: string) => weights.get(label) ?? 0;
    const ranked = labels.toSorted((a, b) => weight(b) - weight(a));
    const kept = new Set(ranked.slice(0, choice.top));
    const rest = ranked.slice(choice.top);
    labels =
      choice.sort === "value" ? ranked.slice(0, choice.top) : labels.filter((label) => kept.has(label));
    others = rest.length;
    if (others > 0) {
      const other = chartWords[lang].other(String(others));
      cells.set(other, joined(rest.map((label) => cells.get(label) ?? new Map())));
      labels.push(other);
    }
  } else if (labels.length > MOST_STEPS) {
    left = labels.length - MOST_STEPS;
    labels = labels.slice(0, MOST_STEPS);
  }
  const together = step && known.some((time) => cut(time, step) !== time) ? step : undefined;
  const series = part.titles.map((title) => ({
    title,
    values: labels.map((label) => aggregated(cells.get(label)?.get(title) ?? [], choice.aggregate)),
  }));
  return {
    kind: "groups",
    labels,
    series,
    others,
    otherSeries: part.others,
    cut: left,
    step: together,
    skipped,
  };
}

function joined(cells: Map<string, number[]>[]): Map<string, number[]> {
  const all = new Map<string, number[]>();
  for (const cell of cells)
    for (const [title, numbers] of cell) all.set(title, (all.get(title) ?? []).concat(numbers));
  return all;
}

function cloud(rows: Row[], { x, y }: Choice, part: Part): Cloud {
  const drawable = rows.flatMap((row) => {
    const [across, up] = [numberOf(row[x]), numberOf(row[y])];
    return across === undefined || up === undefined
      ? []
      : [{ title: part.of(row), point: { x: across, y: up } }];
  });
  const every = Math.max(1, drawable.length / MOST_POINTS);
  const chosen = Array.from(
    { length: Math.min(drawable.length, MOST_POINTS) },
    (_, at) => drawable[Math.floor(at * every)],
  ).filter((one) => one !== undefined);
  const series = part.titles.map((title) => ({
    title,
    points: chosen.filter((one) => one.title === title).map(({ point }) => point),
  }));
  return {
    kind: "cloud",
    series,
    otherSeries: part.others,
    drawable: drawable.length,
    skipped: rows.length - drawable.length,
  };
}

function histogram(rows: Row[], x: string, lang: Lang): Groups {
  const numbers = rows.map((row) => numberOf(row[x])).filter((number) => number !== undefined);
  const bins = binsOf(numbers);
  const text = (number: number) =>
    number.toLocaleString(lang === "zh" ? "zh-CN" : "en", { maximumSignificantDigits: 12 });
  return {
    kind: "groups",
    labels: bins.map(({ from, to }) => (from === to ? text(from) : `${text(from)} – ${text(to)}`)),
    series: [{ title: "", values: bins.map(({ count }) => count) }],
    others: 0,
    otherSeries: 0,
    cut: 0,
    skipped: rows.length - numbers.length,
  };
}
