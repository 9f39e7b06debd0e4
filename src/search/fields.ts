/**
 * Where in an entry a word stands, and how much it tells there, from 0 to 1. Each is a field of the Pagefind record;
 * titles count more still, because the query layer has them all (`rank.ts`).
 */
export const FIELD_WEIGHTS = {
  /** Words of title and keywords. */
  w: 0.75,
  /** Their pairs of characters: also across words. */
  b: 0.5,
  /** Words that the synonym file adds. */
  s: 0.6,
  /** Agency. */
  a: 0.5,
  /** Description and field titles. */
  d: 0.3,
  /** Pinyin of words in the title that the synonym file knows: what readers look for. */
  y: 0.85,
  /** Pinyin of the title, from every word on. */
  p: 0.75,
  /** Pinyin of keywords, agency and added words. */
  k: 0.4,
} as const;
export type Field = keyof typeof FIELD_WEIGHTS;

/** The same for Pagefind. Its own title field counts nothing: there a Chinese title is a single word. */
export const RANKING = { metaWeights: { title: 0, ...FIELD_WEIGHTS } };
