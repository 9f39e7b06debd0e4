import { make } from "../../preview/make.ts";
import type { Group } from "../../search/collapse.ts";
import { type Columns, type Facet, rowOf } from "../../search/columns.ts";
import type { Choice, Counts } from "../../search/filters.ts";
import { numberIn } from "../../site/text.ts";
import { searchWords } from "../../site/words/search.ts";
import { drawCard } from "./card.ts";
import type { Parts } from "./parts.ts";

/** The name of a code in the page's language; a code that the page does not know is shown as it stands. */
const labelOf = (parts: Parts) => (facet: Facet, code: string) =>
  parts.codes.find((box) => box.facet === facet && box.code === code)?.label ?? code;

/** Adds the cards of groups to the list. */
export function drawGroups(parts: Parts, columns: Columns, groups: Group[]): void {
  const rows = (numbers: number[]) => numbers.map((number) => rowOf(columns, number));
  const cards = groups.map(({ first, others }) =>
    drawCard(rowOf(columns, first), rows(others), parts.lang, labelOf(parts)),
  );
  parts.cards.append(...cards);
  parts.cards.hidden = parts.cards.childElementCount === 0;
}

/** Ticks the chosen codes and writes the counts; codes that would show nothing are left out, unless they are chosen. */
export function drawFilters(parts: Parts, choice: Choice, counts: Counts): void {
  for (const { facet, code, row, input, count } of parts.codes) {
    const number = counts[facet].get(code) ?? 0;
    input.checked = choice[facet]?.includes(code) ?? false;
    row.hidden = number === 0 && !input.checked;
    count.textContent = numberIn(number, parts.lang);
  }
  for (const fieldset of parts.filters.querySelectorAll<HTMLElement>("[data-facet]"))
    fieldset.hidden = [...fieldset.querySelectorAll("label")].every((row) => row.hidden);
  parts.filters.hidden = parts.codes.every(({ row }) => row.hidden);
}

/** The chosen codes as buttons that take them out. */
export function drawChosen(
  parts: Parts,
  choice: Choice,
  remove: (facet: Facet, code: string) => void,
  removeAll: () => void,
): void {
  const words = searchWords[parts.lang];
  const label = labelOf(parts);
  const button = (text: string, name: string, act: () => void) => {
    const made = make("button", { type: "button", className: "quiet", ariaLabel: name }, text);
    made.addEventListener("click", act);
    return make("li", {}, made);
  };
  const items = Object.entries(choice).flatMap(([facet, codes]) =>
    codes.map((code) => {
      const name = `${words.facets[facet as Facet]} · ${label(facet as Facet, code)}`;
      return button(`${name} ×`, words.remove(name), () => remove(facet as Facet, code));
    }),
  );
  if (items.length > 1) items.push(button(words.removeAll, words.removeAll, removeAll));
  parts.chosen.replaceChildren(...items);
  parts.chosen.hidden = items.length === 0;
}

/** The button for the next results. @param next how many it would show */
export function drawMore(parts: Parts, next: number): void {
  parts.more.hidden = next === 0;
  parts.more.textContent = searchWords[parts.lang].more(numberIn(next, parts.lang));
}

/** What to do where nothing was found. @param unfiltered how many there were without the filters */
export function drawNone(parts: Parts, shown: number, unfiltered: number): void {
  parts.none.hidden = shown > 0;
  parts.noneFiltered.hidden = unfiltered === 0;
  parts.noneCount.textContent = searchWords[parts.lang].noneFiltered(numberIn(unfiltered, parts.lang));
}

/** Says that the search itself does not work, in the place of results. */
export function showFailure(parts: Parts): void {
  parts.status.textContent = "";
  for (const part of [parts.cards, parts.more, parts.none, parts.filters, parts.chosen]) part.hidden = true;
  parts.failed.hidden = false;
}
