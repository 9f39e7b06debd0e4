import type { Words } from "../catalog/finding.ts";
import type { Catalog } from "../catalog/model.ts";
import type { Rule } from "../rules/rule.ts";
import type { Choice, Standard } from "./question.ts";

export type RecordKind = "agency" | "dataset" | "system";

/**
 * Answers by the ids of their questions. null is a question passed over. Beside properties of the record stand where it
 * lies (`agency`, `id`) and the table whose columns its items come from (`table`).
 */
export type Answers = Record<string, unknown>;

/** What a question, its proposal and its consequences may depend on. */
export interface Context {
  standard: Standard;
  catalog: Catalog;
  /** The day on which the record is made, YYYY-MM-DD. */
  date: string;
  answers: Answers;
  /** The answers of the item that is being made, inside a list or group; empty outside. */
  item: Answers;
  /** The other items of its list. */
  others: Answers[];
}

type If = boolean | ((context: Context) => boolean);

/** A place in the order of questions. What is asked there stands in the schema. */
export interface Step {
  /** The property from its record on, or inside `parts` from its group on. */
  path: string;
  /** Words of ours where it is no property of the record: where the record lies. */
  place?: { title: Words; help: Words };
  /** Asked only then; `asked` says so in words. */
  when?: (context: Context) => boolean;
  asked?: Words;
  /** May be passed over. */
  optional?: If;
  /** What holds where it is passed over. */
  otherwise?: (context: Context) => Words | undefined;
  /** The answer to start from. */
  propose?: (context: Context) => unknown;
  /** The proposal is taken without asking. */
  quiet?: If;
  /** Choices that are identifiers of the catalog. */
  choices?: (context: Context) => Choice[];
  /** What parts the items of a list that is typed on one line; semicolons where absent. */
  separator?: RegExp;
  /** Which choices of the code list stand to reason. */
  fits?: (value: string, context: Context) => boolean;
  /** The questions about one group, or one item of a list. */
  parts?: Step[];
  /** What follows from an answer: the duties of rules, or words of ours. */
  tells?: (context: Context) => (Rule | Words)[];
  /** What only the catalog knows to be wrong with it. */
  refuses?: (value: unknown, context: Context) => { message: Words; hint?: Words } | undefined;
}

/** A rule that has to hold before one goes on, at one place, and the answers that may be changed where it does not. */
export interface Guard {
  rule: Rule;
  /** Findings at this pointer and below count. */
  at: string;
  change: string[];
}

export interface Form {
  record: RecordKind;
  title: Words;
  lines: (Step | Guard)[];
}

export const isGuard = (line: Step | Guard): line is Guard => "rule" in line;

/** The questions of a form, without its guards. */
export const stepsOf = ({ lines }: Form): Step[] => lines.filter((line): line is Step => !isGuard(line));

export const isAsked = ({ when }: Step, context: Context): boolean => when?.(context) ?? true;

/** Whether a condition of a step holds. */
export const holds = (condition: If | undefined, context: Context): boolean =>
  typeof condition === "function" ? condition(context) : (condition ?? false);
