import { articlesOf, citeArticle } from "../../catalog/cite.ts";
import type { Finding, Lang } from "../../catalog/finding.ts";
import type { Reason } from "../approvals.ts";
import type { DataReview, Review } from "../review.ts";
import { type Block, block, type Line, named, type Span } from "./layout-block.ts";
import { dataChanges } from "./layout-data.ts";
import { LAYOUT_WORDS } from "./layout-words.ts";

/** What follows from the change: clocks, findings, links, files, and who has to agree. */
export const effectParts = (review: Review, lang: Lang): Block[] => [
  clocks(review, lang),
  introduced(review, lang),
  mended(review, lang),
  links(review, lang),
  data(review, lang),
  dataChanges(review, lang),
  approvals(review, lang),
  block(
    LAYOUT_WORDS[lang].authors,
    [],
    review.authors.map(({ words }) => [[words[lang]]]),
  ),
  block(
    LAYOUT_WORDS[lang].notes,
    [],
    review.notes.map((note) => [[note[lang]]]),
  ),
];

function clocks({ clocks, confirmations }: Review, lang: Lang): Block {
  const words = LAYOUT_WORDS[lang];
  return block(
    words.clocks,
    [words.record, words.what],
    [
      ...clocks.map(({ agency, late, words: told }): Line[] => [
        [{ code: agency }],
        [...(late ? [{ strong: words.late }, words.gap] : []), told[lang]],
      ]),
      ...confirmations.map(({ on, entries }): Line[] => [named(entries, lang), [words.confirmed(on)]]),
    ],
  );
}

const findingRow = (finding: Finding, lang: Lang): Line[] => {
  const words = LAYOUT_WORDS[lang];
  const cited = articlesOf(finding).map((article) => citeArticle(article, lang));
  return [
    [{ strong: words.levels[finding.level] }],
    [{ code: `${finding.file}:${finding.line}` }, " ", { code: finding.pointer || "/" }],
    [{ code: finding.rule }, ...(cited.length > 0 ? [` ${cited.join(words.comma)}`] : [])],
    [finding.message[lang], ...(finding.hint ? [` ${finding.hint[lang]}`] : [])],
  ];
};

function introduced({ findings: { introduced, unchanged } }: Review, lang: Lang): Block {
  const words = LAYOUT_WORDS[lang];
  const { errors, warnings } = unchanged;
  return block(
    words.introduced,
    [words.level, words.place, words.rule, words.message],
    introduced.map((finding) => findingRow(finding, lang)),
    errors + warnings > 0 ? [[words.unchanged(errors, warnings)]] : [],
  );
}

function mended({ findings: { mended } }: Review, lang: Lang): Block {
  const words = LAYOUT_WORDS[lang];
  return block(
    words.mended,
    [words.level, words.place, words.rule, words.message],
    mended.map((finding) => findingRow(finding, lang)),
  );
}

const STATES = ["broken", "unknown", "reachable"];

function links({ links }: Review, lang: Lang): Block {
  const words = LAYOUT_WORDS[lang];
  if (links.state === "unchecked")
    return block(
      words.links,
      [words.address, words.record],
      links.links.map(({ url, records }) => [[{ code: url }], named(records, lang)]),
      links.links.length > 0 ? [[words.unchecked]] : [],
    );
  return block(
    words.links,
    [words.state, words.address, words.record],
    [...links.links]
      .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state))
      .map(({ url, records, words: told }) => [[told[lang]], [{ code: url }], named(records, lang)]),
  );
}

function data({ data }: Review, lang: Lang): Block {
  const words = LAYOUT_WORDS[lang];
  const row = ({ path, from, before, after }: DataReview): Line[] => [
    [{ code: path }, ...(from ? [words.from, { code: from }] : [])],
    [before === undefined ? "–" : sizeIn(before)],
    [after === undefined ? words.removed : sizeIn(after)],
  ];
  return block(words.data, [words.file, words.before, words.after], data.map(row));
}

/** A size as a reader grasps it, with thousands as the steps. */
function sizeIn(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function approvals({ approvals }: Review, lang: Lang): Block {
  const words = LAYOUT_WORDS[lang];
  const reason = ({ kind, about }: Reason): Line => [words.reasons[kind], words.colon, ...named(about, lang)];
  return block(
    words.approvals,
    [words.who, words.accounts, words.why],
    approvals.map(({ agency, name, accounts, reasons }) => [
      [name[lang] ?? name.zh, " ", { code: agency }],
      accounts.length > 0 ? named(accounts, lang) : ["–"],
      reasons.flatMap((each, i): Span[] => (i === 0 ? reason(each) : [words.gap, ...reason(each)])),
    ]),
  );
}
