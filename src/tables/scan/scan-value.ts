import { bankCards } from "./bank-card.ts";
import { citizenIds } from "./citizen-id.ts";
import type { Candidate, ColumnView } from "./identifier.ts";
import { mobiles } from "./mobile.ts";
import { emails, passports, plates } from "./others.ts";

/** The shortest run of digits that can hold a number: a passport's last seven. */
const SHORT = 7;
/** And the shortest for every other number: a mobile's. */
const LONG = 11;

/** One for every value that holds nothing, so that most cells cost no memory. */
const NOTHING: Candidate[] = [];

/**
 * What in a value looks like a personal identifier, and whether it is one. Most values are passed over after one look
 * at their characters: the longest run of digits, with spaces, hyphens and brackets passed over, and an at sign.
 */
export function scanValue(value: string, column: ColumnView): Candidate[] {
  if (value.length < SHORT && !value.includes("@")) return NOTHING;
  let run = 0;
  let digits = 0;
  let at = false;
  let wide = false;
  for (let index = 0; index < value.length; index++) {
    let code = value.charCodeAt(index);
    if (code >= FULL_WIDTH && code <= FULL_WIDTH + 0x5d) {
      wide = true;
      code -= FULL_WIDTH - 0x21;
    }
    if (code >= 48 && code <= 57) {
      if (++run > digits) digits = run;
    } else if (code === 64) at = true;
    else if (code !== 32 && code !== 45 && code !== 41) run = 0;
  }
  if (digits < SHORT && !at && !column.personsNamed) return NOTHING;
  return detect(wide ? value.normalize("NFKC") : value, column, digits, at);
}

/** The full width form of the first visible character, "!". */
const FULL_WIDTH = 0xff01;

function detect(text: string, column: ColumnView, digits: number, at: boolean): Candidate[] {
  const found: Candidate[] = [];
  if (digits >= LONG)
    for (const find of [citizenIds, bankCards, mobiles])
      if (!found.some(({ holds }) => holds)) found.push(...find(text, column));
  if (digits >= SHORT) found.push(...passports(text, column));
  if (column.personsNamed) found.push(...plates(text, column));
  if (at) found.push(...emails(text, column));
  return found;
}
