import type { Lang } from "../../catalog/finding.ts";
import type { Column } from "../tab.ts";
import type { Choice } from "./choice.ts";
import type { Groups, Plot } from "./data.ts";
import { isTime } from "./time.ts";
import { chartWords } from "./words.ts";

/** What a chart is called, and what its axes are, with units. */
export interface Titles {
  title: string;
  x: string;
  y: string;
  series: string;
}

export const inLang = (number: number, lang: Lang): string =>
  number.toLocaleString(lang === "zh" ? "zh-CN" : "en", { maximumSignificantDigits: 6 });

export function titlesOf(choice: Choice, columns: Column[], lang: Lang): Titles {
  const words = chartWords[lang];
  const find = (name: string) => columns.find((column) => column.name === name);
  const [x, y, series] = [find(choice.x), find(choice.y), find(choice.series)?.title ?? ""];
  const withUnit = (column: Column | undefined) => (column ? words.of(column.title, column.unit) : "");
  if (choice.type === "histogram")
    return { title: words.spread(withUnit(x)), x: withUnit(x), y: words.aggregates.count, series: "" };
  if (choice.type === "scatter")
    return { title: words.against(withUnit(y), withUnit(x), series), x: withUnit(x), y: withUnit(y), series };
  const how = words.aggregates[choice.aggregate];
  const measure = choice.aggregate === "count" ? how : words.aggregated(how, y?.title ?? "", y?.unit);
  const say = x && (isTime(x) || choice.type === "line") ? words.over : words.by;
  return { title: say(measure, x?.title ?? "", series), x: withUnit(x), y: measure, series };
}

/** The chart in sentences, for those who cannot see it: what is drawn, and the greatest and least of it. */
export function summaryOf(plot: Plot, choice: Choice, titles: Titles, lang: Lang): string {
  const words = chartWords[lang];
  const drawn = words.sentence(titles.title, words.types[choice.type]);
  return [drawn, plot.kind === "groups" ? extremes(plot, lang) : ranges(plot, titles, lang)]
    .filter(Boolean)
    .join(words.join);
}

function extremes({ labels, series, others }: Groups, lang: Lang): string {
  const words = chartWords[lang];
  const named = others > 0 ? labels.slice(0, -1) : labels;
  const values = series.flatMap(({ title, values }) =>
    named.flatMap((label, at) => {
      const value = values[at];
      return typeof value === "number" ? [{ label: title ? `${label} · ${title}` : label, value }] : [];
    }),
  );
  const [first] = values;
  if (!first) return "";
  const best = (better: (a: number, b: number) => boolean) =>
    values.reduce((one, other) => (better(other.value, one.value) ? other : one), first);
  const [most, least] = [best((a, b) => a > b), best((a, b) => a < b)];
  if (values.length === 1) return words.single(most.label, inLang(most.value, lang));
  if (most.value === least.value) return words.equal(inLang(most.value, lang));
  return words.extremes(most.label, inLang(most.value, lang), least.label, inLang(least.value, lang));
}

function ranges(plot: Extract<Plot, { kind: "cloud" }>, titles: Titles, lang: Lang): string {
  const words = chartWords[lang];
  const points = plot.series.flatMap(({ points }) => points);
  if (points.length === 0) return "";
  const range = (axis: "x" | "y") => {
    const numbers = points.map((point) => point[axis]).sort((a, b) => a - b);
    return words.range(titles[axis], inLang(numbers[0] ?? 0, lang), inLang(numbers.at(-1) ?? 0, lang));
  };
  return words.cloud(inLang(points.length, lang), range("x"), range("y"));
}

/** What a reader must know of what is not drawn: limits, groups taken together, rows without a value. */
export function notesOf(plot: Plot, used: number, total: number, lang: Lang): string {
  const words = chartWords[lang];
  const number = (value: number) => value.toLocaleString(lang === "zh" ? "zh-CN" : "en");
  const notes: (string | false | undefined)[] = [
    used < total && words.limited(number(used), number(total)),
    plot.otherSeries > 0 && words.otherSeries(number(plot.otherSeries)),
    plot.skipped > 0 && words.skipped(number(plot.skipped)),
  ];
  if (plot.kind === "groups")
    notes.push(
      plot.step && words.steps[plot.step],
      plot.others > 0 && words.others(number(plot.others)),
      plot.cut > 0 && words.cut(number(plot.cut)),
    );
  else {
    const drawn = plot.series.reduce((sum, { points }) => sum + points.length, 0);
    if (drawn < plot.drawable) notes.push(words.sampled(number(drawn), number(plot.drawable)));
  }
  return notes.filter(Boolean).join(words.join);
}

/** What is drawn, as rows of a table with a head. */
export function tableOf(plot: Plot, titles: Titles): { head: string[]; rows: string[][] } {
  if (plot.kind === "groups")
    return {
      head: [titles.x, ...plot.series.map(({ title }) => title || titles.y)],
      rows: plot.labels.map((label, at) => [
        label,
        ...plot.series.map(({ values }) => String(values[at] ?? "")),
      ]),
    };
  const parted = titles.series !== "";
  return {
    head: [titles.x, titles.y, ...(parted ? [titles.series] : [])],
    rows: plot.series.flatMap(({ title, points }) =>
      points.map(({ x, y }) => [String(x), String(y), ...(parted ? [title] : [])]),
    ),
  };
}
