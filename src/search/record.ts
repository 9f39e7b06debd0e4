import type { SiteAgency, SiteEntry } from "../catalog/project.ts";
import { agencyWords } from "./agency-words.ts";
import { ownerOf } from "./build-columns.ts";
import type { Field } from "./fields.ts";
import { keyOf } from "./keys.ts";
import { pinyinKeys, wordPinyin } from "./pinyin.ts";
import { expand, type Synonyms } from "./synonyms.ts";
import { bigrams, isHan, runs, singular } from "./text.ts";

/** One entry as Pagefind indexes it. */
export interface SearchRecord {
  url: string;
  language: "zh";
  content: string;
  meta: { title: string } & Record<Field, string>;
}

/** The pinned segmenter of the build. */
export interface Segmenter {
  /** All words of a text, long ones with their parts. */
  words: (text: string) => string[];
  /** The words without overlaps. */
  cut: (text: string) => string[];
}

/** Descriptions help to find an entry, but a long one costs every reader's first search. */
const MAX_DESCRIPTION = { zh: 160, en: 240 };

/**
 * A function that makes the records of a catalog, both languages together: one index then answers on Chinese and on English
 * pages.
 */
export function recordMaker(agencies: SiteAgency[], synonyms: Synonyms, segmenter: Segmenter) {
  const named = new Map(agencies.map((agency) => [agency.id, agencyKeys(agency, synonyms, segmenter)]));
  return (entry: SiteEntry): SearchRecord => {
    const names = [...new Set([ownerOf(entry), entry.provider?.agency])].flatMap(
      (id) => named.get(id ?? "") ?? [],
    );
    const titles = texts(entry.title?.zh, entry.title?.en);
    const keywords = texts(...(entry.keywords ?? []).flatMap((keyword) => [keyword?.zh, keyword?.en]));
    const title = expand(titles.join(GAP), synonyms);
    const subjects = [...titles, ...keywords];
    const keys = {
      w: subjects.flatMap((text) => words(text, segmenter)),
      b: subjects.flatMap(pairs),
      s: [...title.added, ...expand(keywords.join(GAP), synonyms).added]
        .flatMap(parts)
        .concat(names.flatMap(({ s }) => s)),
      a: names.flatMap(({ a }) => a),
      d: descriptions(entry).flatMap((text) => words(text, segmenter)),
      y: title.held.filter(isHan).flatMap(wordPinyin),
      p: texts(entry.title?.zh).flatMap((text) => pinyin(text, segmenter)),
      k: [
        ...keywords.flatMap((text) => pinyin(text, segmenter)),
        ...title.added.filter(isHan).flatMap(wordPinyin),
        ...names.flatMap(({ k }) => k),
      ],
    };
    return {
      url: `/datasets/${entry.id}/`,
      language: "zh",
      content: titles.join(GAP) || entry.id,
      meta: { title: entry.title?.zh ?? entry.id, ...fieldTexts(keys) },
    };
  };
}

/** What the names of an agency give to each record that it owns or provides. */
function agencyKeys(agency: SiteAgency, synonyms: Synonyms, segmenter: Segmenter) {
  const names = texts(agency.name?.zh, agency.name?.en, agency.shortName?.zh, agency.shortName?.en);
  // Its own other names only: the bureau of a city and those of its counties share a word, not their entries.
  const others = agencyWords([agency]).flat();
  return {
    a: names.flatMap((text) => [...words(text, segmenter), ...pairs(text)]),
    s: [...others, ...expand(names.join(GAP), synonyms).added].flatMap(parts),
    // The short name's pinyin is what people type; the full name's would be the largest part of the index.
    k: texts(agency.shortName?.zh ?? agency.name?.zh).flatMap((text) => pinyin(text, segmenter)),
  };
}

const descriptions = ({ description, fields = [] }: SiteEntry): string[] =>
  texts(
    description?.zh.slice(0, MAX_DESCRIPTION.zh),
    description?.en?.slice(0, MAX_DESCRIPTION.en),
    ...fields.map((field) => field?.title?.zh),
  );

const parts = (word: string): string[] => [...word.split(" "), ...pairs(word)];

/** Keeps the words of two texts apart. */
const GAP = " 。 ";

const pinyin = (text: string, segmenter: Segmenter): string[] =>
  runs(text)
    .filter(isHan)
    .flatMap((run) => pinyinKeys(segmenter.cut(run)));

const texts = (...all: (string | undefined)[]): string[] =>
  all.filter((text) => text !== undefined && text !== "") as string[];

/** Single Chinese characters are no keys: a query's character finds the words and pairs that begin with it. */
const words = (text: string, segmenter: Segmenter): string[] =>
  runs(text).flatMap((run) =>
    isHan(run) ? segmenter.words(run).filter((word) => word.length > 1) : [run, singular(run)],
  );

const pairs = (text: string): string[] =>
  runs(text)
    .filter(isHan)
    .flatMap(bigrams)
    .filter((pair) => pair.length > 1);

/** Each key once, in the first field that has it: fields come in the order of what they tell. */
function fieldTexts(keys: Record<Field, string[]>): Record<Field, string> {
  const seen = new Set<string>();
  const once = (word: string) => !seen.has(word) && !!seen.add(word);
  const text = (field: Field) => keys[field].filter(once).map(keyOf).join(" ");
  return {
    w: text("w"),
    b: text("b"),
    s: text("s"),
    a: text("a"),
    d: text("d"),
    y: text("y"),
    p: text("p"),
    k: text("k"),
  };
}
