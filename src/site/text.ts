import type { Lang } from "../catalog/finding.ts";
import type { CodeList } from "../catalog/generate.ts";
import { hasChinese } from "../catalog/scripts.ts";
import type { LanguageMap } from "../catalog/types.gen.ts";

/** The text for a reader, and the language to mark it with where it is not the page's own. */
export function textIn(
  map: LanguageMap | undefined,
  lang: Lang,
): { text: string; other: "zh-CN" | undefined } {
  if (lang === "en" && map?.en) return { text: map.en, other: undefined };
  return { text: map?.zh ?? "", other: lang === "en" ? "zh-CN" : undefined };
}

export const plainText = (map: LanguageMap | undefined, lang: Lang) => textIn(map, lang).text;

/** The language tag of a page. */
export const tagOf = (lang: Lang) => (lang === "zh" ? "zh-CN" : "en");

/** The language to mark a text with that is Chinese on a page that is not. */
export const otherOf = (text: string, lang: Lang) =>
  lang === "en" && hasChinese(text) ? tagOf("zh") : undefined;

/** A calendar day (YYYY-MM-DD) as the language writes it. */
export const dayIn = (day: string | undefined, lang: Lang) =>
  day ? DAYS[lang].format(new Date(`${day}T00:00:00Z`)) : "";

const DAYS = {
  zh: new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
};

/** The same of what may be no real day; then it stands as it is. */
export function dayOr(day: string, lang: Lang): string {
  const time = Date.parse(day);
  // `Date.parse` takes 30 February for 2 March.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
  return isDay ? dayIn(day, lang) : day;
}

/** A sentence with the days (YYYY-MM-DD) in it as the language writes them; what stands in quotes stays as it is. */
export const daysIn = (sentence: string, lang: Lang) =>
  sentence.replaceAll(lang === "zh" ? DAY_AMONG_CHINESE : DAY, (day) => dayOr(day.trim(), lang));

const DAY = /(?<!["\w/-])\d{4}-\d\d-\d\d(?!["\w/-])/g;
/** With the spaces that set digits apart from Chinese characters, since a day in Chinese needs none. */
const DAY_AMONG_CHINESE = new RegExp(
  `(?:(?<=\\p{Script=Han}) )?${DAY.source}(?: (?=\\p{Script=Han}))?`,
  "gu",
);

/** The same in each language that a text has. */
export const daysOf = (map: LanguageMap): LanguageMap => ({
  ...map,
  zh: daysIn(map.zh, "zh"),
  ...(map.en && { en: daysIn(map.en, "en") }),
});

/** A month (YYYY-MM) as the language writes it. */
export const monthIn = (month: string, lang: Lang) => MONTHS[lang].format(new Date(`${month}-01T00:00:00Z`));

const MONTHS = {
  zh: new Intl.DateTimeFormat("zh-CN", { year: "numeric", month: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "long", timeZone: "UTC" }),
};

/** A number with the language's separators. */
export const numberIn = (value: number, lang: Lang) => value.toLocaleString(tagOf(lang));

/** A number in few signs, for where there is little room. */
export const shortNumberIn = (value: number, lang: Lang) =>
  value.toLocaleString(tagOf(lang), { notation: "compact" });

/** A part of a whole (0 to 1) in per cent; what is less than one is not rounded to nothing. */
export const partIn = (part: number, lang: Lang) =>
  part.toLocaleString(tagOf(lang), { style: "percent", maximumFractionDigits: part < 0.01 ? 1 : 0 });

/** Bytes in the largest unit that keeps the number readable (1 KB = 1,000 bytes). */
export function bytesIn(bytes: number, lang: Lang): string {
  const [unit, size] =
    bytes < 1000 ? ["byte", bytes] : bytes < 1e6 ? ["kilobyte", bytes / 1e3] : ["megabyte", bytes / 1e6];
  return new Intl.NumberFormat(tagOf(lang), {
    style: "unit",
    unit: String(unit),
    maximumFractionDigits: 1,
  }).format(Number(size));
}

/** The label of a code; an unknown code is shown as it stands. */
export const labelOf = (list: CodeList | undefined, code: string | undefined, lang: Lang) =>
  list?.codes.find((item) => item.code === code)?.[lang] ?? code ?? "";
