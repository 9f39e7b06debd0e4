import { show } from "../catalog/describe.ts";
import type { Finding, Words } from "../catalog/finding.ts";
import { nearest } from "../catalog/nearest.ts";
import { pointerPath } from "../catalog/parse.ts";
import type { Validate } from "../catalog/validate.ts";
import { isOpen } from "./answers.ts";
import { type Context, type Form, isGuard, type Step, stepsOf } from "./form.ts";
import { isWithin, type Objection, objectionsTo, spotOf } from "./judge.ts";
import { questionAt } from "./question.ts";
import { formWords } from "./words.ts";

/** An answer that is wrong or missing, by the id of its question. */
export interface WrongAnswer extends Objection {
  id: string;
}

/** Ids that are no question. */
export function unknownAnswers(form: Form, { answers }: Context): WrongAnswer[] {
  const ids = stepsOf(form).map(({ path }) => path);
  const unknown = Object.keys(answers).filter((id) => !ids.includes(id));
  return unknown.map((id) => ({ id, ...formWords.unknownId(id, nearest(id, ids)) }));
}

/**
 * Answers that schema or catalog refuse. In a group or list what is missing is left for later: a proposal may stand for
 * it.
 */
export const refusedAnswers = (form: Form, context: Context, validate: Validate): WrongAnswer[] =>
  stepsOf(form).flatMap((step) =>
    refusals(form, step, context, validate)
      .filter(({ rule }) => !step.parts || rule !== "property-given")
      .map(({ rule: _, ...objection }) => ({ id: step.path, ...objection })),
  );

/** Questions that are open, and what proposals have not completed. */
export const openAnswers = (form: Form, context: Context, validate: Validate): WrongAnswer[] =>
  stepsOf(form).flatMap((step) => {
    const wrong = isOpen(step, context)
      ? [missing(form, step, context)]
      : refusals(form, step, context, validate).map(({ rule: _, ...objection }) => objection);
    return wrong.map((objection) => ({ id: step.path, ...objection }));
  });

function missing(form: Form, step: Step, { standard }: Context): Objection {
  const { title, example } = step.place
    ? { ...step.place, example: undefined }
    : questionAt(form.record, step.path, standard);
  return formWords.missing(step.path, title, step.asked, example);
}

/** What is said against the answer to one question. */
function refusals(
  form: Form,
  step: Step,
  context: Context,
  validate: Validate,
): (Objection & { rule?: string })[] {
  const value = context.answers[step.path];
  if (value === undefined || value === null) return [];
  if (step.place) return misplaced(step, value, context, validate);
  const spot = spotOf(step.path);
  const issues = objectionsTo(form.record, spot, value, validate);
  const refused = issues.length === 0 ? step.refuses?.(value, context) : undefined;
  if (refused) return [refused];
  return issues.map(({ rule, pointer, message, hint }) => ({
    rule,
    ...placed(pointerPath(pointer.slice(spot.pointer.length)), { message, ...(hint ? { hint } : {}) }),
  }));
}

/** What is said against the place of a record. */
function misplaced(step: Step, value: unknown, context: Context, validate: Validate): Objection[] {
  if (typeof value !== "string") return [formWords.noText(show(value))];
  if (step.path === "table") return [];
  const known = step.choices?.(context).map((choice) => choice.value);
  if (known) return known.includes(value) ? [] : [formWords.noAgency(value, nearest(value, known))];
  const objection = objectionToId(value, validate) ?? step.refuses?.(value, context);
  return objection ? [objection] : [];
}

/** An identifier is judged as the schema judges that of an agency: it has the same form everywhere. */
export function objectionToId(value: unknown, validate: Validate): Objection | undefined {
  const issue = validate("agency", { id: value }).find(({ pointer }) => pointer === "/id");
  return issue && { message: issue.message, ...(issue.hint ? { hint: issue.hint } : {}) };
}

/** An objection to a part of an answer says which. */
function placed(path: string[], { message, hint }: Objection): Objection {
  if (path.length === 0) return hint ? { message, hint } : { message };
  const at = path.join(".");
  const named: Words = { zh: `${at}：${message.zh}`, en: `${at}: ${message.en}` };
  return hint ? { message: named, hint } : { message: named };
}

/**
 * What the check finds as errors, by question. Where an answer is wrong or missing already, what the check says of its
 * place, or because of it, is no news.
 */
export function wrongByCheck(form: Form, findings: Finding[], already: WrongAnswer[]): WrongAnswer[] {
  const ids = already.map(({ id }) => id);
  const pointers = ids.map((id) => `/${id.replaceAll(".", "/")}`);
  const isNews = ({ pointer, rule }: Finding) =>
    !pointers.some((wrong) => isWithin(wrong, pointer) || isWithin(pointer, wrong)) &&
    !form.lines.some(
      (line) => isGuard(line) && line.rule.id === rule && line.change.some((id) => ids.includes(id)),
    );
  return findings
    .filter((finding) => finding.level === "error" && isNews(finding))
    .map(({ pointer, message, hint }) => ({
      id: pointerPath(pointer).join("."),
      message,
      ...(hint ? { hint } : {}),
    }));
}
