import type { Words } from "../../catalog/finding.ts";

/** A kind of value that identifies a person (Art. 32). */
export type Identifier = "citizenId" | "mobile" | "bankCard" | "passport" | "plate" | "email";

export const IDENTIFIERS: Record<Identifier, Words> = {
  citizenId: { zh: "居民身份证号码", en: "a citizen number" },
  mobile: { zh: "手机号码", en: "a mobile number" },
  bankCard: { zh: "银行卡号", en: "a bank card's number" },
  passport: { zh: "护照号码", en: "a passport's number" },
  plate: { zh: "个人的车牌号", en: "the plate of a person's vehicle" },
  email: { zh: "个人的电子邮箱", en: "a person's e-mail address" },
};

/** A part of a value that has an identifier's shape; `holds` where its check digit and its surroundings agree. */
export interface Candidate {
  identifier: Identifier;
  text: string;
  holds: boolean;
}

/** Finds the candidates of one kind in a value whose full width characters are already plain. */
export type Detector = (text: string, column: ColumnView) => Candidate[];

/** What is known of the column that a value stands in. */
export interface ColumnView {
  /** Titles and name, in one text. */
  title: string;
  /** Whether another column of its table names persons. */
  personsNamed: boolean;
}

/** The candidates that a pattern finds; its first group is the identifier, else the whole match is. */
export function candidates(
  identifier: Identifier,
  text: string,
  pattern: RegExp,
  holds: (found: string, before: string) => boolean,
): Candidate[] {
  // Most values hold none, and looking for one costs a quarter of asking for all.
  if (text.search(pattern) < 0) return [];
  return [...text.matchAll(pattern)].map((match) => {
    const found = match[1] ?? match[0];
    const at = match.index + match[0].indexOf(found);
    return { identifier, text: found, holds: holds(found, text.slice(Math.max(0, at - BEFORE), at)) };
  });
}

/** How many characters before an identifier may hold the word for it. */
const BEFORE = 12;
