import type { Lang } from "../../catalog/finding.ts";
import type { Review } from "../review.ts";
import type { Layout } from "./layout-block.ts";
import { changeParts } from "./layout-changes.ts";
import { effectParts } from "./layout-effects.ts";
import { LAYOUT_WORDS } from "./layout-words.ts";

/** A review as a document: the order of its parts, and what each line says. Parts without content are left out. */
export function layOut(review: Review, lang: Lang): Layout {
  const words = LAYOUT_WORDS[lang];
  const { base, head, from, date } = review;
  return {
    lang,
    title: words.title,
    verdict: review.verdict[lang],
    about: [
      words.compared,
      { code: from.slice(0, 10) },
      words.with,
      { code: head.commit.slice(0, 10) },
      words.revisions(base.revision, head.revision, date),
    ],
    blocks: [...changeParts(review, lang), ...effectParts(review, lang)].filter(
      ({ rows, intro }) => rows.length + intro.length > 0,
    ),
  };
}
