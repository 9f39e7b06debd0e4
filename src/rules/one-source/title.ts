import type { EntryReading } from "./entry.ts";
import { fold, type Scope, type Token, tokens } from "./lexicon.ts";

/** What a title says, without what only repeats whose it is: the row's person, the title of its entry. */
export function partsOf(words: readonly Token[], entry: EntryReading, named: boolean): Token[] {
  const parts = words.filter(
    ({ sort, scope }, i) =>
      sort === "item" ||
      sort === "word" ||
      sort === "plain" ||
      // 学生 in 学生民族 of a table about persons is the row; in 乘车学生 it is what is counted.
      (sort === "self" && (scope !== entry.subject || (i === words.length - 1 && i > 0))),
  );
  // 公园 in 公园面积 of a list of parks says nothing new; 项目名称 of a list of projects is the row's name.
  const known = ({ sort, text }: Token) => sort === "plain" && entry.about.includes(text);
  const own = parts.filter((part) => !known(part));
  return own.length || named ? own : parts;
}

/** In a table about persons, `单位电话` is the employer's. */
export function employer(words: readonly Token[], { subject }: EntryReading): Token | undefined {
  return subject === "persons" ? words.find(({ sort }) => sort === "kind") : undefined;
}

/** A bare 地址 is the one that the definition names. */
export function refine(parts: Token[], definition: string): Token[] {
  if (parts.length !== 1 || parts[0]?.text !== "地址") return parts;
  const named = tokens(fold(definition)).find(({ sort, text }) => sort === "item" && ADDRESS.test(text));
  return named ? [named] : parts;
}

/** A role's telephone is the role's. */
export function scopeOf(item: Token | undefined, role: Token | undefined, alone: boolean): Scope {
  if (role && (alone || item?.scope === "any")) return role.scope ?? "things";
  return item?.scope ?? "things";
}

/** The qualifiers of a title; whose it is may stand in the definition only. */
export function axesOf(words: readonly Token[], definition: string): Map<string, string> {
  const axes = new Map<string, string>();
  for (const { axis, text } of tokens(fold(definition))) if (axis === "whose") axes.set(axis, text);
  for (const { axis, text } of words) if (axis) axes.set(axis, text);
  return axes;
}

const ADDRESS = /地址$|^住所$|^经营场所$/;
