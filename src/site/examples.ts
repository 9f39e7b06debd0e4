import type { SiteEntry } from "../catalog/project.ts";
import type { LanguageMap } from "../catalog/types.gen.ts";
import { type Card, countBy } from "./card.ts";

const MOST = 5;

/**
 * Words to try a search with: of each of the largest themes the first short keyword of its newest entry that has one
 * in both languages. They are the entries' own, so they lead to something in any city.
 * @param cards newest first
 */
export function exampleQueries(entries: Map<string, SiteEntry>, cards: Card[]): LanguageMap[] {
  const themes = [...countBy(cards, "theme")].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const found = new Map<string, LanguageMap>();
  for (const [theme] of themes) {
    const word = cards
      .filter((card) => card.theme === theme)
      .flatMap(({ id }) => entries.get(id)?.keywords ?? [])
      .find((keyword) => isShort(keyword) && !found.has(keyword.zh));
    if (word) found.set(word.zh, word);
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

const isShort = ({ zh, en }: LanguageMap) => en !== undefined && [...zh].length <= 8 && en.length <= 20;
