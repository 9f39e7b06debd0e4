import { make } from "../../preview/make.ts";
import type { Columns } from "../../search/columns.ts";
import { findAgencies } from "../../search/find-agencies.ts";
import { numberIn, tagOf } from "../../site/text.ts";
import { searchWords } from "../../site/words/search.ts";
import { drawCode, FEW } from "./facets.ts";
import { type CodeBox, codeBox, type FacetParts, type Parts } from "./parts.ts";

/** More agencies than these nobody looks through: a reader types more. */
const MANY = 30;

/** Draws the agencies for what is chosen. */
export type DrawAgencies = (chosen: string[], counts: Map<string, number>) => void;

/**
 * The filter by agency. Of hundreds it shows those with most entries, the chosen ones, and those whose name holds what the
 * reader types.
 */
export function startAgencies(parts: Parts, agencies: Columns["agencies"]): DrawAgencies {
  const facet = parts.facets.find((part) => part.facet === "agency") as FacetParts;
  const { box, status } = parts.agencies;
  const words = searchWords[parts.lang];
  const rows = new Map<string, CodeBox>();
  let [chosen, counts]: [string[], Map<string, number>] = [[], new Map()];

  function rowOf(id: string): CodeBox {
    const known = rows.get(id) ?? codeBox(drawRow(id));
    rows.set(id, known);
    return known;
  }

  function drawRow(id: string): HTMLElement {
    const { zh, en } = agencies.find((agency) => agency.id === id) ?? { zh: id };
    const other = parts.lang === "en" && !en;
    const name = make("span", { ...(other && { lang: tagOf("zh") }) }, parts.lang === "en" ? (en ?? zh) : zh);
    const input = make("input", { type: "checkbox", name: "agency", value: id });
    return make("label", {}, input, name, make("span", { className: "count" }));
  }

  function draw(): void {
    const text = box.value.trim();
    const open = facet.all.ariaExpanded === "true";
    const useful = agencies.filter(({ id }) => (counts.get(id) ?? 0) > 0);
    const found = findAgencies(useful, text, counts);
    const most = found.slice(0, text || open ? MANY : FEW).map(({ id }) => id);
    const ids = text ? most : [...most, ...chosen.filter((id) => !most.includes(id))];
    const shown = ids.map(rowOf);
    for (const one of shown) drawCode(one, chosen, counts, parts);
    // A row that is moved would lose the focus.
    if (
      shown.some(({ row }, at) => facet.list.children[at] !== row) ||
      shown.length !== facet.list.childElementCount
    )
      facet.list.replaceChildren(...shown.map(({ row }) => row));
    facet.all.hidden = text !== "" || useful.length <= FEW;
    facet.all.textContent = words.allCodes(open, numberIn(Math.min(MANY, useful.length), parts.lang));
    status.textContent = text && words.agenciesFound(numberIn(found.length, parts.lang));
    facet.details.hidden = useful.length === 0 && chosen.length === 0;
    box.hidden = useful.length <= FEW && text === "";
  }

  box.addEventListener("input", draw);
  facet.all.addEventListener("click", () => {
    facet.all.ariaExpanded = String(facet.all.ariaExpanded !== "true");
    draw();
  });
  return (...next) => {
    [chosen, counts] = next;
    draw();
  };
}
