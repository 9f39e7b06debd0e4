import { numberIn } from "../../site/text.ts";
import { searchWords } from "../../site/words/search.ts";
import type { Parts } from "./parts.ts";

const WIDE = "(min-width: 60rem)";

/** On a phone the filters stand in a sheet over the results while it is open. @param clear takes all filters out */
export function startSheet({ sheet, filters }: Parts, clear: () => void): void {
  const { dialog } = sheet;
  const column = filters.parentElement;
  sheet.open.addEventListener("click", () => {
    sheet.body.append(filters);
    dialog.showModal();
  });
  dialog.addEventListener("close", () => column?.append(filters));
  for (const button of [sheet.close, sheet.show]) button.addEventListener("click", () => dialog.close());
  // What is outside of the sheet closes it, as the Escape key does.
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  sheet.clear.addEventListener("click", clear);
  matchMedia(WIDE).addEventListener("change", ({ matches }) => matches && dialog.close());
}

/** Says on the sheet and its button what is chosen and what it shows. */
export function drawSheet({ sheet, lang }: Parts, chosen: number, shown: number, status: string): void {
  const words = searchWords[lang];
  sheet.open.textContent = words.openFilters(chosen, numberIn(chosen, lang));
  sheet.show.textContent = words.showResults(numberIn(shown, lang));
  sheet.clear.ariaDisabled = String(chosen === 0);
  // Behind a sheet nothing is read out.
  sheet.status.textContent = sheet.dialog.open ? status : "";
}
