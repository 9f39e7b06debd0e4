import { fold, LICENCES, REGISTER_WORDS, STATISTICS, tokens } from "./lexicon.ts";

/** What is known of an entry and its agency; a labelled pair gives the same. */
export interface EntryView {
  agency: { id: string; name: string; level: "city" | "county"; division: string };
  title: string;
  description: string;
  subject?: "persons" | "organisations" | "neither";
}

/** An entry as the comparison sees it. */
export interface EntryReading extends EntryView {
  /** The folded title without the names of city and county. */
  about: string;
  /** `about` without the words that every register's title has: `城市公园名录` is `城市公园`. */
  object: string;
  /** Kinds of things in the title, the last one first (Chinese puts the head last), then those of a row. */
  kinds: string[];
  /** Qualifiers of the object: rural or urban, small or large. */
  axes: Map<string, string>;
  /** A table of sums: its numbers are compiled, not asked again. */
  statistics: boolean;
  /** It describes a licence, whose dates and states are its own. */
  licence: boolean;
}

export function readEntry(view: EntryView): EntryReading {
  const about = withoutPlace(fold(view.title), view.agency.name);
  const words = tokens(about);
  // 一校一行, 每件一行: what a row is.
  // Looking for a word first is much faster than the expression, and nearly all descriptions lack it.
  const row = view.description.includes("行") ? (ROW.exec(view.description)?.[1] ?? "") : "";
  const kinds = [words.toReversed(), tokens(row)].flat().filter(({ sort }) => sort === "kind");
  return {
    ...view,
    about,
    object: REGISTER_WORDS.reduce(
      (text, word) => (text.includes(word) ? text.replaceAll(word, "") : text),
      about,
    ),
    kinds: [...new Set(kinds.map(({ text }) => text))],
    axes: new Map(words.flatMap(({ axis, text }) => (axis && OBJECT_AXES.has(axis) ? [[axis, text]] : []))),
    statistics: STATISTICS.test(about) || (view.description.includes("汇总") && SUMS.test(view.description)),
    licence: LICENCES.test(about),
  };
}

/** `临溪县中小学校名录` of `澄川市临溪县教育局` is `中小学校名录`. */
function withoutPlace(title: string, agency: string): string {
  const [, city = "", county = ""] =
    /^([\p{Script=Han}]{1,6}?市)?([\p{Script=Han}]{1,6}?[县区旗])?/u.exec(agency) ?? [];
  const places = [city + county, county, city].filter(Boolean);
  const place = places.find((name) => title.startsWith(name)) ?? "";
  return title.slice(place.length);
}

const ROW = /[一每]([\p{Script=Han}]{1,5}?)(?:一|为一)行/u;
const SUMS = /按[^，。；]*汇总/;
const OBJECT_AXES = new Set(["where", "size"]);
