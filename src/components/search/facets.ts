import type { Choice, Counts } from "../../search/filters.ts";
import { numberIn } from "../../site/text.ts";
import { searchWords } from "../../site/words/search.ts";
import type { CodeBox, FacetParts, Parts } from "./parts.ts";

/** As many codes of a filter are shown before a reader asks for all. */
export const FEW = 8;

/** Ticks the chosen codes and writes the counts; codes that would show nothing are left out, unless they are chosen. */
export function drawFacets(parts: Parts, choice: Choice, counts: Counts): void {
  for (const part of parts.facets) {
    if (part.facet === "agency") continue;
    for (const box of part.codes) drawCode(box, choice[part.facet], counts[part.facet], parts);
    drawFew(part, parts);
  }
}

/** A code as it is chosen, with its count. */
export function drawCode(
  { code, input, count }: CodeBox,
  chosen: string[] = [],
  counts: Map<string, number>,
  { lang }: Pick<Parts, "lang">,
): void {
  input.checked = chosen.includes(code);
  count.textContent = numberIn(counts.get(code) ?? 0, lang);
  count.dataset.count = String(counts.get(code) ?? 0);
}

/** Shows the codes with most entries, in their order; all of them where the reader wants them. */
function drawFew({ details, codes, all }: FacetParts, { lang }: Parts): void {
  const numberOf = ({ count }: CodeBox) => Number(count.dataset.count);
  const useful = codes.filter((box) => numberOf(box) > 0 || box.input.checked);
  const most = new Set([...useful].sort((a, b) => numberOf(b) - numberOf(a)).slice(0, FEW));
  const open = all.ariaExpanded === "true" || useful.length <= FEW + 1;
  const focused = document.activeElement;
  for (const box of codes)
    box.row.hidden = !(
      useful.includes(box) &&
      (open || most.has(box) || box.input.checked || box.input === focused)
    );
  all.hidden = useful.length <= FEW + 1;
  all.textContent = searchWords[lang].allCodes(all.ariaExpanded === "true", numberIn(useful.length, lang));
  details.hidden = useful.length === 0;
}

/** Lets every long filter be unfolded. */
export function startFacets(parts: Parts): void {
  for (const part of parts.facets) {
    part.all.ariaExpanded = "false";
    if (part.facet === "agency") continue;
    part.all.addEventListener("click", () => {
      part.all.ariaExpanded = String(part.all.ariaExpanded !== "true");
      drawFew(part, parts);
    });
  }
}

/** A filter that an address has chosen from stands open. */
export function openChosen(parts: Parts, choice: Choice): void {
  for (const { facet, details } of parts.facets) if (choice[facet]) details.open = true;
}
