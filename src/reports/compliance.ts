import { articlesOf } from "../catalog/cite.ts";
import type { Finding } from "../catalog/finding.ts";
import type { Catalog } from "../catalog/model.ts";
import type { AgencyLevel, LanguageMap } from "../catalog/types.gen.ts";
import type { Head } from "../rules/rule.ts";
import { ANSWERS, type Answer, answersOf, type Named } from "./answers.ts";
import { buildConnections, type Connection } from "./connections.ts";
import { owners } from "./owner.ts";

/** A finding as a possible breach under a head of Art. 35: with its evidence, never a verdict. */
export interface Breach extends Omit<Finding, "head"> {
  head: Head;
  entry?: Named;
  /** Title of the higher rule that was applied. */
  layerTitle?: LanguageMap;
  /** What the agency says to it in the record itself. */
  answers: Answer[];
}

export interface Counts {
  heads: Record<Head, number>;
  breaches: number;
  errors: number;
  warnings: number;
  answers: number;
}

export interface AgencyCompliance {
  id: string;
  name: LanguageMap;
  level?: AgencyLevel;
  /** An enterprise follows the measures by reference (Art. 36). */
  byReference: boolean;
  counts: Counts;
  /** By head; errors before warnings. */
  breaches: Breach[];
  answers: Answer[];
}

export interface Compliance {
  date: string;
  agencies: AgencyCompliance[];
  totals: Counts & { byReference: number };
  connections: Connection[];
}

/**
 * The possible breaches of every agency by the heads of Art. 35, with what the agencies answer.
 * @param findings all findings of the catalog on this day
 * @param date the day of judgement, YYYY-MM-DD
 * @param only an agency's identifier; all where it is absent
 */
export function buildCompliance({
  findings,
  catalog,
  date,
  only,
}: {
  findings: Finding[];
  catalog: Catalog;
  date: string;
  only?: string | undefined;
}): Compliance {
  const ownerOf = owners(catalog);
  const said = answersOf(catalog);
  const found = new Map<string, Breach[]>([...catalog.agencies.keys()].map((id) => [id, []]));
  for (const finding of findings) {
    const head = headOf(finding);
    if (head === undefined) continue;
    const { agency, entry } = ownerOf(finding);
    const layerTitle = catalog.config.layers?.find(({ id }) => id === finding.layer)?.title;
    const breaches = found.get(agency) ?? [];
    breaches.push({
      ...finding,
      head,
      ...(entry && { entry }),
      ...(layerTitle && { layerTitle }),
      answers: [],
    });
    found.set(agency, breaches);
  }
  const agencies = [...found]
    .filter(([id]) => only === undefined || id === only)
    .map(([id, breaches]): AgencyCompliance => {
      const { name, level, kind } = catalog.agencies.get(id)?.value ?? {};
      const answers = said.get(id) ?? [];
      return {
        id,
        name: name ?? { zh: id },
        ...(level && { level }),
        byReference: kind === "enterprise",
        counts: countsOf(breaches, answers),
        breaches: breaches
          .map((breach) => ({ ...breach, answers: answersTo(breach, answers) }))
          .sort(inOrder),
        answers,
      };
    });
  return {
    date,
    agencies,
    totals: {
      ...countsOf(
        agencies.flatMap(({ breaches }) => breaches),
        agencies.flatMap(({ answers }) => answers),
      ),
      byReference: agencies
        .filter(({ byReference }) => byReference)
        .reduce((sum, { counts }) => sum + counts.breaches, 0),
    },
    connections: buildConnections(catalog, only),
  };
}

/** Findings of the schemas: their rules are named after what a schema asks (src/catalog/describe.ts). */
const SCHEMA_RULE = /^(property-|value-|schema-|code-known$|path-or-url$)/;

/**
 * The head that a finding falls under. What cites an article is a possible breach, and so is a record that does not keep
 * to the schema (head 2); an unreadable file or a repeated identifier is a slip of work in git.
 */
function headOf({ head, article, rule }: Finding): Head | undefined {
  if (head !== undefined) return head as Head;
  if (article !== undefined) return 5;
  return SCHEMA_RULE.test(rule) ? 2 : undefined;
}

/** An answer stands at the very place of a finding, or around it, and is about the same article. */
const answersTo = (breach: Breach, answers: Answer[]) =>
  answers.filter(
    ({ kind, file, pointer }) =>
      file === breach.file &&
      `${breach.pointer}/`.startsWith(`${pointer}/`) &&
      articlesOf(breach).includes(ANSWERS[kind]),
  );

const inOrder = (a: Breach, b: Breach) =>
  a.head - b.head || Number(a.level === "warning") - Number(b.level === "warning");

function countsOf(breaches: Breach[], answers: Answer[]): Counts {
  const heads = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const { head } of breaches) heads[head]++;
  const errors = breaches.filter(({ level }) => level === "error").length;
  return {
    heads,
    breaches: breaches.length,
    errors,
    warnings: breaches.length - errors,
    answers: answers.length,
  };
}
