import type { Words } from "../../src/catalog/finding.ts";
import type { Ask, Session } from "../../src/forms/ask.ts";
import { refusedAnswers } from "../../src/forms/check-answers.ts";
import { finish } from "../../src/forms/finish.ts";
import type { Answers, Context, Form } from "../../src/forms/form.ts";
import { interview } from "../../src/forms/interview.ts";
import type { Made, Target } from "../../src/forms/make.ts";
import { draftFile, dropDraft, keepDraft, readDraft, setDraftAside } from "../../src/forms/place-fs.ts";
import { newWords as words } from "./words.ts";

/** What an interview needs from the command around it. */
export interface Desk extends Omit<Session, "keep"> {
  /** The project's folder, where drafts lie. */
  cwd: string;
  target: (form: Form, context: Context) => Target;
  say(sentence: Words): void;
}

/**
 * Asks for a record, from where an earlier interview was broken off if its person wants to. What was answered is kept
 * until the record is made.
 * @returns undefined where the person stops; the code to end with then, 130 on Ctrl+C
 */
export async function makeByAsking(
  form: Form,
  desk: Desk,
): Promise<{ made: Made; context: Context } | number> {
  const { cwd } = desk;
  const session: Session = { ...desk, keep: (draft) => keepDraft(form.record, draft, cwd) };
  try {
    desk.say(words.welcome);
    await goOn(form, session, desk);
    await interview(form, session);
    const made = await finish(form, session, desk.target(form, session.context));
    if (made) return { made, context: session.context };
    stopped(form, desk);
    return 0;
  } catch (error) {
    if (!isExit(error)) throw error;
    stopped(form, desk);
    return 130;
  }
}

/** Lets a person choose what to make. @returns undefined on Ctrl+C */
export async function askKind(forms: Form[], ask: Ask, lang: Session["lang"]): Promise<string | undefined> {
  try {
    return await ask.choose({
      message: words.whichKind[lang],
      options: forms.map(({ record, title }) => ({ value: record, label: title[lang] })),
      initial: "dataset",
    });
  } catch (error) {
    if (!isExit(error)) throw error;
    return undefined;
  }
}

/** The answers are needed no more. */
export const forget = ({ record }: Form, { cwd }: Desk): void => dropDraft(record, cwd);

/** How the prompts reject at Ctrl+C. */
const isExit = (error: unknown) => (error as Error).name === "ExitPromptError";

/** Takes the answers of an earlier interview up, if its person wants to. */
async function goOn(form: Form, session: Session, { cwd, say }: Desk): Promise<void> {
  const { record } = form;
  const draft = readDraft(record, cwd);
  if (!draft || Object.keys(draft.answers).length === 0) return;
  // The file may have been edited, or the standard changed: what is refused now is asked again.
  const sound = (given: Answers) => {
    const wrong = refusedAnswers(form, { ...session.context, answers: given }, session.validate);
    return Object.fromEntries(Object.entries(given).filter(([id]) => !wrong.some((one) => one.id === id)));
  };
  const answers = sound(draft.answers);
  const question = { message: words.goOn(Object.keys(answers).length)[session.lang], initial: true };
  if (await session.ask.confirm(question)) {
    session.context = { ...session.context, answers };
    session.started = sound(draft.started ?? {});
    return;
  }
  setDraftAside(record, cwd);
  say(words.aside(draftFile(record).replace(".json", ".old.json")));
}

function stopped({ record }: Form, { cwd, say }: Desk): void {
  say(readDraft(record, cwd) ? words.stopped(draftFile(record), record) : words.nothingYet);
}
