import type { Lang } from "../../catalog/finding.ts";
import type { Facet } from "../../search/columns.ts";
import type { Found } from "../../search/session.ts";
import type { SearchState } from "../../search/state.ts";
import { numberIn } from "../../site/text.ts";
import { searchWords } from "../../site/words/search.ts";
import type { LabelOf } from "./label.ts";

/** The sentences above the results: how many there are, and what they are not. */
export function statusOf(
  lang: Lang,
  { query, sort }: SearchState,
  { shown, unfiltered, full, missing, partly, instead }: Found,
): string {
  const words = searchWords[lang];
  const count = numberIn(shown, lang);
  if (!query) return sort === "title" ? words.allByTitle(count) : words.all(count);
  const notes = [
    unfiltered > 0 && instead !== undefined && words.instead(query, instead),
    unfiltered > 0 && missing.length > 0 && words.missing(missing),
    unfiltered > 0 && full === 0 && words.partly,
    full > 0 && partly > 0 && words.someParts(numberIn(partly, lang)),
  ];
  return [words.found(count), ...notes].filter(Boolean).join(lang === "zh" ? "" : " ");
}

/** What the results are filtered by, which screen readers announce; eyes see it in the buttons beside. */
export function filteredBy(lang: Lang, { choice }: SearchState, label: LabelOf): string {
  const words = searchWords[lang];
  const parts = Object.entries(choice).map(([facet, codes]) =>
    words.chosenCodes(
      words.facets[facet as Facet],
      codes.map((code) => label(facet as Facet, code)),
    ),
  );
  return parts.length > 0 ? words.filteredBy(parts) : "";
}
