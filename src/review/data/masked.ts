import type { Entry } from "../../catalog/model.ts";
import type { Field } from "../../catalog/types.gen.ts";
import { viewColumn } from "../../tables/scan/column.ts";
import type { Candidate, ColumnView } from "../../tables/scan/identifier.ts";
import { mask } from "../../tables/scan/mask.ts";
import { scanValue } from "../../tables/scan/scan-value.ts";
import { type Samples, shortSamples } from "./short-samples.ts";

/** What stands for a value that is not open to all. */
export const HIDDEN = "***";

/**
 * Examples as a report may show them: short, and without what is not open to all. A report is a comment, a mail and a
 * log; so a value is hidden where a state of its entry keeps it back or has no item for it, and what identifies a person
 * or a body is masked.
 */
export function masked(samples: Samples, entries: (Entry | undefined)[]): Samples {
  const writers = new Map<string, (value: string) => string>();
  return shortSamples(samples, (column, value) => {
    const writer = writers.get(column) ?? writerOf(column, entries);
    writers.set(column, writer);
    return writer(value);
  });
}

/** How a column's values are shown. */
function writerOf(column: string, entries: (Entry | undefined)[]): (value: string) => string {
  const states = entries.flatMap((entry) => entry?.value ?? []);
  const fields = states.flatMap(({ fields }) => fields?.filter(Boolean) ?? []);
  const own = fields.filter(({ name }) => name === column);
  const field = own.at(-1);
  const isOpen = [...states.map(({ opening }) => opening?.type), ...own.map(openingOf)].every(
    (type) => type === "unconditional",
  );
  if (!field || !isOpen) return () => HIDDEN;
  if (own.some(({ identifierRole }) => identifierRole)) return mask;
  const view = viewColumn(said(field), fields.map(said));
  return (value) => withoutIdentifiers(value, view);
}

/** A mistyped citizen number tells as much as a right one. */
const looksLike = ({ holds, identifier }: Candidate) => holds || identifier === "citizenId";

/** A value whose identifiers are masked. One kind can hide the next, so it is scanned until none is left. */
function withoutIdentifiers(value: string, view: ColumnView): string {
  const found = scanValue(value, view).filter(looksLike);
  if (found.length === 0) return value;
  // What was found in full width characters does not stand there as it was found.
  if (found.some(({ text }) => !value.includes(text))) return mask(value);
  return withoutIdentifiers(
    found.reduce((left, { text }) => left.replaceAll(text, mask(text)), value),
    view,
  );
}

const openingOf = ({ opening = "unconditional" }: Field) => opening;
const said = ({ name, title }: Field) => ({ name, title: Object.values(title ?? {}).join(" ") });
