import type { Lang, Words } from "../../catalog/finding.ts";
import type { ColumnProfile, Profile } from "./profile.ts";

const BARS = "▁▂▃▄▅▆▇█";

/** A profile as a terminal shows it: a paragraph a column. @param titles of columns by name */
export function profileText({ rows, columns }: Profile, titles: Map<string, string>, lang: Lang): string {
  const words = WORDS[lang];
  const lines = columns.flatMap((column) => [
    "",
    `${column.name}${titles.has(column.name) ? `  ${titles.get(column.name)}` : ""}  (${column.type})`,
    `  ${words.missing(column.missing, rows)}${words.distinct(column.distinctCount, column.more === true)}`,
    ...rangeOf(column, words),
    ...(column.top
      ? [
          `  ${words.top}${column.top
            .slice(0, 5)
            .map(({ value, rows: count }) => `${plain(value)} ${count}`)
            .join(words.comma)}`,
        ]
      : []),
  ]);
  return [words.rows(rows), ...lines, ""].join("\n");
}

function rangeOf(
  { min, max, mean, quantiles, histogram }: ColumnProfile,
  words: (typeof WORDS)[Lang],
): string[] {
  if (min === undefined || max === undefined) return [];
  const range = `  ${words.range(plain(String(min)), plain(String(max)))}`;
  if (mean === undefined || !quantiles || !histogram) return [range];
  const most = Math.max(...histogram, 1);
  const bars = histogram
    .map((count) => (count === 0 ? " " : BARS[Math.ceil((count / most) * BARS.length) - 1]))
    .join("");
  return [`${range}${words.middle(mean, quantiles[2] ?? mean)}`, `  |${bars}|`];
}

/** One line, and nothing that a terminal would act on. */
const plain = (text: string) => text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").slice(0, 60);

const WORDS = {
  zh: {
    rows: (rows: number) => `${rows} 行`,
    missing: (missing: number, rows: number) => `缺失 ${missing}（${share(missing, rows)}），`,
    distinct: (count: number, more: boolean) => `${more ? "多于 " : ""}${count} 个不同的值`,
    range: (min: string, max: string) => `从 ${min} 到 ${max}`,
    middle: (mean: number, median: number) => `，均值 ${mean}，中位数 ${median}`,
    top: "最多：",
    comma: "，",
  },
  en: {
    rows: (rows: number) => `${rows} rows`,
    missing: (missing: number, rows: number) => `${missing} missing (${share(missing, rows)}), `,
    distinct: (count: number, more: boolean) => `${more ? "more than " : ""}${count} different values`,
    range: (min: string, max: string) => `from ${min} to ${max}`,
    middle: (mean: number, median: number) => `, mean ${mean}, median ${median}`,
    top: "most frequent: ",
    comma: ", ",
  },
};

const share = (part: number, whole: number) =>
  `${whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10} %`;

/** What the command says where it cannot profile. */
export const PROFILE_WORDS = {
  noEntry: (given: string): Words => ({
    zh: `没有条目 ${given || "（没有写）"}；应当写 <机构>/<条目>，例如 transport-bureau/bus-stops。`,
    en: `There is no entry ${given || "(none was given)"}; <agency>/<entry> was expected, such as transport-bureau/bus-stops.`,
  }),
  noFile: (id: string): Words => ({
    zh: `${id} 在仓库里没有可以读取的数据文件；数据在别处的，先下载，再用 --file 写明文件。`,
    en: `${id} has no data file here that can be read; where the data lies elsewhere, download it and name it with --file.`,
  }),
  noColumns: (path: string): Words => ({
    zh: `${path} 中没有一列与条目的信息项同名。`,
    en: `No column of ${path} has the name of one of the entry's data items.`,
  }),
};
