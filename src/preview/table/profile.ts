import type { ColumnProfile } from "../../tables/derive/profile.ts";
import { make } from "../make.ts";
import type { Column } from "../tab.ts";
import { textOf } from "../text.ts";
import type { TableWords } from "./words.ts";

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT] = [100, 22];

/** A small histogram: a bar an interval, the tallest as high as the picture. */
function drawHistogram(counts: number[], label: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute("class", "histogram");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  const most = Math.max(...counts, 1);
  const step = WIDTH / counts.length;
  for (const [at, count] of counts.entries()) {
    const bar = document.createElementNS(SVG, "rect");
    const height = count === 0 ? 0 : Math.max(1, (count / most) * HEIGHT);
    for (const [name, value] of Object.entries({
      x: at * step,
      y: HEIGHT - height,
      width: step * 0.85,
      height,
    }))
      bar.setAttribute(name, value.toFixed(2));
    svg.append(bar);
  }
  return svg;
}

const shareOf = (part: number, whole: number): string =>
  part > 0 && part / whole < 0.001 ? "<0.1%" : `${Math.round((part / whole) * 1000) / 10}%`;

/** What a column holds, as it stands over the column: a histogram, and the rest in one line. */
export function drawProfile(
  profile: ColumnProfile,
  total: number,
  words: TableWords,
  numberIn: (number: number) => string,
): HTMLElement {
  const { missing, distinctCount, more, min, max, histogram } = profile;
  const ranged = min !== undefined && max !== undefined;
  // Of a time the day is enough here.
  const short = (value: string | number) => String(value).replace(/T.*$/, "");
  const range = ranged ? words.range(short(min), short(max)) : "";
  const facts = [
    ranged ? range : words.distinct(numberIn(distinctCount), more === true),
    ...(missing > 0 ? [words.missing(shareOf(missing, total))] : []),
  ];
  return make(
    "div",
    { className: "profile" },
    ...(histogram && distinctCount > 1
      ? [drawHistogram(histogram, words.histogram(String(min), String(max)))]
      : []),
    make("span", { title: facts.join(" · ") }, facts.join(" · ")),
  );
}

/** All of what is known of a column, as facts. */
export function profileFacts(
  profile: ColumnProfile,
  column: Column,
  total: number,
  words: TableWords,
  numberIn: (number: number) => string,
): HTMLElement[] {
  const { min, max, mean, quantiles, missing, distinctCount, more, top } = profile;
  const pairs: [string, string][] = [
    ...(min !== undefined ? [[words.least, String(min)] satisfies [string, string]] : []),
    ...(max !== undefined ? [[words.most, String(max)] satisfies [string, string]] : []),
    ...(mean !== undefined ? [[words.mean, numberIn(mean)] satisfies [string, string]] : []),
    ...(quantiles ? [[words.median, String(quantiles[2] ?? "")] satisfies [string, string]] : []),
  ];
  const values = make("ol", { className: "top-values" });
  for (const { value, rows } of top ?? [])
    values.append(
      make(
        "li",
        {},
        make("span", {}, textOf(value, column)),
        make("span", { className: "count" }, numberIn(rows)),
      ),
    );
  return [
    make(
      "p",
      { className: "small soft" },
      [
        words.distinct(numberIn(distinctCount), more === true),
        words.missing(shareOf(missing, Math.max(1, total))),
      ].join(" · "),
    ),
    ...(pairs.length > 0
      ? [
          make(
            "dl",
            { className: "facts" },
            ...pairs.flatMap(([name, text]) => [make("dt", {}, name), make("dd", {}, text)]),
          ),
        ]
      : []),
    ...(top ? [make("h4", {}, words.top), values] : []),
  ];
}
