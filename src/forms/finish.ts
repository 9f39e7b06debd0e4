import type { Finding } from "../catalog/finding.ts";
import { askedAnswers, buildText } from "./answers.ts";
import type { Session } from "./ask.ts";
import type { Form } from "./form.ts";
import { interview, sayObjections, takeBack } from "./interview.ts";
import { interviewWords as words } from "./interview-words.ts";
import { judgeRecord, stepAt } from "./judge.ts";

/** A record that may be written. */
export interface Made {
  text: string;
  /** What the check will say of it; no errors among them. */
  findings: Finding[];
}

/** Where a record will lie, by its answers: the path as it is shown, and how it reaches its schema. */
export type Target = (answers: Session["context"]["answers"]) => { file: string; schema: string };

/**
 * Ends an interview: judges the record as the check will, lets answers be changed until it has no errors and the person
 * is content.
 * @returns undefined where the person stops
 */
export async function finish(form: Form, session: Session, target: Target): Promise<Made | undefined> {
  const started = new Map<string, unknown>();
  const { ask, lang } = session;
  for (;;) {
    const answers = askedAnswers(form, session.context);
    session.context = { ...session.context, answers };
    const { file, schema } = target(answers);
    const text = buildText(form, session.context, schema);
    const findings = judgeRecord(form, session.context, { text, file, validate: session.validate });
    const errors = findings.filter(({ level }) => level === "error");
    if (errors.length === 0) {
      ask.say(`${words.ready[lang]}\n\n${text}`);
      const act = await ask.choose({
        message: words.next[lang],
        options: (["write", "changeOne", "stop"] as const).map((value) => ({
          value,
          label: words[value][lang],
        })),
      });
      if (act === "write") return { text, findings };
      if (act === "stop") return undefined;
    }
    for (const error of errors) sayObjections([error], error.article, session);
    const blamed = errors.flatMap(({ pointer }) => stepAt(form, pointer)?.path ?? []);
    await takeBack(form, blamed.length > 0 ? [...new Set(blamed)] : Object.keys(answers), session, started);
    await interview(form, session, started);
  }
}
