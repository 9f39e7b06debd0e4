import { compare, type Finding, type Issue, type Words } from "../catalog/finding.ts";
import type { AgencyRecord, Catalog, Entry, Stored, SystemRecord } from "../catalog/model.ts";
import { pointerPath } from "../catalog/parse.ts";
import { parseAs, type Validate } from "../catalog/validate.ts";
import { judge } from "../rules/judge.ts";
import type { Problem } from "../rules/rule.ts";
import { askedAnswers, buildRecord } from "./answers.ts";
import { type Context, type Form, type Guard, type RecordKind, type Step, stepsOf } from "./form.ts";

/** What is wrong with an answer, in the words of the check. */
export interface Objection {
  message: Words;
  hint?: Words;
}

/** Where a value stands in a record: around it only what leads there. */
export interface Spot {
  pointer: string;
  wrap(value: unknown): unknown;
}

/** The place of a property by its path from the record on. */
export const spotOf = (path: string): Spot => ({
  pointer: `/${path.replaceAll(".", "/")}`,
  wrap: (value) => path.split(".").reduceRight<unknown>((inner, key) => ({ [key]: inner }), value),
});

/** The place of a property inside a group, or inside an item of a list. */
export const spotWithin = ({ pointer, wrap }: Spot, key: string, isList: boolean): Spot => ({
  pointer: `${pointer}${isList ? "/0" : ""}/${key}`,
  wrap: (value) => wrap(isList ? [{ [key]: value }] : { [key]: value }),
});

/** What the schema says against a value at a place. */
export const objectionsTo = (record: RecordKind, spot: Spot, value: unknown, validate: Validate): Issue[] =>
  validate(record, spot.wrap(value)).filter(({ pointer }) => isWithin(pointer, spot.pointer));

/** Whether a pointer leads to a place or below it. */
export const isWithin = (pointer: string, place: string) => `${pointer}/`.startsWith(`${place}/`);

/** What a guard finds among the answers given so far, errors only. */
export function breaches(guard: Guard, form: Form, context: Context): Problem[] {
  const now = { ...context, answers: askedAnswers(form, context) };
  const value = buildRecord(form, now, "");
  const record = { ...placeOf(form, now), file: "", text: "", value, issues: [] };
  return [...problemsOf(guard, record, context)].filter(
    ({ level = guard.rule.level, pointer }) => level === "error" && isWithin(pointer, guard.at),
  );
}

function problemsOf(
  { rule }: Guard,
  record: Stored<object> & { agency: string },
  { catalog, date }: Context,
) {
  if (rule.scope === "entry") return rule.check(record as Entry, { catalog, date });
  if (rule.scope === "agency") return rule.check(record as AgencyRecord, { catalog, date });
  if (rule.scope === "system") return rule.check(record as SystemRecord, { catalog, date });
  throw new Error(`${rule.id} judges no single record`);
}

/** Where the record of these answers lies in the catalog. */
export function placeOf({ record }: Form, { answers }: Context): { id: string; agency: string } {
  const [agency, id] = [String(answers.agency), String(answers.id)];
  return record === "agency" ? { id, agency: id } : { id: `${agency}/${id}`, agency };
}

/**
 * All that the check finds in a new record, once it stands in the catalog.
 * @param file as it will be shown
 */
export function judgeRecord(
  form: Form,
  context: Context,
  { text, file, validate }: { text: string; file: string; validate: Validate },
): Finding[] {
  const { value, issues } = parseAs(form.record, new TextEncoder().encode(text), validate);
  const record = { ...placeOf(form, context), file, text, value: value as object, issues };
  return judge(withRecord(form, context.catalog, record), context.date).filter(
    (finding) => finding.file === file,
  );
}

function withRecord(
  { record: kind }: Form,
  catalog: Catalog,
  record: Stored<object> & { agency: string },
): Catalog {
  const { id, agency } = record;
  const known = new Set(catalog.known).add(agency).add(kind === "system" ? id.replace("/", "/systems/") : id);
  // In the order in which a reader of folders would meet it: some rules speak of the first of two.
  const add = <T>(records: Map<string, T>) =>
    new Map([...records, [id, record as unknown as T] as const].sort(([a], [b]) => compare(a, b)));
  const { agencies, entries, systems } = catalog;
  if (kind === "agency") return { ...catalog, known, agencies: add(agencies) };
  if (kind === "system") return { ...catalog, known, systems: add(systems) };
  return { ...catalog, known, entries: add(entries) };
}

/** The question that a finding speaks of: the one that stands nearest to its place. */
export function stepAt(form: Form, pointer: string): Step | undefined {
  const path = pointerPath(pointer).join(".");
  const near = stepsOf(form).filter(
    (step) =>
      !step.place &&
      path !== "" &&
      (`${path}.`.startsWith(`${step.path}.`) || step.path.startsWith(`${path}.`)),
  );
  return near.sort((a, b) => b.path.length - a.path.length)[0];
}
