import { bankCards } from "./bank-card.ts";
import { citizenIds } from "./citizen-id.ts";
import type { Candidate, ColumnView } from "./identifier.ts";
import { mobiles } from "./mobile.ts";
import { emails, passports, plates } from "./others.ts";

/** The shortest run of digits that can hold a number: a passport's last seven. */
const RUN = 7;

/**
 * What in a value looks like a personal identifier, and whether it is one. Most values are passed over after one look
 * at their characters.
 */
export function scanValue(value: string, column: ColumnView): Candidate[] {
  const { digits, at, wide } = glance(value);
  const text = wide ? value.normalize("NFKC") : value;
  const found: Candidate[] = [];
  if (digits >= 11) {
    for (const detect of [citizenIds, bankCards, mobiles])
      if (!found.some(({ holds }) => holds)) found.push(...detect(text, column));
  }
  if (digits >= RUN) found.push(...passports(text, column));
  if (column.personsNamed) found.push(...plates(text, column));
  if (at) found.push(...emails(text, column));
  return found;
}

/** The longest run of digits, a space or hyphen within it passed over; whether there is an at sign or a full width form. */
function glance(value: string): { digits: number; at: boolean; wide: boolean } {
  let [run, digits, at, wide] = [0, 0, false, false];
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code >= 0xff01 && code <= 0xff5e) wide = true;
    const plain = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
    if (plain >= 48 && plain <= 57) {
      run++;
      if (run > digits) digits = run;
    } else if (plain !== 32 && plain !== 45 && plain !== 41) run = 0;
    if (plain === 64) at = true;
  }
  return { digits, at, wide };
}
