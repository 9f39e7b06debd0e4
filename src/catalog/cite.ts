import type { Finding, Lang } from "./finding.ts";

/** An article of the measures by its number: 第十九条, Art. 19. */
export const citeArticle = (number: number, lang: Lang) =>
  lang === "zh" ? `第${chineseNumber(number)}条` : `Art. ${number}`;

/** The articles that a finding cites, the one it rests on first. */
export const articlesOf = ({ article, alsoArticles = [] }: Pick<Finding, "article" | "alsoArticles">) =>
  article === undefined ? [] : [article, ...alsoArticles];

const DIGITS = [..."零一二三四五六七八九"];

/** A whole number from 1 to 99 as regulations write it (19 → 十九). */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return (tens > 1 ? DIGITS[tens] : "") + (tens > 0 ? "十" : "") + (ones > 0 ? DIGITS[ones] : "");
}
