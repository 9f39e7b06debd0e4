import type { ItemReading } from "./item.ts";
import { MILD, type Token } from "./lexicon.ts";
import { dice } from "./text.ts";

/**
 * Whether two titles say the same.
 * @param sameCodes their code lists agree
 * @returns 1; less where a word that no list knows is only alike; 0 where they say different things
 */
export function meaningOf(a: ItemReading, b: ItemReading, sameCodes: boolean): number {
  if (a.core === b.core) return 1;
  // 规模 with the codes of 企业规模.
  if (sameCodes && (a.core.endsWith(b.core) || b.core.endsWith(a.core))) return 1;
  const [moreA, moreB] = [more(a, b), more(b, a)];
  if ([...moreA, ...moreB].some(({ sort }) => sort === "item")) return 0;
  if (moreA.length + moreB.length === 0) return 1;
  const [wordsA, wordsB] = [textOf(moreA), textOf(moreB)];
  // A word more is another thing: 预约咨询电话 is not 咨询电话.
  if (wordsA.includes(wordsB) || wordsB.includes(wordsA)) return 0;
  const alike = dice(a.core, b.core);
  return alike >= ALIKE ? alike : 0;
}

const ALIKE = 0.6;

/** What the title of `a` says and that of `b` doesn't, nor anything else that is said about `b`. */
const more = (a: ItemReading, b: ItemReading): Token[] =>
  a.parts.filter(
    (part) =>
      !b.parts.some(({ text }) => text === part.text) &&
      !(part.sort === "plain" && (b.entry.about.includes(part.text) || b.definition.includes(part.text))),
  );

const textOf = (parts: Token[]): string => parts.map(({ text }) => text).join("");

/** How many harmless qualifiers stand on one side only; undefined where they contradict: planned, actual. */
export function qualifiersLeft(a: Map<string, string>, b: Map<string, string>): number | undefined {
  if (a.size + b.size === 0) return 0;
  let left = 0;
  for (const axis of new Set([...a.keys(), ...b.keys()])) {
    const [first, second] = [a.get(axis), b.get(axis)];
    if (first === second) continue;
    if ((first && second) || !MILD.has(`${axis}.${first ?? second}`)) return undefined;
    left++;
  }
  return left;
}
