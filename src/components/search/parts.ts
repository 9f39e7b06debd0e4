import type { Lang } from "../../catalog/finding.ts";
import type { Facet } from "../../search/columns.ts";

/** The elements of the search page that the script works with. */
export interface Parts {
  lang: Lang;
  form: HTMLFormElement;
  box: HTMLInputElement;
  app: HTMLElement;
  filters: HTMLElement;
  facets: FacetParts[];
  agencies: AgencyParts;
  sheet: SheetParts;
  sort: HTMLSelectElement;
  results: HTMLElement;
  status: HTMLElement;
  chosen: HTMLElement;
  cards: HTMLElement;
  more: HTMLButtonElement;
  none: HTMLElement;
  noneFiltered: HTMLElement;
  noneCount: HTMLElement;
  removeAll: HTMLElement;
  ask: HTMLElement;
  failed: HTMLElement;
  retry: HTMLElement;
  /** The header's link to this page in the other language. */
  language: HTMLAnchorElement;
}

/** A filter as the page shows it. */
export interface FacetParts {
  facet: Facet;
  details: HTMLDetailsElement;
  list: HTMLElement;
  codes: CodeBox[];
  /** Shows all codes where there are many. */
  all: HTMLButtonElement;
}

/** A code of a filter. */
export interface CodeBox {
  code: string;
  label: string;
  row: HTMLElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

/** Where a reader looks for an agency. */
export interface AgencyParts {
  box: HTMLInputElement;
  status: HTMLElement;
}

/** The filters on a phone. */
export interface SheetParts {
  open: HTMLButtonElement;
  dialog: HTMLDialogElement;
  body: HTMLElement;
  close: HTMLElement;
  clear: HTMLElement;
  show: HTMLElement;
  status: HTMLElement;
}

export function findParts(): Parts {
  const part = <T extends HTMLElement>(name: string) => find<T>(document, `[data-part="${name}"]`);
  const filters = part("filters");
  return {
    lang: document.documentElement.lang === "en" ? "en" : "zh",
    form: find(document, "form#search"),
    box: find(document, "#q"),
    app: part("app"),
    filters,
    facets: [...filters.querySelectorAll<HTMLDetailsElement>("[data-facet]")].map(facetParts),
    agencies: { box: part("agency-box"), status: part("agency-status") },
    sheet: {
      open: part("sheet-open"),
      dialog: part("sheet"),
      body: part("sheet-body"),
      close: part("sheet-close"),
      clear: part("sheet-clear"),
      show: part("sheet-show"),
      status: part("sheet-status"),
    },
    sort: part("sort"),
    results: find(document, "#results"),
    status: part("status"),
    chosen: part("chosen"),
    cards: part("cards"),
    more: part("more"),
    none: part("none"),
    noneFiltered: part("none-filtered"),
    noneCount: part("none-count"),
    removeAll: part("remove-all"),
    ask: part("ask"),
    failed: part("failed"),
    retry: part("retry"),
    language: find(document, "a[data-language]"),
  };
}

const facetParts = (details: HTMLDetailsElement): FacetParts => ({
  facet: details.dataset.facet as Facet,
  details,
  list: find(details, ".codes"),
  codes: [...details.querySelectorAll<HTMLElement>("label")].map(codeBox),
  all: find(details, "[data-all]"),
});

/** The parts of a code's row. */
export function codeBox(row: HTMLElement): CodeBox {
  const input = find<HTMLInputElement>(row, "input");
  const label = find(row, "span").textContent ?? "";
  return { code: input.value, label, row, input, count: find(row, ".count") };
}

function find<T extends HTMLElement>(inside: ParentNode, selector: string): T {
  const element = inside.querySelector<T>(selector);
  if (!element) throw new Error(`The search page lacks ${selector}.`);
  return element;
}
