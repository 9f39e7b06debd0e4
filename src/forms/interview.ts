import type { Words } from "../catalog/finding.ts";
import { isOpen } from "./answers.ts";
import { keepAll, type Session } from "./ask.ts";
import { askStep } from "./ask-step.ts";
import { proposeFields } from "./fields.ts";
import {
  type Answers,
  type Context,
  type Form,
  type Guard,
  holds,
  isGuard,
  type Step,
  stepsOf,
} from "./form.ts";
import { interviewWords as words } from "./interview-words.ts";
import { breaches, type Objection } from "./judge.ts";
import { questionAt } from "./question.ts";

/**
 * Asks all that is open, in order, until every question is answered and every guard holds. The answers are those of the
 * session.
 */
export async function interview(form: Form, session: Session): Promise<void> {
  for (let line = nextLine(form, session); line; line = nextLine(form, session)) {
    if (isGuard(line)) await mend(form, line, session);
    else await answer(form, line, session);
  }
}

/** The first line that is not settled: an open question, or a guard that does not hold. */
function nextLine(form: Form, { context }: Session): Step | Guard | undefined {
  return form.lines.find((line) =>
    isGuard(line) ? breaches(line, form, context).length > 0 : isOpen(line, context),
  );
}

async function answer(form: Form, step: Step, session: Session): Promise<void> {
  const { context } = session;
  const { [step.path]: begun, ...started } = session.started;
  sayHeading(form, step, session);
  const initial = begun ?? step.propose?.(context);
  const quiet = holds(step.quiet, context) && begun === undefined && initial !== undefined;
  const value = quiet
    ? initial
    : step.path === "table"
      ? await askTable(session)
      : await askStep(form, step, initial, session);
  // What the columns of a table begin is another question than this one.
  const { [step.path]: _, ...after } = { ...started, ...session.started };
  session.started = after;
  settle(session, { ...context.answers, [step.path]: value });
  for (const told of step.tells?.(session.context) ?? [])
    session.ask.say(`  → ${toldWords(told)[session.lang]}`);
}

/** The first question inside a group says what the group is. */
function sayHeading({ record }: Form, { path, place, quiet }: Step, { ask, lang, context }: Session): void {
  const [group = "", inner] = path.split(".");
  if (place || quiet || !inner || Object.keys(context.answers).some((id) => id.startsWith(`${group}.`)))
    return;
  const { title, help } = questionAt(record, group, context.standard);
  ask.explain(`—— ${title[lang]} ——  ${help[lang]}`);
}

function settle(session: Session, answers: Answers): void {
  session.context = { ...session.context, answers };
  keepAll(session);
}

const toldWords = (told: Words | { article?: number; words: Words }): Words =>
  "words" in told ? words.duty(told.article, told.words) : told;

/** Says what a guard found and takes back the answer that is to be changed. */
async function mend(form: Form, guard: Guard, session: Session): Promise<void> {
  const found = breaches(guard, form, session.context).map(({ message, hint }) => ({
    message,
    ...(hint ? { hint } : {}),
  }));
  sayObjections(found, guard.rule.article, session);
  await takeBack(form, guard.change, session);
}

/** Says what is wrong, each with what to do about it. */
export function sayObjections(
  objections: Objection[],
  article: number | undefined,
  { ask, lang }: Session,
): void {
  for (const { message, hint } of objections) {
    ask.say(`  ✗ ${words.duty(article, message)[lang]}`);
    if (hint) ask.say(`    ${hint[lang]}`);
  }
}

/** Lets a person choose which of some answers to change, and opens that question again with its answer as the start. */
export async function takeBack(form: Form, ids: string[], session: Session): Promise<void> {
  const { context, lang, ask } = session;
  const given = ids.filter((id) => context.answers[id] !== undefined);
  const options = given.map((id) => ({ value: id, label: titleOf(form, id, session) }));
  const id = await ask.choose({
    message: words.change[lang],
    options: [...options, { value: "", label: words.again[lang] }],
  });
  if (id === "") {
    session.context = { ...context, catalog: session.refresh() };
    return;
  }
  const { [id]: value, ...rest } = withoutDerived(form, context);
  if (context.answers[id] !== null)
    session.started = { ...session.started, [id]: value ?? context.answers[id] };
  settle(session, rest);
}

/** The answers without those that nobody gave: they follow from others anew. */
function withoutDerived(form: Form, context: Context): Answers {
  const derived = stepsOf(form).filter(
    (step) =>
      holds(step.quiet, context) &&
      JSON.stringify(step.propose?.(context)) === JSON.stringify(context.answers[step.path]),
  );
  const ids = new Set(derived.map(({ path }) => path));
  return Object.fromEntries(Object.entries(context.answers).filter(([id]) => !ids.has(id)));
}

/** What a question is called: `共享 · 依据`. */
export function titleOf(form: Form, id: string, { context, lang }: Session): string {
  const place = stepsOf(form).find(({ path }) => path === id)?.place;
  if (place) return place.title[lang];
  return questionAt(form.record, id, context.standard).path[lang];
}

/** Where the items come from: a file, a line, or the person. Columns become the items to start from. */
async function askTable(session: Session): Promise<string | null> {
  const { ask, lang, context } = session;
  const { lists } = context.standard;
  const how = await ask.choose({
    message: words.howTable[lang],
    options: [
      { value: "file", label: words.fromFile[lang] },
      { value: "line", label: words.fromLine[lang] },
      { value: "hand", label: words.byHand[lang] },
    ],
  });
  if (how === "hand") return null;
  const check = (text: string) => (text.trim() === "" ? words.needed[lang] : undefined);
  const typed = await ask.text({ message: (how === "file" ? words.file : words.pasteLine)[lang], check });
  const path = typed.trim().replace(/^(["'])(.*)\1$/, "$2");
  const head = how === "file" ? await session.readTable(path) : session.parseTable(typed);
  const wrong = "columns" in head ? (head.columns.length > 0 ? undefined : words.noColumn) : head;
  if (!("columns" in head) || wrong) {
    ask.say(`  ✗ ${wrong?.[lang]}`);
    return askTable(session);
  }
  const fields = proposeFields(head, lists);
  ask.say(`  → ${words.proposed(fields.length)[lang]}`);
  const numbers = fields
    .filter(({ identifierRole }) => identifierRole === "citizenId")
    .map(({ title }) => title.zh);
  if (numbers.length > 0) ask.say(`  → ${words.closedNumbers(numbers)[lang]}`);
  session.started = { ...session.started, fields };
  return how === "file" ? path : null;
}
