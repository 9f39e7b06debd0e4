import { citeArticle } from "../catalog/cite.ts";
import type { Lang } from "../catalog/finding.ts";
import { code, document, plain, table } from "../catalog/markdown.ts";
import type { Article } from "./articles.ts";
import type { Carrier } from "./carrier.ts";
import { reportWords } from "./words.ts";

/** The table article → carried out by → tests as a document. */
export function articlesMarkdown(articles: Article[], lang: Lang): string {
  const words = reportWords[lang];
  return document([
    `# ${words.articlesTitle}`,
    table(
      [words.article, words.duty, words.carriedBy, words.tests],
      articles.map(({ number, duty, rules, by, comes }) => [
        citeArticle(number, lang),
        plain(duty[lang]),
        [
          ...(rules.length > 0 ? [`${words.rule} ${rules.map(({ id }) => code(id)).join(words.comma)}`] : []),
          ...by.map((carrier) => carrierIn(carrier, lang)),
          ...(comes.length > 0
            ? [words.comes(comes.map((later) => words.later[later]).join(words.comma))]
            : []),
        ].join("<br>"),
        rules.map(({ test }) => code(test)).join("<br>"),
      ]),
    ),
  ]);
}

function carrierIn(carrier: Carrier, lang: Lang): string {
  const words = reportWords[lang];
  const name = carrier.kind === "command" ? `npm run ${carrier.name}` : carrier.path;
  const notes = [
    ...(carrier.kind === "page" && carrier.site ? [words.shareOnly] : []),
    ...(carrier.ours ? [words.ours] : []),
  ];
  return `${words.carriers[carrier.kind]} ${code(name)}${notes.length > 0 ? words.paren(notes.join(words.comma)) : ""}`;
}
