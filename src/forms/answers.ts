import { toText } from "../catalog/canonical.ts";
import { tidyTexts } from "../catalog/fix/texts.ts";
import { orderKeys } from "../catalog/key-order.ts";
import { applyPatch } from "../catalog/patch.ts";
import { type Answers, type Context, type Form, holds, isAsked, type Step, stepsOf } from "./form.ts";

/** Whether a question is open: asked, and neither answered nor passed over. */
export const isOpen = (step: Step, context: Context): boolean =>
  context.answers[step.path] === undefined && isAsked(step, context);

/** What a question is answered with where nobody is asked: its proposal, or that it is passed over. */
export function proposalOf(step: Step, context: Context): unknown {
  const proposal = step.propose?.(context);
  if (proposal !== undefined) return proposal;
  return holds(step.optional, context) ? null : undefined;
}

/**
 * Answers every open question by its proposal, in order, for a proposal may rest on one before it.
 * @returns the ids that were answered so, beside the answers; what has no proposal stays open
 */
export function withProposals(form: Form, context: Context): { answers: Answers; proposed: string[] } {
  const answers = { ...context.answers };
  const proposed: string[] = [];
  for (const step of stepsOf(form)) {
    const now = { ...context, answers };
    if (step.parts && answers[step.path]) answers[step.path] = withParts(answers[step.path], step.parts, now);
    if (!isOpen(step, now)) continue;
    const value = proposalOf(step, now);
    if (value === undefined) continue;
    answers[step.path] = value;
    if (value !== null) proposed.push(step.path);
  }
  return { answers, proposed };
}

/** A group, or each item of a list, with the proposals for what it does not say. */
function withParts(value: unknown, parts: Step[], context: Context): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(withParts(item, parts, { ...context, others: items as Answers[] }));
    return items;
  }
  if (typeof value !== "object" || value === null) return value;
  const item = { ...value } as Answers;
  for (const part of parts) {
    const now = { ...context, item };
    if (item[part.path] !== undefined || !isAsked(part, now)) continue;
    const proposal = part.propose?.(now);
    if (proposal !== undefined) item[part.path] = proposal;
  }
  return item;
}

/** The answers to questions that are still asked: one that was changed may have closed others. */
export function askedAnswers(form: Form, context: Context): Answers {
  const asked: Answers = {};
  for (const step of stepsOf(form))
    if (context.answers[step.path] !== undefined && isAsked(step, { ...context, answers: asked }))
      asked[step.path] = context.answers[step.path];
  return asked;
}

/**
 * The record that answers give, its keys in the order of the schema.
 * @param schema the value of `$schema`: how a file in this place reaches it
 */
export function buildRecord(
  form: Form,
  { answers, standard }: Context,
  schema: string,
): Record<string, unknown> {
  const record: Record<string, unknown> = { $schema: schema };
  for (const { path, place } of stepsOf(form)) {
    const value = answers[path];
    if (place || value === undefined || value === null) continue;
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    let home = record;
    for (const key of keys) {
      home[key] = { ...((home[key] ?? {}) as object) };
      home = home[key] as Record<string, unknown>;
    }
    home[last] = value;
  }
  // Texts as `npm run fix` would have them: nothing is left to do for it.
  const tidy = applyPatch(record, tidyTexts(record, form.record, standard.schemas));
  return orderKeys(tidy as typeof record, form.record, standard.schemas);
}

/** The text of the file that answers give. */
export const buildText = (form: Form, context: Context, schema: string): string =>
  toText(buildRecord(form, context, schema));
