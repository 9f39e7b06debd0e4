import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartDataset,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
  type TooltipItem,
} from "chart.js";
import type { Lang } from "../../catalog/finding.ts";
import type { Choice } from "./choice.ts";
import type { Plot } from "./data.ts";
import { DASHES, fillOf, type Palette, SHAPES } from "./palette.ts";
import { inLang, type Titles } from "./tell.ts";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
);

/** A label longer than this is cut on an axis; the tooltip and the table have all of it. */
const LONGEST = 14;
/** Points of a longer line are only drawn under the pointer. */
const MARKED = 60;

/** Draws a plot on a canvas. @returns what frees it */
export function drawChart(
  canvas: HTMLCanvasElement,
  plot: Plot,
  choice: Choice,
  titles: Titles,
  palette: Palette,
  lang: Lang,
): () => void {
  Chart.defaults.font = { ...Chart.defaults.font, family: palette.font, size: 13 };
  const lying = choice.type === "bar" && isLying(plot);
  const stacked = choice.type === "bar" && (choice.aggregate === "sum" || choice.aggregate === "count");
  const axis = (title: string, value: boolean) => ({
    title: { display: title !== "", text: title, color: palette.soft },
    grid: { color: palette.line, display: value },
    border: { color: palette.line },
    stacked,
  });
  const measured = { ...axis(titles.y, true), ticks: { color: palette.soft, maxTicksLimit: 8 } };
  const labels = plot.kind === "groups" ? plot.labels : [];
  const named = {
    ...axis(titles.x, false),
    ticks: {
      color: palette.soft,
      autoSkip: !lying,
      maxRotation: 45,
      callback: (value: string | number) => short(labels[Number(value)] ?? ""),
    },
  };
  const across = { ...axis(titles.x, true), ticks: { color: palette.soft, maxTicksLimit: 8 } };
  const horizontal = plot.kind === "cloud" ? across : named;

  const chart = new Chart<"bar" | "line" | "scatter", unknown[]>(canvas, {
    type: choice.type === "histogram" ? "bar" : choice.type,
    data: { labels, datasets: datasetsOf(plot, choice, titles, palette) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: lang === "zh" ? "zh-CN" : "en",
      indexAxis: lying ? "y" : "x",
      interaction: {
        mode: plot.kind === "cloud" ? "nearest" : "index",
        intersect: plot.kind === "cloud",
        axis: lying ? "y" : "x",
      },
      scales: { x: lying ? measured : horizontal, y: lying ? named : measured },
      plugins: {
        legend: {
          display: plot.series.length > 1,
          position: "bottom",
          labels: {
            color: palette.ink,
            usePointStyle: choice.type !== "bar",
            boxWidth: choice.type === "bar" ? 24 : 10,
          },
        },
        tooltip: {
          backgroundColor: palette.ink,
          titleColor: palette.ground,
          bodyColor: palette.ground,
          // A series has nothing to say where it has no value.
          filter: ({ raw }: TooltipItem<"bar">) => raw !== null,
          callbacks: {
            label: ({ dataset, parsed }: TooltipItem<"bar">) => {
              const { x, y } = parsed as { x: number; y: number };
              const value =
                plot.kind === "cloud"
                  ? `${inLang(x, lang)}, ${inLang(y, lang)}`
                  : inLang(lying ? x : y, lang);
              return `${dataset.label}: ${value}`;
            },
          },
        },
      },
    },
  } as never);
  return () => chart.destroy();
}

/** Bars of names lie, so that the names can be read; bars of times stand. */
export const isLying = (plot: Plot): boolean =>
  plot.kind === "groups" && !plot.labels.every((label) => /^\d{4}(-\d\d)*(T\d\d)?$/.test(label));

const short = (label: string) =>
  label.length > LONGEST ? `${[...label].slice(0, LONGEST - 1).join("")}…` : label;

function datasetsOf(
  plot: Plot,
  { type }: Choice,
  titles: Titles,
  palette: Palette,
): ChartDataset<"bar" | "line" | "scatter", unknown[]>[] {
  return plot.series.map((one, at) => {
    const colour = palette.marks[at] ?? palette.other;
    const label = one.title || titles.y;
    if (type === "bar" || type === "histogram") {
      const fill = fillOf(colour, palette.ground, at);
      return {
        label,
        data: "values" in one ? one.values : [],
        backgroundColor: fill,
        borderColor: type === "histogram" ? palette.ground : colour,
        borderWidth: 1,
        ...(type === "histogram" && { barPercentage: 1, categoryPercentage: 1 }),
      };
    }
    const data = "values" in one ? one.values : one.points;
    const marked = type === "scatter" || data.length <= MARKED;
    return {
      label,
      data,
      borderColor: colour,
      backgroundColor: colour,
      pointStyle: SHAPES[at % SHAPES.length],
      pointRadius: marked ? 4 : 0,
      pointHoverRadius: 6,
      ...(type === "line" && { borderWidth: 2, borderDash: DASHES[at % DASHES.length], spanGaps: true }),
    } as ChartDataset<"line", unknown[]>;
  });
}
