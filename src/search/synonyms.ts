import { isHan, runs, spaced } from "./text.ts";

/** The reviewed file: every group holds words that a reader may use for the same thing. */
export interface SynonymFile {
  groups: string[][];
}

export interface Synonyms {
  groups: SynonymWord[][];
  /** Numbers of the groups that hold a word, as `wordKey` writes it. */
  of: Map<string, number[]>;
  /** Length of the longest Chinese word and of the longest English one, in characters and in words. */
  longest: { han: number; words: number };
}

interface SynonymWord {
  /** As it is shown to the segmenter and to the index. */
  text: string;
  /** As it stands inside a spaced text: Chinese anywhere, other words whole. */
  inside: string;
}

/** A word of one or more parts as it stands inside a spaced text: `Car parks` is `car park`. */
export const wordKey = (word: string): string => spaced(word).trim();

/** Reads the groups once, for looking up. */
export function indexSynonyms(file: SynonymFile): Synonyms {
  const of = new Map<string, number[]>();
  const longest = { han: 1, words: 1 };
  const groups = file.groups.map((words, number) =>
    words.map((word) => {
      const key = wordKey(word);
      of.set(key, [...(of.get(key) ?? []), number]);
      if (isHan(key)) longest.han = Math.max(longest.han, key.length);
      else longest.words = Math.max(longest.words, key.split(" ").length);
      return { text: runs(word).join(" "), inside: isHan(key) ? key : ` ${key} ` };
    }),
  );
  return { groups, of, longest };
}

/** The other words for a word; empty where the file does not know it. */
export function otherWords(word: string, { groups, of }: Synonyms): string[] {
  const key = wordKey(word);
  const all = (of.get(key) ?? []).flatMap((number) => groups[number] ?? []);
  return [...new Set(all.filter(({ inside }) => inside.trim() !== key).map(({ text }) => text))];
}

/** What the groups know of a text: the words of theirs that it holds, and the words that it could hold instead. */
export function expand(text: string, { groups }: Synonyms): { held: string[]; added: string[] } {
  const all = spaced(text);
  const held = new Set<string>();
  const added = new Set<string>();
  for (const words of groups) {
    const inside = words.filter((word) => all.includes(word.inside));
    if (inside.length === 0) continue;
    for (const word of words) (inside.includes(word) ? held : added).add(word.text);
  }
  return { held: [...held], added: [...added] };
}
