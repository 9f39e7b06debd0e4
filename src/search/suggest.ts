import { fold, isHan, runs } from "./text.ts";

/**
 * What may be suggested: Chinese name, English name ("" where there is none), address without the language, and the syllables
 * of the Chinese name, words apart by spaces and syllables by apostrophes ("" in files that Chinese characters lead to).
 */
export type Suggestable = [zh: string, en: string, to: string, sound: string];

/** Chinese characters share so many files; letters and digits have one each. */
const HAN_FILES = 32;

/** The file in `search/suggest/` that holds what may begin with a character; undefined where the text begins with none. */
export function suggestFile(text: string): string | undefined {
  const [first] = runs(text)[0] ?? [];
  if (first === undefined) return undefined;
  return /[a-z0-9]/.test(first) ? first : `h${(first.codePointAt(0) ?? 0) % HAN_FILES}`;
}

/** The names of all files, so that a page never asks for one that isn't there. */
export const SUGGEST_FILES: readonly string[] = [
  ..."abcdefghijklmnopqrstuvwxyz0123456789",
  ...Array.from({ length: HAN_FILES }, (_, i) => `h${i}`),
];

const MOST = 8;
/** Agencies and themes lead away from entries, so they don't fill the list. */
const MOST_PLACES = 3;

// How well a word of the query fits: in the name itself or by its sound, and best at its beginning.
const NAME = { first: 4, later: 3 };
const SOUND = { first: 3.5, later: 2.5 };
const INITIALS = { first: 3, later: 2 };
/** The characters of the name in their order, with others between: `公交站` for `公交停靠站台`. */
const SCATTERED = 1;

/** A name made ready for comparing. */
interface Ready {
  one: Suggestable;
  name: string;
  words: string[];
  /** Syllables of each Chinese word. */
  sounds: string[][];
}

/**
 * Makes the contents of a file ready, once.
 * @returns a function that gives the best suggestions for what was typed so far, at most eight
 */
export function suggester(all: Suggestable[]): (typed: string) => Suggestable[] {
  const ready = all.map(makeReady);
  return (typed) => {
    const parts = runs(typed);
    if (parts.length === 0) return [];
    // Pinyin may be typed with spaces.
    const together = parts.some(isHan) ? [] : [parts.join("")];
    const fitting = ready
      .map((one) => ({ one: one.one, value: Math.max(fitOf(one, parts), fitOf(one, together)) }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value || a.one[0].length - b.one[0].length);
    const seen = new Set<string>();
    const isNew = ({ one: [, , to] }: { one: Suggestable }) => !seen.has(to) && !!seen.add(to);
    let places = 0;
    const fits = ({ one: [, , to] }: { one: Suggestable }) => !isPlace(to) || places++ < MOST_PLACES;
    return fitting
      .filter(isNew)
      .filter(fits)
      .slice(0, MOST)
      .map(({ one }) => one);
  };
}

const isPlace = (to: string) => /^\/(?:agencies|themes)\//.test(to);

function makeReady(one: Suggestable): Ready {
  const [zh, en, , sound] = one;
  const sounds = sound ? sound.split(" ").map((word) => word.split("'")) : [];
  return { one, name: fold(zh), words: [...runs(en), ...runs(zh)], sounds };
}

/** The mean over the parts, 0 where one doesn't fit. */
function fitOf(ready: Ready, parts: string[]): number {
  const values = parts.map((part) => (isHan(part) ? fitHan(ready.name, part) : fitLatin(ready, part)));
  return values.length === 0 || values.includes(0) ? 0 : values.reduce((a, b) => a + b) / values.length;
}

const fitHan = (name: string, part: string): number =>
  placeOf(name.indexOf(part), NAME) || (part.length > 2 && isScattered(part, name) ? SCATTERED : 0);

function isScattered(part: string, name: string): boolean {
  let at = -1;
  return [...part].every((character) => {
    at = name.indexOf(character, at + 1);
    return at >= 0;
  });
}

function fitLatin({ words, sounds }: Ready, part: string): number {
  const at = words.findIndex((word) => word.startsWith(part));
  let best = placeOf(at, NAME);
  for (const [from, [first = ""]] of sounds.entries()) {
    // Most words begin with another letter; only the others are worth spelling out.
    if (first[0] !== part[0]) continue;
    const syllables = sounds.slice(from).flat();
    if (syllables.join("").startsWith(part)) best = Math.max(best, placeOf(from, SOUND));
    const initials = syllables.map(([initial]) => initial).join("");
    if (initials.startsWith(part)) best = Math.max(best, placeOf(from, INITIALS));
  }
  return best;
}

const placeOf = (at: number, { first, later }: { first: number; later: number }): number =>
  at < 0 ? 0 : at === 0 ? first : later;
