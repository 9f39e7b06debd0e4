import { isHan, runs } from "./text.ts";

/** Characters by their syllable, for words that sound right and are written wrong: the file `search/sounds.json`. */
export type Sounds = Record<string, string>;

/** The syllable of every character in the table. */
export const indexSounds = (sounds: Sounds): Map<string, string> =>
  new Map(
    Object.entries(sounds).flatMap(([syllable, characters]) => [...characters].map((one) => [one, syllable])),
  );

/** The full pinyin of a Chinese query, as titles are indexed; undefined where it has other characters. */
export function soundOf(query: string, syllables: Map<string, string>): string | undefined {
  const all = runs(query);
  if (all.length === 0 || !all.every(isHan)) return undefined;
  const known = [...all.join("")].map((character) => syllables.get(character));
  return known.length > 1 && known.every((syllable) => syllable !== undefined) ? known.join("") : undefined;
}
