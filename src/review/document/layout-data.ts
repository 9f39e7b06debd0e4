import type { Lang } from "../../catalog/finding.ts";
import type { DataChanges, DataRow } from "../../catalog/types.gen.ts";
import type { Review } from "../review.ts";
import { type Block, block, type Line, type Span } from "./layout-block.ts";
import { LAYOUT_WORDS } from "./layout-words.ts";

/** Of each kind so many rows are shown, */
const MOST_ROWS = 2;
/** of a row so many values, */
const MOST_CELLS = 4;
/** and so many of the columns that changed most. */
const MOST_COLUMNS = 5;

/** What became of the rows of data files. */
export function dataChanges({ data }: Review, lang: Lang): Block {
  const words = LAYOUT_WORDS[lang];
  return block(
    words.dataChanges,
    [words.file, words.change, words.examples],
    data.flatMap(({ path, comparison }): Line[][] => {
      if (!comparison) return [];
      const { changes, words: told } = comparison;
      const samples = changes ? samplesIn(changes, lang) : [];
      return [
        [
          [{ code: path }],
          [told[lang], ...(changes ? columnsIn(changes, lang) : [])],
          samples.length > 0 ? joined(samples, words.gap) : ["–"],
        ],
      ];
    }),
  );
}

function columnsIn({ byColumn = [] }: DataChanges, lang: Lang): Line {
  const words = LAYOUT_WORDS[lang];
  if (byColumn.length === 0) return [];
  const shown = byColumn
    .slice(0, MOST_COLUMNS)
    .map(({ column, rows }): Line => [{ code: column }, words.inColumn(rows)]);
  return [words.inColumns, ...shortened(shown, byColumn.length, lang), words.stop];
}

function samplesIn({ samples }: DataChanges, lang: Lang): Line[] {
  const words = LAYOUT_WORDS[lang];
  if (!samples) return [];
  const row = (cells: DataRow): Line => {
    const filled = Object.entries(cells).filter(([, value]) => value !== "");
    const shown = filled.slice(0, MOST_CELLS).map(([column, value]): Line => [{ code: column }, ` ${value}`]);
    return shortened(shown, filled.length, lang);
  };
  const changed = samples.changed.map(({ key, before, after }): Line => {
    const names = Object.keys(after);
    const shown = names
      .slice(0, MOST_CELLS)
      .map(
        (name): Line => [
          { code: name },
          ` ${before[name] || words.nothing} → ${after[name] || words.nothing}`,
        ],
      );
    return [...row(key), words.colon, ...shortened(shown, names.length, lang)];
  });
  const kinds = {
    changed,
    added: samples.added.map(row),
    removed: samples.removed.map(row),
  };
  return (["changed", "added", "removed"] as const).flatMap((kind) =>
    kinds[kind].slice(0, MOST_ROWS).map((line): Line => [{ strong: words.samples[kind] }, " ", ...line]),
  );
}

/** The first of some pieces, and how many there are beside. */
function shortened(shown: Line[], all: number, lang: Lang): Line {
  const words = LAYOUT_WORDS[lang];
  return [...joined(shown, words.comma), ...(all > shown.length ? [words.more(all - shown.length)] : [])];
}

const joined = (lines: Line[], mark: string): Line =>
  lines.flatMap((line, at): Span[] => (at === 0 ? line : [mark, ...line]));
