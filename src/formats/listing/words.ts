import type { Lang } from "../../catalog/finding.ts";
import { REASONS, UNUSED } from "./keys.ts";
import type { ImportReport, KeyReport } from "./report.ts";

/** What at least has to be mapped of each key; less is pointed out. */
export const ENOUGH = 95;
const SHOWN = 3;
/** Faults of a document that a terminal shows; the report holds all. */
const FAULTS = 20;

/** The report as a terminal shows it: the counts, a table by key, and what needs a look. */
export function formatReport(report: ImportReport, lang: Lang): string {
  const words = WORDS[lang];
  const { faults = [] } = report;
  const rows = report.keys.map((key) => [
    key.key,
    key.property || (UNUSED.has(key.key) || key.unused.length > 0 ? "–" : words.unknown),
    String(key.nonEmpty),
    String(key.mapped),
    key.percent === null ? "–" : `${key.percent.toFixed(1)}${isLow(key) ? " !" : ""}`,
    notes(key, lang),
  ]);
  const low = report.keys.filter(isLow).map(({ key }) => key);
  return `${[
    words.counts(report),
    words.more(report),
    "",
    ...table([words.head, ...rows]),
    "",
    ...(low.length > 0 ? [words.low(low)] : []),
    ...report.refusedRows
      .slice(0, SHOWN)
      .map(({ row, at, title, reasons }) =>
        words.refused(at ?? row, title, reasons.map(({ message }) => message[lang]).join(" ")),
      ),
    ...faults.slice(0, FAULTS).map(({ pointer, message }) => `${pointer || "/"}  ${message[lang]}`),
    ...(faults.length > FAULTS ? [words.others(faults.length - FAULTS)] : []),
  ]
    .join("\n")
    .trimEnd()}\n`;
}

const isLow = ({ percent }: KeyReport) => percent !== null && percent < ENOUGH;

function notes({ unmapped, unused }: KeyReport, lang: Lang): string {
  const shown = unmapped.slice(0, SHOWN).map(({ value, count }) => `${shorten(value)} × ${count}`);
  if (unmapped.length > SHOWN) shown.push(WORDS[lang].others(unmapped.length - SHOWN));
  return [
    ...shown,
    ...unused.map(({ reason, count }) => WORDS[lang].unused(count, REASONS[reason][lang])),
  ].join("; ");
}

const shorten = (text: string) => {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 24 ? `${line.slice(0, 23)}…` : line;
};

/** Columns of equal width; numbers stand to the right. The last column is as long as it is. */
function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = " ".repeat((widths[column] ?? 0) - width(cell));
        if (column === row.length - 1) return cell;
        return column >= 2 ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Columns that a text takes: Chinese characters and their punctuation take two. */
const width = (text: string) =>
  [...text].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        char,
      )
        ? 2
        : 1),
    0,
  );

const WORDS = {
  zh: {
    counts: ({ rows, entries, copies, refused }: ImportReport) =>
      `${rows} 行 = ${entries} 个条目 + ${copies} 行完全重复 + ${refused} 行拒收`,
    more: ({ agencies, withoutPublisher, withoutOpening }: ImportReport) =>
      `${agencies} 个机构；${withoutPublisher} 个条目未写提供单位；${withoutOpening} 个条目开放类型不明（不公开）`,
    head: ["原键", "属性", "非空", "已对应", "%", "未对应的值；不用的值"],
    unknown: "（未知的键）",
    unused: (count: number, why: string) => `${count} 个不用：${why}`,
    others: (count: number) => `另有 ${count} 种`,
    low: (keys: string[]) => `低于 ${ENOUGH}%：${keys.join("、")}`,
    refused: (row: string, title: string, why: string) => `拒收 ${row}“${title}”：${why}`,
  },
  en: {
    counts: ({ rows, entries, copies, refused }: ImportReport) =>
      `rows ${rows} = entries ${entries} + exact copies ${copies} + refused ${refused}`,
    more: ({ agencies, withoutPublisher, withoutOpening }: ImportReport) =>
      `agencies: ${agencies}; entries that name no publisher: ${withoutPublisher}; entries without a known opening type (not public): ${withoutOpening}`,
    head: ["raw key", "property", "non-empty", "mapped", "%", "values not mapped; values not used"],
    unknown: "(unknown key)",
    unused: (count: number, why: string) => `${count} not used: ${why}`,
    others: (count: number) => `${count} more`,
    low: (keys: string[]) => `below ${ENOUGH} %: ${keys.join(", ")}`,
    refused: (row: string, title: string, why: string) => `refused ${row} "${title}": ${why}`,
  },
};
