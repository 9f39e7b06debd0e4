import type { Words } from "../catalog/finding.ts";
import { type Context, type Form, holds, type Step, stepsOf } from "./form.ts";
import { type Choice, questionAt } from "./question.ts";

/** A question as a program reads it. */
export interface DescribedQuestion {
  id: string;
  kind: string;
  title: Words;
  help: Words;
  /** Has to be answered wherever it is asked, unless it has a default. */
  required: boolean;
  /** When it is asked; always where absent. */
  asked?: Words;
  example?: unknown;
  /** What is taken where it is not answered, as far as no other answer decides on it. */
  default?: unknown;
  pattern?: string;
  choices?: Choice[];
  parts?: DescribedQuestion[];
}

/** The questions of a form as data: what a file of answers may hold. */
export const describeForm = (form: Form, context: Context): DescribedQuestion[] =>
  stepsOf(form).map((step) => describeStep(form, step, step.path, context));

function describeStep(form: Form, step: Step, path: string, context: Context): DescribedQuestion {
  const question = step.place
    ? { ...step.place, kind: step.choices ? "choice" : "text" }
    : questionAt(form.record, path, context.standard);
  const { title, help, kind, example, pattern, choices } = question as DescribedQuestion;
  const fixed = step.propose?.({ ...context, answers: {}, item: {}, others: [] });
  return {
    id: step.path,
    kind,
    title,
    help,
    required: !holds(step.optional, context),
    ...(step.asked ? { asked: step.asked } : {}),
    ...(example === undefined ? {} : { example }),
    ...(fixed === undefined ? {} : { default: fixed }),
    ...(pattern ? { pattern } : {}),
    ...(choices ? { choices } : step.choices ? { choices: step.choices(context) } : {}),
    ...(step.parts
      ? { parts: step.parts.map((part) => describeStep(form, part, `${path}.${part.path}`, context)) }
      : {}),
  };
}
