import { articlesOf } from "../catalog/cite.ts";
import type { Words } from "../catalog/finding.ts";
import type { Rule } from "../rules/rule.ts";
import { ARTICLES } from "./articles-words.ts";
import type { Carrier, Later } from "./carrier.ts";

export interface ArticleRule {
  id: string;
  words: Words;
  /** Folder of the documents that prove it. */
  test: string;
}

export interface Article {
  number: number;
  duty: Words;
  rules: ArticleRule[];
  by: Carrier[];
  comes: Later[];
}

/** The articles of the measures with what carries each of them out; a rule stands under every article that it cites. */
export const buildArticles = (rules: Rule[]): Article[] =>
  ARTICLES.map(({ zh, en, by, comes = [] }, i) => ({
    number: i + 1,
    duty: { zh, en },
    rules: rules
      .filter((rule) => articlesOf(rule).includes(i + 1))
      .map(({ id, words }) => ({ id, words, test: `test/rules/${id}` })),
    by,
    comes,
  }));
