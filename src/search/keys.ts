import { isHan } from "./text.ts";

// Pagefind cuts Chinese by the page's language, differently in the index and in every browser, and where it knows no word
// it silently answers for a shorter one. So words are indexed as keys that it can neither cut nor shorten: Chinese
// characters as three letters or digits behind a mark, and an end mark, without which no key is the beginning of a query.

const HAN_MARK = "ǂ";
const END = "ǃ";
const FIRST_HAN = 0x3400;

/** A word as a query holds it: it finds every key that begins with it. */
export const termOf = (word: string): string =>
  isHan(word) ? HAN_MARK + [...word].map((character) => encode(character)).join("") : word;

/** A word as the index holds it. */
export const keyOf = (word: string): string => termOf(word) + END;

const encode = (character: string) =>
  ((character.codePointAt(0) ?? FIRST_HAN) - FIRST_HAN).toString(36).padStart(3, "0");
