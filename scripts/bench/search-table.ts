import { meanOf, type Score } from "./judge.ts";
import { type Asked, byKind } from "./score-fs.ts";
import type { SearchRun, SuggestRun } from "./search-fs.ts";

/** What a reader of the bench sees of the searches: a table a site, then the searches that do not have their answer on top. */
export function formatSearch({ name, site, records, asked, suggest }: SearchRun): string {
  const zh = asked["zh-CN"];
  const guiding = zh.filter(({ aside }) => !aside);
  return [
    `${name}, ${site} site: ${records.toLocaleString("en")} entries, searches on the Chinese page`,
    line("kind", ["asked", "recall@10", "nDCG@10", "success@3", "no result"]),
    ...byKind(guiding).map(([kind, score]) => line(kind, figures(score))),
    line("kept aside", figures(total(zh.filter(({ aside }) => aside)))),
    line("all, English page", figures(total(asked.en.filter(({ aside }) => !aside)))),
    ...missed(guiding),
    `Suggestions: ${formatSuggest(suggest)}`,
  ].join("\n");
}

/** What suggesting costs, in a sentence. */
export const formatSuggest = ({ bytes, first, next }: SuggestRun): string =>
  `one key loads at most ${Math.round(bytes / 1000)} KB gzipped (nothing before it); the first takes ${first.toFixed(
    0,
  )} ms, each further one ${next.toFixed(1)} ms (19 of 20 are faster).`;

const total = (asked: Asked[]) => meanOf(asked.map(({ score }) => score));

const figures = ({ asked, recall, ndcg, success, zero }: Score): string[] => [
  String(asked),
  ...[recall, ndcg, success, zero].map((value) => value.toFixed(3)),
];

const line = (name: string, cells: string[]) =>
  `  ${name.padEnd(20)}${cells.map((cell) => cell.padStart(11)).join("")}`;

const missed = (asked: Asked[]): string[] =>
  asked
    .filter(({ score }) => score.success === 0)
    .map(
      ({ query, titles }) =>
        `  not on top: ${query.query} (${query.kind}): ${titles.slice(0, 3).join(" / ")}`,
    );
