import type { Finding } from "../catalog/finding.ts";
import type { Validate } from "../catalog/validate.ts";
import { buildText, withProposals } from "./answers.ts";
import {
  openAnswers,
  refusedAnswers,
  unknownAnswers,
  type WrongAnswer,
  wrongByCheck,
} from "./check-answers.ts";
import type { Answers, Context, Form } from "./form.ts";
import { judgeRecord } from "./judge.ts";

/** A record that may be written. */
export interface Made {
  file: string;
  text: string;
  /** What the check will say of it; no errors among them. */
  findings: Finding[];
}

/** Where a record will lie, by its answers: the path as it is shown, and how it reaches its schema. */
export type Target = (answers: Answers) => { file: string; schema: string };

/** The record that answers give, judged as the check will judge it. */
export function buildAndJudge(form: Form, context: Context, validate: Validate, target: Target): Made {
  const { file, schema } = target(context.answers);
  const text = buildText(form, context, schema);
  return { file, text, findings: judgeRecord(form, context, { text, file, validate }) };
}

/**
 * Makes a record without asking. Questions without an answer take their proposals.
 * @returns the record, its answers and which of them were proposals; or all that is wrong with the answers
 */
export function makeFromAnswers(
  form: Form,
  context: Context,
  validate: Validate,
  target: Target,
): { made: Made; answers: Answers; proposed: string[] } | { wrong: WrongAnswer[] } {
  const refused = refusedAnswers(form, context, validate);
  const isRefused = (id: string) => refused.some((wrong) => wrong.id === id);
  // Proposals and conditions rest on answers of the right shape only.
  const sound = Object.fromEntries(Object.entries(context.answers).filter(([id]) => !isRefused(id)));
  const { answers, proposed } = withProposals(form, { ...context, answers: sound });
  const full = { ...context, answers };
  const wrong = [
    ...unknownAnswers(form, context),
    ...refused,
    ...openAnswers(form, full, validate).filter(({ id }) => !isRefused(id)),
  ];
  const made = buildAndJudge(form, full, validate, target);
  const all = [...wrong, ...wrongByCheck(form, made.findings, wrong)];
  return all.length > 0 ? { wrong: all } : { made, answers, proposed };
}
