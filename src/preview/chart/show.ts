import { followColours } from "../colours.ts";
import { csvText } from "../csv.ts";
import { download } from "../download.ts";
import { make } from "../make.ts";
import { loadStyle } from "../style.ts";
import type { Shown, Table, Way } from "../tab.ts";
import { drawBuilder } from "./builder.ts";
import styleUrl from "./chart.css?url";
import { type Choice, readChoice, writeChoice } from "./choice.ts";
import { type Plot, plotOf } from "./data.ts";
import { drawChart, isLying } from "./draw.ts";
import { guessChart } from "./guess.ts";
import { paletteOf } from "./palette.ts";
import { pictureOf } from "./picture.ts";
import { notesOf, summaryOf, type Titles, tableOf, titlesOf } from "./tell.ts";
import { chartWords } from "./words.ts";

/** So many rows a chart is made of at most; it is said where there are more. */
const LIMIT = 50_000;
/** So many of them are looked at for the first chart. */
const LOOKED_AT = 1000;
/** So many rows the table under the chart shows. */
const LISTED = 500;

/** A chart of the rows: a sensible one first, any other by choice; with its data as text. */
export const showChart: Way = async (element, table) => {
  await loadStyle(styleUrl);
  const { lang, columns } = table;
  const words = chartWords[lang];
  element.classList.add("chart");
  element.replaceChildren(make("p", { className: "soft", role: "status" }, words.loading));
  let { rows, count } = await table.rows(LIMIT);
  const first = guessChart(columns, rows.slice(0, LOOKED_AT));
  if (!first) {
    element.replaceChildren(make("p", { className: "panel none" }, words.nothing));
    return { update: () => {}, close: () => {} };
  }
  let choice = readChoice(table.state.read(), columns, first);
  let drawn: { plot: Plot; titles: Titles } | undefined;
  let free = () => {};

  const builder = drawBuilder(table, first, (chosen) => {
    choice = chosen;
    draw();
  });
  builder.set(choice);
  const title = make("p", { className: "chart-title" });
  const frame = make("div", { className: "chart-frame" });
  const summary = make("p", { role: "status" });
  const notes = make("p", { className: "soft small" });
  const data = make("details");
  const png = make("button", { type: "button", className: "quiet" }, words.png);
  const csv = make("button", { type: "button", className: "quiet" }, words.csv);
  const actions = make("p", { className: "chart-actions" }, png, csv);
  element.replaceChildren(builder.element, title, frame, summary, notes, actions, data);

  const fileName = `${table.id.replace("/", "-")}-chart`;
  png.addEventListener("click", async () => {
    const canvas = frame.querySelector("canvas");
    const picture = canvas && (await pictureOf(canvas, title.textContent, paletteOf(frame)));
    if (picture) download(`${fileName}.png`, picture, "image/png");
  });
  csv.addEventListener("click", () => {
    if (!drawn) return;
    const { head, rows } = tableOf(drawn.plot, drawn.titles);
    download(`${fileName}.csv`, csvText([head, ...rows]), "text/csv");
  });

  function draw(): void {
    free();
    // The first chart, too: with other filters another one may be guessed, and a link shows what its sender saw.
    table.state.write(writeChoice(choice));
    const plot = plotOf(choice, columns, rows, lang);
    const titles = titlesOf(choice, columns, lang);
    drawn = { plot, titles };
    const text = summaryOf(plot, choice, titles, lang);
    const empty = isEmpty(plot);
    title.textContent = titles.title;
    summary.textContent = empty ? words.noRows : text;
    notes.textContent = notesOf(plot, rows.length, count, lang);
    for (const part of [frame, actions, data]) part.hidden = empty;
    frame.replaceChildren();
    data.replaceChildren(...(empty ? [] : listOf(plot, titles, table)));
    if (empty) return;
    const canvas = make("canvas", { role: "img", ariaLabel: text });
    frame.className = `chart-frame ${heightOf(plot, choice)}`;
    frame.append(canvas);
    free = drawChart(canvas, plot, choice, titles, paletteOf(frame), lang);
  }
  draw();

  const stop = followColours(draw);
  let turn = 0;
  return {
    update: async () => {
      const mine = ++turn;
      const answer = await table.rows(LIMIT);
      if (mine !== turn) return;
      ({ rows, count } = answer);
      choice = readChoice(table.state.read(), columns, first);
      builder.set(choice);
      draw();
    },
    close: () => {
      turn = -1;
      stop();
      free();
    },
  } satisfies Shown;
};

const isEmpty = (plot: Plot) =>
  plot.kind === "cloud"
    ? plot.drawable === 0
    : !plot.series.some(({ values }) => values.some((value) => value !== null));

/** Lying bars need room for their names, each of a row. */
function heightOf(plot: Plot, { type, aggregate }: Choice): string {
  if (type !== "bar" || plot.kind !== "groups" || !isLying(plot)) return "chart-short";
  const beside = aggregate === "sum" || aggregate === "count" ? 1 : Math.max(1, plot.series.length / 2);
  const bars = plot.labels.length * beside;
  if (bars <= 11) return "chart-short";
  return bars <= 21 ? "chart-tall" : bars <= 60 ? "chart-taller" : "chart-tallest";
}

function listOf(plot: Plot, titles: Titles, { lang }: Table): HTMLElement[] {
  const words = chartWords[lang];
  const { head, rows } = tableOf(plot, titles);
  const line = (row: string[]) => make("tr", {}, ...row.map((text) => make("td", {}, text)));
  const headRow = make("tr", {}, ...head.map((text) => make("th", { scope: "col" }, text)));
  const body = make("tbody", {}, ...rows.slice(0, LISTED).map(line));
  const list = make(
    "div",
    { className: "table-wrap chart-data", tabIndex: 0, role: "region", ariaLabel: words.table },
    make("table", {}, make("caption", {}, titles.title), make("thead", {}, headRow), body),
  );
  const cut = words.tableCut(LISTED.toLocaleString(), rows.length.toLocaleString());
  return [
    make("summary", {}, words.table),
    ...(rows.length > LISTED ? [make("p", { className: "soft small" }, cut)] : []),
    list,
  ];
}
