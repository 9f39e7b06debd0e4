import type { LanguageMap } from "../catalog/types.gen.ts";
import { keepAll, type Session } from "./ask.ts";
import { askValue } from "./ask-value.ts";
import { type Answers, type Context, type Form, holds, isAsked, type Step } from "./form.ts";
import { interviewWords as words } from "./interview-words.ts";
import { type Spot, spotOf, spotWithin } from "./judge.ts";
import { type Question, questionAt } from "./question.ts";

/**
 * Asks one question of a form: a value, a group, or the items of a list.
 * @param initial the answer to start from
 * @returns null where it was passed over
 */
export async function askStep(form: Form, step: Step, initial: unknown, session: Session): Promise<unknown> {
  const { context } = session;
  return ask({ form, step, path: step.path, spot: spotOf(step.path), context, initial }, session);
}

interface Place {
  form: Form;
  step: Step;
  /** Of the property from the record on, without indices. */
  path: string;
  spot: Spot;
  context: Context;
  initial: unknown;
}

async function ask(place: Place, session: Session): Promise<unknown> {
  const { form, step, path, context, initial } = place;
  const question: Question = step.place
    ? { ...step.place, path: step.place.title, id: path, pointer: "", kind: "text" }
    : questionAt(form.record, path, context.standard);
  explain(question, step, context, session);
  if (!step.parts) return askValue({ ...place, question }, session);
  const given = initial !== undefined && initial !== null;
  if (holds(step.optional, context) && !given) {
    const fill = { message: words.fill(question.path)[session.lang], initial: false };
    if (!(await session.ask.confirm(fill))) return null;
  }
  return question.kind === "list"
    ? askItems(place, question, session)
    : askParts(place, context.others, false, session);
}

/** What is asked for, an example, and what holds where it is passed over. */
function explain(
  { help, example, kind }: Question,
  { otherwise, parts }: Step,
  context: Context,
  { ask, lang }: Session,
): void {
  const shown =
    example === undefined || parts || isChosen(kind)
      ? undefined
      : words.example(textOfExample(example, lang))[lang];
  const lines = [help[lang], shown, otherwise?.(context)?.[lang]].filter(Boolean);
  if (lines.length > 0) ask.explain(lines.join("  "));
}

const isChosen = (kind: Question["kind"]) => kind === "choice" || kind === "choices" || kind === "yesNo";

function textOfExample(example: unknown, lang: "zh" | "en"): unknown {
  if (Array.isArray(example)) return example.map((item) => textOfExample(item, lang)).join("、");
  if (typeof example !== "object" || example === null) return example;
  const { zh, en } = example as Partial<LanguageMap>;
  return (lang === "en" ? (en ?? zh) : zh) ?? example;
}

/** The properties of a group, or of one item. */
async function askParts(
  place: Place,
  others: Answers[],
  isList: boolean,
  session: Session,
): Promise<Answers> {
  const { step, path, spot } = place;
  const before = (place.initial ?? {}) as Answers;
  const item: Answers = {};
  for (const part of step.parts ?? []) {
    const context = { ...place.context, item, others };
    if (!isAsked(part, context)) continue;
    const proposal = part.propose?.(context);
    const quiet = holds(part.quiet, context) && proposal !== undefined;
    const initial = before[part.path] ?? proposal;
    const value = quiet
      ? proposal
      : await ask(
          {
            ...place,
            step: part,
            path: `${path}.${part.path}`,
            spot: spotWithin(spot, part.path, isList),
            context,
            initial,
          },
          session,
        );
    if (value !== null && value !== undefined) item[part.path] = value;
  }
  // What no question asks for stays as it was.
  return { ...Object.fromEntries(Object.entries(before).filter(([key]) => !isPart(step, key))), ...item };
}

const isPart = ({ parts = [] }: Step, key: string) => parts.some(({ path }) => path === key);

/** Items one after another: added, changed and removed until they are right. */
async function askItems(place: Place, { title }: Question, session: Session): Promise<Answers[]> {
  const { lang, ask: asker } = session;
  let items = [...((place.initial ?? []) as Answers[])];
  const keep = () => {
    session.started = { ...session.started, [place.path]: items };
    keepAll(session);
  };
  const askItem = async (at: number) => {
    const others = items.filter((_, index) => index !== at);
    asker.explain(`— ${title[lang]} · ${words.number(at + 1)[lang]} —`);
    const item = await askParts({ ...place, initial: items[at] }, others, true, session);
    items = at < items.length ? items.with(at, item) : [...items, item];
    keep();
  };
  if (items.length === 0) await askItem(0);
  for (;;) {
    asker.say(items.map((item, index) => `  ${index + 1}. ${summaryOf(item)}`).join("\n"));
    const act = await asker.choose({
      message: words.what(title)[lang],
      options: [
        { value: "done", label: words.done(items.length)[lang] },
        { value: "edit", label: words.edit[lang] },
        { value: "add", label: words.add[lang] },
        ...(items.length > 1 ? [{ value: "remove", label: words.remove[lang] }] : []),
      ],
    });
    if (act === "done") return items;
    if (act === "add") await askItem(items.length);
    else {
      const at = await whichOf(items, session);
      if (act === "edit") await askItem(at);
      else {
        items = items.toSpliced(at, 1);
        keep();
      }
    }
  }
}

async function whichOf(items: Answers[], { ask: asker, lang }: Session): Promise<number> {
  if (items.length === 1) return 0;
  const options = items.map((item, index) => ({
    value: String(index),
    label: `${index + 1}. ${summaryOf(item)}`,
  }));
  return Number(await asker.choose({ message: words.which[lang], options }));
}

/** An item on one line: its first texts. */
function summaryOf(item: Answers): string {
  const texts = Object.values(item).map((value) => {
    const { zh } = (typeof value === "object" && value !== null ? value : {}) as Partial<LanguageMap>;
    return zh ?? (typeof value === "object" ? "" : String(value));
  });
  return texts.filter(Boolean).slice(0, 5).join(" · ");
}
