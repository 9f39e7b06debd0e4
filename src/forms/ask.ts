import type { Lang, Words } from "../catalog/finding.ts";
import type { Validate } from "../catalog/validate.ts";
import type { TableHead } from "../tables/cells.ts";
import type { Answers, Context } from "./form.ts";

/** A choice as it is shown. */
export interface Option {
  value: string;
  label: string;
}

interface Prompt {
  message: string;
}

/** How questions reach a person: a terminal, a script of answers in a test. All texts are in one language. */
export interface Ask {
  /** A line of text. `check` says what is wrong with one, or nothing. */
  text(
    prompt: Prompt & { initial?: string | undefined; check: (text: string) => string | undefined },
  ): Promise<string>;
  choose(prompt: Prompt & { options: Option[]; initial?: string | undefined }): Promise<string>;
  chooseSome(
    prompt: Prompt & {
      options: Option[];
      initial: string[];
      check: (values: string[]) => string | undefined;
    },
  ): Promise<string[]>;
  confirm(prompt: Prompt & { initial: boolean }): Promise<boolean>;
  /** Says what the next question is about. */
  explain(text: string): void;
  /** Says something between questions. */
  say(text: string): void;
}

/** What is kept of an interview that was broken off. */
export interface Draft {
  answers: Answers;
  started?: Answers;
}

/** An interview: who asks, in which language, about what, and what may be read and kept meanwhile. */
export interface Session {
  ask: Ask;
  lang: Lang;
  validate: Validate;
  context: Context;
  /** What open questions start from: an answer that is to be changed, the items of a list that is not finished. */
  started: Answers;
  /** Reads the catalog anew: a file may have been put into it. */
  refresh(): Context["catalog"];
  readTable(path: string): Promise<TableHead | Words>;
  parseTable(line: string): TableHead;
  keep(draft: Draft): void;
}

/** Keeps what was answered and begun so far. */
export function keepAll({ keep, context: { answers }, started }: Session): void {
  keep(Object.keys(started).length > 0 ? { answers, started } : { answers });
}
