import type { CodeList } from "../catalog/generate.ts";
import type { SiteAgency, SiteEntry } from "../catalog/project.ts";
import { ownerOf } from "./build-columns.ts";
import { syllablesOf } from "./pinyin.ts";
import type { Segmenter } from "./record.ts";
import { SUGGEST_FILES, type Suggestable, suggestFile } from "./suggest.ts";
import { isHan, runs } from "./text.ts";

/** A file holds what fits best; the search itself finds the rest. */
const MOST_IN_FILE = 800;

/**
 * What pages suggest while a reader types, in small files by the first character, so that a page loads one when a key is
 * pressed and nothing before: agencies and themes, then titles, those first that begin with the character.
 * @param entries searchable entries, the ones to be suggested first in front
 * @param themes the codes that entries use
 */
export function buildSuggest(
  entries: SiteEntry[],
  agencies: SiteAgency[],
  themes: CodeList["codes"],
  segmenter: Segmenter,
): Map<string, Suggestable[]> {
  const places = [
    ...agencies.flatMap(({ id, name, shortName }) =>
      [name ?? { zh: id }, ...(shortName ? [shortName] : [])].map(
        ({ zh, en }): Name => ({ zh, en, to: `/agencies/${id}/` }),
      ),
    ),
    ...themes.map(({ code, zh, en }): Name => ({ zh, en, to: `/themes/${code}/` })),
  ];
  const files = new Map(SUGGEST_FILES.map((file) => [file, [[], [], []] as Suggestable[][]]));
  const add = (name: Name, rank: (first: boolean) => number) => {
    for (const [file, { first, sound }] of startsOf(name, segmenter))
      files.get(file)?.[rank(first)]?.push([name.zh, name.en ?? "", name.to, sound]);
  };
  for (const place of places) add(place, () => 0);
  for (const title of titlesOf(entries)) add(title, (first) => (first ? 1 : 2));
  return new Map([...files].map(([file, ranks]) => [file, ranks.flat().slice(0, MOST_IN_FILE)]));
}

interface Name {
  zh: string;
  en?: string | undefined;
  to: string;
}

/** Each title of an agency once; one that several entries bear leads to all of them. */
function titlesOf(entries: SiteEntry[]): Name[] {
  const titles = new Map<string, Name>();
  for (const entry of entries) {
    const zh = entry.title?.zh ?? entry.id;
    const key = `${ownerOf(entry)} ${zh}`;
    const name = { zh, en: entry.title?.en, to: `/datasets/${entry.id}/` };
    titles.set(key, titles.has(key) ? { ...name, to: `/search/?q=${encodeURIComponent(zh)}` } : name);
  }
  return [...titles.values()];
}

/** The files that a name belongs to: those of the characters that its words begin with, and of their sounds. */
function startsOf({ zh, en = "" }: Name, segmenter: Segmenter) {
  const starts = new Map<string, { first: boolean; sound: string }>();
  const add = (text: string, first: boolean, sound: string) => {
    const file = suggestFile(text);
    if (file && !starts.has(file)) starts.set(file, { first, sound });
  };
  const spoken = runs(zh).flatMap((run) =>
    isHan(run) ? segmenter.cut(run).map((word) => syllablesOf(word).join("'")) : [run],
  );
  const sound = spoken.join(" ");
  for (const [i, word] of runs(en).entries()) add(word, i === 0, sound);
  for (const [i, word] of spoken.entries()) add(word, i === 0, sound);
  for (const [i, run] of runs(zh).entries())
    for (const [j, word] of (isHan(run) ? segmenter.words(run) : [run]).entries())
      add(word, i === 0 && j === 0, isHan(run) ? "" : sound);
  return starts;
}
