import type { Lang } from "../../catalog/finding.ts";
import type { Facet } from "../../search/columns.ts";

/** The elements of the search page that the script works with. */
export interface Parts {
  lang: Lang;
  form: HTMLFormElement;
  box: HTMLInputElement;
  app: HTMLElement;
  filters: HTMLDetailsElement;
  status: HTMLElement;
  chosen: HTMLElement;
  cards: HTMLElement;
  more: HTMLButtonElement;
  none: HTMLElement;
  noneFiltered: HTMLElement;
  noneCount: HTMLElement;
  removeAll: HTMLElement;
  failed: HTMLElement;
  retry: HTMLElement;
  /** The header's link to this page in the other language. */
  language: HTMLAnchorElement;
  /** The filters that this site has. */
  facets: Facet[];
  codes: CodeBox[];
}

/** A code of a filter as the page shows it. */
export interface CodeBox {
  facet: Facet;
  code: string;
  label: string;
  row: HTMLElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

export function findParts(): Parts {
  const part = <T extends HTMLElement>(name: string) => find<T>(document, `[data-part="${name}"]`);
  const filters = part<HTMLDetailsElement>("filters");
  return {
    lang: document.documentElement.lang === "en" ? "en" : "zh",
    form: find(document, "form#search"),
    box: find(document, "#q"),
    app: part("app"),
    filters,
    status: part("status"),
    chosen: part("chosen"),
    cards: part("cards"),
    more: part("more"),
    none: part("none"),
    noneFiltered: part("none-filtered"),
    noneCount: part("none-count"),
    removeAll: part("remove-all"),
    failed: part("failed"),
    retry: part("retry"),
    language: find(document, "a[data-language]"),
    facets: [...filters.querySelectorAll<HTMLElement>("[data-facet]")].map(
      ({ dataset }) => dataset.facet as Facet,
    ),
    codes: [...filters.querySelectorAll<HTMLElement>("label")].map((row) => {
      const input = find<HTMLInputElement>(row, "input");
      const [label, count] = [find(row, "span"), find(row, ".count")];
      return {
        facet: input.name as Facet,
        code: input.value,
        label: label.textContent ?? "",
        row,
        input,
        count,
      };
    }),
  };
}

function find<T extends HTMLElement>(inside: ParentNode, selector: string): T {
  const element = inside.querySelector<T>(selector);
  if (!element) throw new Error(`The search page lacks ${selector}.`);
  return element;
}
