import type { Found, Part } from "../../search/session.ts";
import { numberIn } from "../../site/text.ts";
import { searchWords } from "../../site/words/search.ts";
import { drawCard } from "./card.ts";
import type { LabelOf } from "./label.ts";
import type { Parts } from "./parts.ts";

/** Adds cards to the list, and says how many more there are. @param size how many are added at a time */
export function drawCards(parts: Parts, { cards, rest }: Part, size: number, label: LabelOf): void {
  parts.cards.append(...cards.map(({ first, others }) => drawCard(first, others, parts.lang, label)));
  parts.cards.hidden = parts.cards.childElementCount === 0;
  parts.more.hidden = rest === 0;
  parts.more.textContent = searchWords[parts.lang].more(numberIn(Math.min(size, rest), parts.lang));
}

/** What to do where nothing was found, and whom to ask for what was not found. */
export function drawNone(parts: Parts, { shown, unfiltered }: Found): void {
  parts.none.hidden = shown > 0;
  parts.ask.hidden = false;
  parts.noneFiltered.hidden = unfiltered === 0;
  parts.noneCount.textContent = searchWords[parts.lang].noneFiltered(numberIn(unfiltered, parts.lang));
}

/** Says that the search itself does not work, in the place of results. */
export function showFailure(parts: Parts): void {
  parts.status.textContent = "";
  for (const part of [parts.cards, parts.more, parts.none, parts.ask, parts.chosen]) part.hidden = true;
  parts.failed.hidden = false;
}
