import { isHan, runs, spaced } from "./text.ts";

/** The reviewed file. */
export interface SynonymFile {
  /** Every group holds words that a reader may use for the same thing. */
  groups: string[][];
  /** What people say, and the words of catalogs that it means: `看病` finds 医院, 医院 does not find `看病`. */
  everyday?: { say: string[]; mean: string[] }[];
}

export interface Synonyms {
  groups: Group[];
  /** Numbers of the groups that hold a word, as `wordKey` writes it. */
  of: Map<string, number[]>;
  /** Length of the longest Chinese word and of the longest English one, in characters and in words. */
  longest: { han: number; words: number };
}

interface Group {
  words: SynonymWord[];
  /** Words that these stand for, but that do not stand for these. */
  means: SynonymWord[];
}

interface SynonymWord {
  /** As it is shown to the segmenter and to the index. */
  text: string;
  /** As it stands inside a spaced text: Chinese anywhere, other words whole. */
  inside: string;
}

/** A word of one or more parts as it stands inside a spaced text: `Car parks` is `car park`. */
export const wordKey = (word: string): string => spaced(word).trim();

/** Reads the file once, for looking up. */
export function indexSynonyms({ groups, everyday = [] }: SynonymFile): Synonyms {
  const of = new Map<string, number[]>();
  const longest = { han: 1, words: 1 };
  const all = [...groups.map((say) => ({ say, mean: [] as string[] })), ...everyday];
  const read = all.map(({ say, mean }, number) => {
    for (const word of say) {
      const key = wordKey(word);
      of.set(key, [...(of.get(key) ?? []), number]);
      if (isHan(key)) longest.han = Math.max(longest.han, key.length);
      else longest.words = Math.max(longest.words, key.split(" ").length);
    }
    return { words: say.map(readWord), means: mean.map(readWord) };
  });
  return { groups: read, of, longest };
}

function readWord(word: string): SynonymWord {
  const key = wordKey(word);
  return { text: runs(word).join(" "), inside: isHan(key) ? key : ` ${key} ` };
}

/** The other words for a word, and what else it may mean; empty where the file does not know it. */
export function otherWords(word: string, { groups, of }: Synonyms): { others: string[]; further: string[] } {
  const key = wordKey(word);
  const known = (of.get(key) ?? []).flatMap((number) => groups[number] ?? []);
  const textsOf = (words: SynonymWord[]) => [
    ...new Set(words.filter(({ inside }) => inside.trim() !== key).map(({ text }) => text)),
  ];
  return {
    // What people mean first is as good as the word itself; the rest is near it.
    others: textsOf(known.flatMap(({ words, means }) => [...words, ...means.slice(0, 1)])),
    further: textsOf(known.flatMap(({ means }) => means.slice(1))),
  };
}

/** What the groups know of a text: the words of theirs that it holds, and the words that it could hold instead. */
export function expand(text: string, { groups }: Synonyms): { held: string[]; added: string[] } {
  const all = spaced(text);
  const isInside = ({ inside }: SynonymWord) => all.includes(inside);
  const held = new Set<string>();
  const added = new Set<string>();
  for (const { words, means } of groups) {
    if (!words.some(isInside) && !means.some(isInside)) continue;
    for (const word of words) (isInside(word) ? held : added).add(word.text);
  }
  return { held: [...held], added: [...added] };
}
