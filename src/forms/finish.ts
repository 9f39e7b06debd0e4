import { askedAnswers } from "./answers.ts";
import type { Session } from "./ask.ts";
import type { Form } from "./form.ts";
import { interview, sayObjections, takeBack } from "./interview.ts";
import { interviewWords as words } from "./interview-words.ts";
import { stepAt } from "./judge.ts";
import { buildAndJudge, type Made, type Target } from "./make.ts";

/**
 * Ends an interview: judges the record as the check will, lets answers be changed until it has no errors and the person
 * is content.
 * @returns undefined where the person stops
 */
export async function finish(form: Form, session: Session, target: Target): Promise<Made | undefined> {
  const { ask, lang } = session;
  for (;;) {
    const answers = askedAnswers(form, session.context);
    session.context = { ...session.context, answers };
    const made = buildAndJudge(form, session.context, session.validate, target);
    const errors = made.findings.filter(({ level }) => level === "error");
    if (errors.length === 0) {
      ask.say(`${words.ready[lang]}\n\n${made.text}`);
      const act = await ask.choose({
        message: words.next[lang],
        options: (["write", "changeOne", "stop"] as const).map((value) => ({
          value,
          label: words[value][lang],
        })),
      });
      if (act === "write") return made;
      if (act === "stop") return undefined;
    }
    for (const error of errors) sayObjections([error], error.article, session);
    const blamed = errors.flatMap(({ pointer }) => stepAt(form, pointer)?.path ?? []);
    await takeBack(form, blamed.length > 0 ? [...new Set(blamed)] : Object.keys(answers), session);
    await interview(form, session);
  }
}
