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

/**
 * What is wrong with answers, all at once: ids that are no question, values that the schema or the catalog refuses, and
 * questions that are left open.
 */
export function wrongAnswers(form: Form, context: Context, validate: Validate): WrongAnswer[] {
  const steps = stepsOf(form);
  const ids = steps.map(({ path }) => path);
  const unknown = Object.keys(context.answers).filter((id) => !ids.includes(id));
  return [
    ...unknown.map((id) => ({ id, ...formWords.unknownId(id, nearest(id, ids)) })),
    ...steps.flatMap((step) =>
      isOpen(step, context)
        ? [{ id: step.path, ...missing(form, step, context) }]
        : refusals(form, step, context, validate).map((objection) => ({ id: step.path, ...objection })),
    ),
  ];
}

function missing(form: Form, step: Step, { standard }: Context): Objection {
  const { title, example } = step.place
    ? { ...step.place, example: undefined }
    : questionAt(form.record, step.path, standard);
  return formWords.missing(step.path, title, step.asked, example);
}

/** What is said against the answer to one question. */
export function refusals(form: Form, step: Step, context: Context, validate: Validate): Objection[] {
  const value = context.answers[step.path];
  if (value === undefined || value === null) return [];
  if (!step.place) {
    const issues = objectionsTo(form.record, spotOf(step.path), value, validate).map(
      ({ pointer, message, hint }) =>
        placed(pointerPath(pointer).slice(step.path.split(".").length), {
          message,
          ...(hint ? { hint } : {}),
        }),
    );
    const refused = issues.length === 0 ? step.refuses?.(value, context) : undefined;
    return refused ? [refused] : issues;
  }
  if (typeof value !== "string") return [formWords.noText(show(value))];
  if (step.path === "table") return [];
  const choices = step.choices?.(context);
  if (choices) {
    if (choices.some((choice) => choice.value === value)) return [];
    return [
      formWords.noAgency(
        value,
        nearest(
          value,
          choices.map((choice) => choice.value),
        ),
      ),
    ];
  }
  // The identifier of an agency is the schema's only property that is a plain identifier.
  const [issue] = validate("agency", { id: value }).filter(({ pointer }) => pointer === "/id");
  const objection = issue ?? step.refuses?.(value, context);
  return objection
    ? [{ message: objection.message, ...(objection.hint ? { hint: objection.hint } : {}) }]
    : [];
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
