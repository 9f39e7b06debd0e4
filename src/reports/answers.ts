import type { Catalog } from "../catalog/model.ts";
import type { Agency, Dataset, LanguageMap } from "../catalog/types.gen.ts";
import { citation } from "../lists/rows.ts";
import { each } from "../rules/rule.ts";

/** An entry as a report names it. */
export interface Named {
  id: string;
  title: LanguageMap;
}

/** What an agency says for itself in its own records. */
export interface Answer {
  kind: "source" | "distinct" | "exception" | "sharingException" | "changed" | "nothingToChange";
  file: string;
  pointer: string;
  entry?: Named;
  /** Title of the data item, or of the document that an event rests on. */
  about?: LanguageMap;
  text: LanguageMap;
}

/** The article that a kind of answer is about; it answers no finding under another one. */
export const ANSWERS: Record<Answer["kind"], number> = {
  source: 15,
  distinct: 15,
  exception: 15,
  sharingException: 20,
  changed: 11,
  nothingToChange: 11,
};

/** The answers of every agency in its entries (Arts. 15 and 20) and in its events (Art. 11), by agency. */
export function answersOf(catalog: Catalog): Map<string, Answer[]> {
  const answers = new Map<string, Answer[]>();
  for (const { id, file, value } of catalog.agencies.values()) answers.set(id, eventsMet(file, value.events));
  for (const { id, agency, file, value } of catalog.entries.values()) {
    const given = [...inEntry(value)].map((answer) => ({ ...answer, file, entry: named(id, value) }));
    const all = answers.get(agency);
    if (all) all.push(...given);
    else answers.set(agency, given);
  }
  return answers;
}

export const named = (id: string, { title }: Partial<Dataset>): Named => ({ id, title: title ?? { zh: id } });

function* inEntry({ sharing, fields }: Partial<Dataset>): Generator<Omit<Answer, "file">> {
  if (sharing?.exception)
    yield { kind: "sharingException", pointer: "/sharing", text: { zh: citation(sharing.exception) } };
  for (const [pointer, { title, source, distinct, exception }] of each(fields, "/fields")) {
    const about = title ? { about: title } : {};
    if (source) yield { kind: "source", pointer, ...about, text: { zh: source, en: source } };
    if (distinct?.reason) yield { kind: "distinct", pointer, ...about, text: distinct.reason };
    if (exception) yield { kind: "exception", pointer, ...about, text: { zh: citation(exception) } };
  }
}

function eventsMet(file: string, events: Agency["events"]): Answer[] {
  return [...each(events, "/events")].flatMap(([pointer, { document, met }]) => {
    if (!met?.outcome) return [];
    const { on, outcome, reason } = met;
    const text = {
      zh: reason ? `${on}：${reason.zh}` : on,
      ...((!reason || reason.en) && { en: reason ? `${on}: ${reason.en}` : on }),
    };
    return [{ kind: outcome, file, pointer, about: document, text }];
  });
}
