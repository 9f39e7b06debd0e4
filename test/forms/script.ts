import type { Lang } from "../../src/catalog/finding.ts";
import type { Ask, Draft, Session } from "../../src/forms/ask.ts";
import type { Answers } from "../../src/forms/form.ts";
import { parseHead, readHead } from "../../src/tables/head-fs.ts";
import { validate } from "../support.ts";
import { city, contextOf } from "./support.ts";

/** What a person types or chooses: a text, a value of the choices, several of them, yes or no. `enter` takes what is proposed. */
export type Reply = string | string[] | boolean | typeof enter | typeof exit;
export const enter = Symbol("enter");
/** Ctrl+C. */
export const exit = Symbol("exit");

/** Everything that passed between the wizard and a person, a line each. */
export interface Talk {
  lines: string[];
  session: Session;
  drafts: Draft[];
}

/**
 * A session with a person who replies by the wizard's questions. A reply is tried until the question takes it; what is
 * said against one that it does not take stands in the talk.
 * @param replies by the beginning of the question; several for a question that comes again
 */
export function talkWith(replies: Record<string, Reply[]>, lang: Lang, answers: Answers = {}): Talk {
  const left = new Map(Object.entries(replies).map(([message, list]) => [message, [...list]]));
  const lines: string[] = [];
  const drafts: Draft[] = [];
  const next = (message: string): Reply => {
    const key = [...left.keys()].find((start) => message.startsWith(start) && left.get(start)?.length);
    const reply = key === undefined ? undefined : left.get(key)?.shift();
    if (reply === undefined) throw new Error(`no reply to "${message}"\n${lines.join("\n")}`);
    if (reply === exit) throw Object.assign(new Error("closed"), { name: "ExitPromptError" });
    return reply;
  };
  const ask: Ask = {
    async text({ message, initial = "", check }) {
      for (;;) {
        const reply = next(message);
        const typed = reply === enter ? initial : String(reply);
        const wrong = check(typed);
        lines.push(`? ${message} ${typed}`);
        if (wrong === undefined) return typed;
        lines.push(`! ${wrong}`);
      }
    },
    async choose({ message, options, initial }) {
      const reply = next(message);
      const value = reply === enter ? (initial ?? options[0]?.value ?? "") : String(reply);
      if (!options.some((option) => option.value === value))
        throw new Error(`"${message}" has no choice ${value}: ${options.map((option) => option.value)}`);
      lines.push(`? ${message} ${value}`);
      return value;
    },
    async chooseSome({ message, initial, check }) {
      for (;;) {
        const reply = next(message);
        const values = reply === enter ? initial : (reply as string[]);
        const wrong = check(values);
        lines.push(`? ${message} ${values.join(", ")}`);
        if (wrong === undefined) return values;
        lines.push(`! ${wrong}`);
      }
    },
    async confirm({ message, initial }) {
      const reply = next(message);
      const yes = reply === enter ? initial : reply === true;
      lines.push(`? ${message} ${yes}`);
      return yes;
    },
    explain: (text) => void lines.push(text),
    say: (text) => void lines.push(text),
  };
  const session: Session = {
    ask,
    lang,
    validate,
    context: contextOf(answers),
    started: {},
    refresh: () => city.catalog,
    readTable: readHead,
    parseTable: parseHead,
    keep: (draft) => void drafts.push(structuredClone(draft)),
  };
  return { lines, session, drafts };
}
