import type { Lang } from "../../catalog/finding.ts";
import type { CodeList } from "../../catalog/generate.ts";
import type { ListName } from "../../lists/rows.ts";

/** The elements of a list's page that the filter works with, and what the page tells it. */
export interface Parts {
  lang: Lang;
  name: ListName;
  form: HTMLFormElement;
  status: HTMLElement;
  body: HTMLElement;
  pager: HTMLElement;
  /** The code lists of the columns that the page shows. */
  codes: Record<string, CodeList>;
}

/** Nothing where the list is empty: there is nothing to filter. */
export function findParts(): Parts | undefined {
  const form = document.querySelector<HTMLFormElement>("form[data-list]");
  const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [status, body, pager] = [part("status"), part("rows"), part("pager")];
  if (!form || !status || !body || !pager) return undefined;
  return {
    lang: document.documentElement.lang === "en" ? "en" : "zh",
    name: form.dataset.list as ListName,
    form,
    status,
    body,
    pager,
    codes: JSON.parse(form.dataset.labels ?? "{}") as Record<string, CodeList>,
  };
}
