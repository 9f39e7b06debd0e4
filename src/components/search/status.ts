import type { Lang } from "../../catalog/finding.ts";
import type { Answer } from "../../search/query.ts";
import { numberIn } from "../../site/text.ts";
import { searchWords } from "../../site/words/search.ts";

/** The sentence above the results, which screen readers announce: how many there are, and what they are not. */
export function statusOf(
  lang: Lang,
  state: "loading" | { query: string; shown: number; answer: Answer },
): string {
  const words = searchWords[lang];
  if (state === "loading") return words.loading;
  const count = numberIn(state.shown, lang);
  if (!state.query) return words.all(count);
  const { numbers, full, missing } = state.answer;
  const notes = [
    numbers.length > 0 && missing.length > 0 && words.missing(missing),
    numbers.length > 0 && full === 0 && words.partly,
  ];
  return [words.found(count), ...notes].filter(Boolean).join(lang === "zh" ? "" : " ");
}
