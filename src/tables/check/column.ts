import { creditCheckCharacter } from "../../catalog/credit-code.ts";
import type { Field } from "../derive/columns.ts";
import { holdsLong } from "../scan/citizen-id.ts";
import type { Complaint, Judge } from "./fault.ts";
import { compilePattern } from "./pattern.ts";
import { TYPES } from "./types.ts";
import { FAULTS } from "./words.ts";

/** So many codes of a list are named in a message. */
const NAMED = 12;

/** What a field asks of a value that is there, compiled; the first fault of a value is told. */
export interface FieldJudges {
  judges: Judge[];
  /** Where a part of it cannot be checked. */
  skipped?: Complaint;
}

/** @param linear compiles patterns that match in linear time */
export function judgesOf(field: Field, linear: (source: string) => RegExp | undefined): FieldJudges {
  const { type, codes, pattern, length, identifierRole } = field;
  const bounded = pattern === undefined ? undefined : compilePattern(pattern, linear);
  const judges = [
    TYPES[type],
    codes && judgeCodes(codes.flatMap((code) => code?.value ?? [])),
    bounded && pattern !== undefined ? judgePattern(bounded.test, pattern) : undefined,
    length === undefined ? undefined : judgeLength(length),
    identifierRole === "creditCode" ? judgeCreditCode : undefined,
    identifierRole === "citizenId" ? judgeCitizenId : undefined,
  ].filter((judge) => judge !== undefined);
  return { judges, ...(pattern && !bounded ? { skipped: FAULTS.patternUnbounded(pattern) } : {}) };
}

function judgeCodes(values: string[]): Judge {
  const allowed = new Set(values);
  const named = values.length > NAMED ? [...values.slice(0, NAMED), "…"] : values;
  const complaint = FAULTS.code(named);
  return (text) => (allowed.has(text) ? undefined : complaint);
}

function judgePattern(test: (text: string) => boolean, pattern: string): Judge {
  const complaint = FAULTS.pattern(pattern);
  return (text) => (test(text) ? undefined : complaint);
}

function judgeLength(most: number): Judge {
  // No character takes more than three bytes for each of its units, so most values need no counting.
  const sure = Math.floor(most / 3);
  return (text) => {
    if (text.length <= sure) return undefined;
    const bytes = bytesOf(text);
    return bytes > most ? FAULTS.length(bytes, most) : undefined;
  };
}

/** Bytes in UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    // A character outside the basic plane has two units and four bytes.
    bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}

const judgeCreditCode: Judge = (text) => {
  const expected = text.length === 18 ? creditCheckCharacter(text.slice(0, 17)) : undefined;
  return expected !== undefined && expected === text[17] ? undefined : FAULTS.creditCode(expected);
};

const judgeCitizenId: Judge = (text) => {
  const plain = text.toUpperCase();
  return /^\d{17}[\dX]$/.test(plain) && holdsLong(plain) ? undefined : FAULTS.citizenId;
};
