import type { Finding, Lang } from "../catalog/finding.ts";
import { chineseNumber } from "../catalog/format.ts";
import type { Head } from "../rules/rule.ts";

/** An article of the measures by its number: 第十九条, Art. 19. */
export const citeArticle = (number: number, lang: Lang) =>
  lang === "zh" ? `第${chineseNumber(number)}条` : `Art. ${number}`;

/** A head of Art. 35 by its number: 第一项, Head 1. */
export const citeHead = (head: Head, lang: Lang) =>
  lang === "zh" ? `第${chineseNumber(head)}项` : `Head ${head}`;

/** The articles that a finding cites, the one it rests on first. */
export const articlesOf = ({ article, alsoArticles = [] }: Pick<Finding, "article" | "alsoArticles">) =>
  article === undefined ? [] : [article, ...alsoArticles];
