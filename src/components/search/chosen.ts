import { make } from "../../preview/make.ts";
import type { Facet } from "../../search/columns.ts";
import type { Choice } from "../../search/filters.ts";
import { searchWords } from "../../site/words/search.ts";
import type { LabelOf } from "./label.ts";
import type { Parts } from "./parts.ts";

/** The chosen codes as buttons that take them out. The focus goes on to the next one, or to the results. */
export function drawChosen(
  { chosen, results, lang }: Parts,
  choice: Choice,
  label: LabelOf,
  remove: (facet: Facet, code: string) => void,
  removeAll: () => void,
): void {
  const words = searchWords[lang];
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
  const focused = [...chosen.children].findIndex((item) => item.contains(document.activeElement));
  chosen.replaceChildren(...items);
  chosen.hidden = items.length === 0;
  if (focused >= 0) (items[Math.min(focused, items.length - 1)]?.querySelector("button") ?? results).focus();
}
