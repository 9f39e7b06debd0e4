// Text as search sees it. The same functions run at build time and in the browser, so that both sides agree.

/** One width, one case: `ＡＱＩ` and `AQI` are the same word (Pagefind folds no width). */
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Runs with one space before, between and after, English words in the singular: what single words are looked for in. */
export const spaced = (text: string): string =>
  ` ${runs(text)
    .map((run) => (isHan(run) ? run : singular(run)))
    .join(" ")} `;

/** Letters, digits and Chinese only, so that brackets and spaces part no words: to compare whole titles. */
export const squash = (text: string): string => runs(text).join("");

/**
 * Runs of one script, folded: `5G基站（市区）` gives `5g`, `基站`, `市区`.
 * A dot or a hyphen inside a word goes (`PM2.5` is `pm25`, as Pagefind has it).
 */
export const runs = (text: string): string[] => fold(text).replaceAll(INNER_MARK, "").match(RUN) ?? [];

const INNER_MARK = /(?<=[\p{L}\p{N}])[.'’·-](?=[\p{L}\p{N}])/gu;
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

export const isHan = (text: string): boolean => /^\p{Script=Han}/u.test(text);

/** Neighbouring pairs of characters: `停车场` gives `停车`, `车场`. A single character stays alone. */
export function bigrams(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/** An English word in its singular: plain rules, right for the words of a catalog; other words pass as they are. */
export function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  const [, ending = ""] = /(ies|(?<=ss|x|ch|sh|[^o]us)es|s)$/.exec(word) ?? [];
  return word.slice(0, word.length - ending.length) + (ending === "ies" ? "y" : "");
}
