import { pinyin } from "pinyin-pro";
import type { Sounds } from "./sounds.ts";
import { isHan } from "./text.ts";

/** Readers type a few words, not a sentence: longer keys only make the index larger. */
const MAX_SYLLABLES = 12;

/**
 * What a reader may type for a text: from the beginning of every word on, its full pinyin and its initials
 * (`图书馆 信息` gives `tushuguanxinxi`, `tsgxx`, `xinxi`, `xx`). Search matches beginnings, so `tushu` and `tsg` find it too.
 * @param words the Chinese words of one run, in order
 */
export function pinyinKeys(words: string[]): string[] {
  const syllables = words.map(syllablesOf);
  return words.flatMap((_, from) => keysOf(syllables.slice(from).flat().slice(0, MAX_SYLLABLES)));
}

/** The two keys of one word. */
export const wordPinyin = (word: string): string[] => keysOf(syllablesOf(word));

const keysOf = (syllables: string[]): string[] =>
  syllables.length < 2 ? [] : [syllables.join(""), syllables.map((syllable) => syllable[0]).join("")];

/** Syllables without tones; ü is v, as it is typed. */
export const syllablesOf = (word: string): string[] =>
  pinyin(word, { toneType: "none", type: "array", v: true });

/** The common characters (GB 2312, level one) by their syllable. */
export function soundTable(): Sounds {
  const decoder = new TextDecoder("gb2312");
  const table = new Map<string, string>();
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      const [syllable] = isHan(character) ? syllablesOf(character) : [];
      if (syllable) table.set(syllable, (table.get(syllable) ?? "") + character);
    }
  }
  return Object.fromEntries(table);
}
