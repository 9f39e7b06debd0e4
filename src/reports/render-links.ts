import type { Lang } from "../catalog/finding.ts";
import { code, document, plain, table } from "../catalog/markdown.ts";
import type { CheckedLink } from "../review/links.ts";
import { REVIEW_WORDS } from "../review/review-words.ts";
import { reportWords } from "./words.ts";

/** The addresses that need a look, as a document; those that were reached are only counted. */
export function linksMarkdown(links: CheckedLink[], date: string, lang: Lang): string {
  const words = reportWords[lang];
  const count = (state: CheckedLink["state"]) => links.filter((link) => link.state === state).length;
  const shown = links.filter(({ state }) => state !== "reachable");
  return document([
    `# ${words.linksTitle}`,
    words.linksLead(date, count("broken"), count("unknown"), count("reachable")),
    shown.length === 0
      ? ""
      : table(
          [words.linkState, words.address, words.records],
          shown.map((link) => [
            plain(REVIEW_WORDS.link(link)[lang]),
            code(link.url),
            link.records.map(code).join("<br>"),
          ]),
        ),
  ]);
}
