import type { Columns, Facet } from "../../search/columns.ts";
import type { Parts } from "./parts.ts";

/** The name of a code in the page's language. */
export type LabelOf = (facet: Facet, code: string) => string;

/** Names codes as the page does; a code that it does not know is shown as it stands. */
export function labelOf({ facets, lang }: Parts, agencies: Columns["agencies"]): LabelOf {
  const labels = new Map(
    facets.flatMap(({ facet, codes }) => codes.map(({ code, label }) => [`${facet} ${code}`, label])),
  );
  for (const { id, zh, en } of agencies) labels.set(`agency ${id}`, lang === "en" ? (en ?? zh) : zh);
  return (facet, code) => labels.get(`${facet} ${code}`) ?? code;
}
