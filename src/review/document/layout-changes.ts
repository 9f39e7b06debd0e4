import type { Lang } from "../../catalog/finding.ts";
import type { LanguageMap } from "../../catalog/types.gen.ts";
import { citation } from "../../lists/rows.ts";
import { LIST_TITLES } from "../../lists/titles.ts";
import type { Change } from "../change/change.ts";
import type { Review } from "../review.ts";
import type { Direction, Turn } from "../turns.ts";
import { type Block, block, type Line } from "./layout-block.ts";
import { LAYOUT_WORDS } from "./layout-words.ts";

/** What changes: in short, what closes and opens, the lists, the data, and all the rest. */
export const changeParts = (review: Review, lang: Lang): Block[] => [
  summary(review, lang),
  turns(review, lang),
  lists(review, lang),
  impacts(review, lang),
  others(review, lang),
];

function summary({ entries, consequences }: Review, lang: Lang): Block {
  const words = LAYOUT_WORDS[lang];
  return block(
    words.summary,
    [words.entry, words.name, words.fate, words.changes],
    entries.map(({ id, title, fate, from, changes }) => [
      [{ code: id }],
      [inText(title, lang)],
      [words.fates[fate], ...(from ? [words.from, { code: from }] : [])],
      [String(changes.length)],
    ]),
    consequences.map((sentence) => [sentence[lang]]),
  );
}

const DIRECTIONS: Direction[] = ["closes", "opens", "alters"];

function turns({ turns }: Review, lang: Lang): Block {
  const words = LAYOUT_WORDS[lang];
  const weight = ({ direction, basis }: Turn) =>
    DIRECTIONS.indexOf(direction) * 2 + (basis?.suffices === false ? 0 : 1);
  return block(
    words.turns,
    [words.direction, words.entry, words.change, words.basis],
    [...turns]
      .sort((a, b) => weight(a) - weight(b))
      .map((turn) => [
        [{ strong: words.directions[turn.direction] }],
        [{ code: turn.entry }, " ", inText(turn.title, lang)],
        [turn.words[lang]],
        basisIn(turn, lang),
      ]),
  );
}

function basisIn({ basis }: Turn, lang: Lang): Line {
  const words = LAYOUT_WORDS[lang];
  if (!basis) return ["–"];
  if (basis.documents.length === 0) return [{ strong: words.noBasis }];
  const documents = basis.documents.map(citation).join(words.comma);
  return basis.suffices ? [documents] : [{ strong: words.lowBasis }, words.gap, documents];
}

function lists({ lists }: Review, lang: Lang): Block {
  const words = LAYOUT_WORDS[lang];
  const rows = lists.flatMap(({ name, gained, lost }) =>
    [["gained", gained] as const, ["lost", lost] as const].flatMap(([what, members]) =>
      members.map(({ id, title }): Line[] => [
        [LIST_TITLES[name][lang]],
        [{ strong: words.membership[what] }],
        [{ code: id }, ...(title ? [` ${title}`] : [])],
      ]),
    ),
  );
  const changed = lists.filter(({ changed }) => changed > 0);
  return block(
    words.lists,
    [words.list, words.what, words.entry],
    rows,
    changed.length > 0
      ? [
          [
            changed
              .map(({ name, changed: n }) => words.rowsChanged(LIST_TITLES[name][lang], n))
              .join(words.gap) + words.stop,
          ],
        ]
      : [],
  );
}

/** What only describes is counted, not listed: it stands among the other changes. */
function impacts({ impacts, version }: Review, lang: Lang): Block {
  const words = LAYOUT_WORDS[lang];
  const shown = impacts.filter(({ bump }) => bump !== "patch");
  const rows = (["major", "minor"] as const).flatMap((bump) =>
    shown
      .filter((impact) => impact.bump === bump)
      .map((impact): Line[] => [
        [{ strong: words.bumps[bump] }],
        [{ code: impact.entry }],
        [impact.words[lang]],
        [impact.why[lang]],
      ]),
  );
  return block(
    words.impacts,
    [words.effect, words.entry, words.change, words.why],
    rows,
    version.bump === "none" ? [] : [[words.version(version.from, version.to, words.bumps[version.bump])]],
  );
}

/** Every change that no other part tells. */
function others({ entries, records, turns, impacts, clocks }: Review, lang: Lang): Block {
  const words = LAYOUT_WORDS[lang];
  // The clocks tell of events and confirmations.
  const timed = new Set(clocks.map(({ agency }) => agency));
  const told = new Set(
    [...turns, ...impacts.filter(({ bump }) => bump !== "patch")].map(({ change, ...rest }) =>
      keyOf(rest.entry, change),
    ),
  );
  return block(
    words.others,
    [words.record, words.change],
    [
      ...entries.flatMap(({ id, changes }) =>
        changes
          .filter((change) => change.pointer !== "/confirmedOn" && !told.has(keyOf(id, change)))
          .map((change): Line[] => [[{ code: id }], [change.words[lang]]]),
      ),
      ...records.flatMap(({ kind, id, changes }) =>
        changes
          .filter(({ pointer }) => pointer !== "/events" || !timed.has(id))
          .map((change): Line[] => [[words.records[kind], { code: id }], [change.words[lang]]]),
      ),
    ],
  );
}

const keyOf = (id: string, { kind, pointer }: Change) => [id, kind, pointer].join(" ");
const inText = (map: LanguageMap, lang: Lang) => map[lang] ?? map.zh;
