import { applyPatch, valueAt } from "../catalog/patch.ts";
import type { LanguageMap } from "../catalog/types.gen.ts";
import type { Session } from "./ask.ts";
import { objectionToId } from "./check-answers.ts";
import { type Context, type Form, holds, type Step } from "./form.ts";
import { interviewWords as words } from "./interview-words.ts";
import { objectionsTo, type Spot } from "./judge.ts";
import type { Choice, Question } from "./question.ts";

/** One question put to a person. */
export interface Asked {
  form: Form;
  step: Step;
  question: Question;
  spot: Spot;
  context: Context;
  /** The value to start from. */
  initial: unknown;
}

/** Typed instead of a value, it takes one away that was proposed. */
const NONE = "-";

/**
 * Asks for a value that is no group.
 * @returns null where the question was passed over
 */
export async function askValue(asked: Asked, session: Session): Promise<unknown> {
  const { question, step, context } = asked;
  const choices = choicesOf(asked);
  const several = question.kind === "choices" || question.kind === "list";
  if (choices.length > 0) return several ? askSome(asked, choices, session) : askOne(asked, choices, session);
  switch (question.kind) {
    case "yesNo": {
      const yes = await session.ask.confirm({
        message: messageOf(asked, session),
        initial: asked.initial === true,
      });
      return yes || !holds(step.optional, context) ? yes : null;
    }
    case "languageMap":
      return askWords(asked, session);
    case "list":
      return askList(asked, session);
    case "number":
      return askText(asked, session, (text) => (text.trim() === "" ? text : Number(text)));
    default:
      return askText(asked, session, (text) => text);
  }
}

function choicesOf({ question, step, context }: Asked): Choice[] {
  if (step.choices) return step.choices(context);
  if (question.kind !== "choice" && question.kind !== "choices") return [];
  return question.choices.filter(({ value }) => step.fits?.(value, context) ?? true);
}

const messageOf = ({ question, step, context }: Asked, { lang }: Session, also = "") =>
  `${question.path[lang]}${also}${holds(step.optional, context) ? words.optional[lang] : ""}`;

const optionsOf = (choices: Choice[], { lang }: Session) =>
  choices.map(({ value, label }) => ({ value, label: `${label[lang]}  ${value}` }));

async function askOne(asked: Asked, choices: Choice[], session: Session): Promise<unknown> {
  const skip = holds(asked.step.optional, asked.context)
    ? [{ value: "", label: words.skip[session.lang] }]
    : [];
  const initial = typeof asked.initial === "string" ? asked.initial : undefined;
  const value = await session.ask.choose({
    message: messageOf(asked, session),
    options: [...skip, ...optionsOf(choices, session)],
    initial,
  });
  return value === "" ? null : value;
}

async function askSome(asked: Asked, choices: Choice[], session: Session): Promise<unknown> {
  const optional = holds(asked.step.optional, asked.context);
  const values = await session.ask.chooseSome({
    message: messageOf(asked, session),
    options: optionsOf(choices, session),
    initial: Array.isArray(asked.initial) ? (asked.initial as string[]) : [],
    check: (chosen) => (chosen.length > 0 || optional ? undefined : words.chooseOne[session.lang]),
  });
  return values.length === 0 ? null : values;
}

/** Chinese, which is needed, then English, which is not. */
async function askWords(asked: Asked, session: Session): Promise<LanguageMap | null> {
  const initial = (asked.initial ?? {}) as Partial<LanguageMap>;
  const { lang } = session;
  const zh = await askText(
    { ...asked, initial: initial.zh },
    session,
    (text) => ({ zh: text }),
    words.inChinese[lang],
  );
  if (zh === null) return null;
  const en = await askText(
    { ...asked, step: { ...asked.step, optional: true }, initial: initial.en },
    session,
    (text) => ({ ...(zh as LanguageMap), en: text }),
    words.inEnglish[lang],
  );
  return (en ?? zh) as LanguageMap;
}

async function askText(
  asked: Asked,
  session: Session,
  toValue: (text: string) => unknown,
  also?: string,
): Promise<unknown> {
  const { step, context, initial } = asked;
  const optional = holds(step.optional, context);
  const start = initial === undefined || initial === null ? undefined : String(initial);
  const text = await session.ask.text({
    message: messageOf(asked, session, also),
    initial: start,
    check: (typed) => {
      const given = typed.trim();
      if (given === "") return optional ? undefined : words.needed[session.lang];
      return optional && given === NONE
        ? undefined
        : objection(asked, mended(asked, toValue(given), session), session);
    },
  });
  const given = text.trim();
  return given === "" || (optional && given === NONE) ? null : mended(asked, toValue(given), session);
}

/** A value as `npm run fix` would write it: a day in another form, wide digits of a telephone. */
function mended({ form, spot, step }: Asked, value: unknown, { validate }: Session): unknown {
  if (step.place) return value;
  const fixes = objectionsTo(form.record, spot, value, validate).flatMap(({ fix = [] }) => fix);
  return valueAt(applyPatch(spot.wrap(value), fixes), spot.pointer);
}

/** Several short texts on one line. */
async function askList(asked: Asked, session: Session): Promise<unknown> {
  const { step, question } = asked;
  const { lang } = session;
  const separator = step.separator ?? /[；;]/;
  const split = (text: string) =>
    text
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean);
  const isWords = question.kind === "list" && question.item === "languageMap";
  const items = (Array.isArray(asked.initial) ? asked.initial : []) as (string | LanguageMap)[];
  const initial = items.map((item) => (typeof item === "string" ? item : item.zh)).join("；");
  const first = await askText(
    { ...asked, initial: initial || undefined },
    session,
    (text) => (isWords ? split(text).map((zh) => ({ zh })) : split(text)),
    words.several(isWords, step.separator !== undefined)[lang],
  );
  if (first === null || !isWords) return first;
  const chinese = first as LanguageMap[];
  const english = items.map((item) => (item as LanguageMap).en ?? "").join("; ");
  const text = await session.ask.text({
    message: `${question.path[lang]}${words.severalEnglish(chinese.length)[lang]}${words.optional[lang]}`,
    initial: english.replaceAll(/[; ]/g, "") && items.length === chinese.length ? english : undefined,
    check: (typed) => {
      const given = split(typed);
      if (given.length === 0 || given.length === chinese.length) return undefined;
      return words.asMany(chinese.length, given.length)[lang];
    },
  });
  const other = split(text);
  return other.length === 0 ? chinese : chinese.map(({ zh }, index) => ({ zh, en: other[index] }));
}

/** What schema and catalog say against a value, as one line. */
function objection(
  { form, spot, step, context }: Asked,
  value: unknown,
  session: Session,
): string | undefined {
  const [issue] = step.place ? [] : objectionsTo(form.record, spot, value, session.validate);
  const found =
    issue ??
    (step.path === "id" && step.place ? objectionToId(value, session.validate) : undefined) ??
    step.refuses?.(value, context);
  if (!found) return undefined;
  return [found.message, found.hint]
    .map((said) => said?.[session.lang])
    .filter(Boolean)
    .join(" ");
}
