import { says } from "./column.ts";
import { candidates, type Detector } from "./identifier.ts";

const CARD = /(?<![\dA-Za-z.])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{15,19})(?![\dA-Za-z]|\.\d)/g;
/** How cards of the large networks begin, with their lengths. */
const NETWORK = /^(62\d{14}|62\d{17}|4\d{15}|5[1-5]\d{14}|3[47]\d{13})$/;

/** Bank cards by length and Luhn digit: where title or text names one, else by how a network's cards begin. */
export const bankCards: Detector = (text, { title }) => {
  const named = says.card(title);
  const other = !named && says.other(title);
  return candidates("bankCard", text, CARD, (found, before) => {
    const digits = found.replaceAll(/[ -]/g, "");
    if (!luhnHolds(digits)) return false;
    return named || says.card(before) || (!other && NETWORK.test(digits));
  });
};

/** Whether the last digit is the check digit of those before it. Source: ISO/IEC 7812-1, annex B. */
export function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, twice = false; at >= 0; at--, twice = !twice) {
    const digit = digits.charCodeAt(at) - 48;
    sum += !twice ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
