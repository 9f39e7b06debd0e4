import { says } from "./column.ts";
import { candidates, type Detector } from "./identifier.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/**
 * The check character of a citizen number: the weighted sum modulo 11 names it.
 * Source: GB 11643-1999.
 * @param body the first 17 digits
 */
export function citizenCheckCharacter(body: string): string {
  let sum = 0;
  for (let at = 0; at < WEIGHTS.length; at++) sum += (body.charCodeAt(at) - 48) * (WEIGHTS[at] ?? 0);
  return CHECKS[sum % 11] ?? "";
}

const LONG = /(?<![\d.])\d{6}([ -]?)(?:19|20)\d{6}\1\d{3}[\dXx](?![\dA-Za-z])/g;
const OLD = /(?<![\d.])\d{15}(?![\dA-Za-z.])/g;

/** Citizen numbers, whatever their division; the old ones of 15 digits only where title or text says what they are. */
export const citizenIds: Detector = (text, { title }) => {
  if (says.creditCode(title)) return [];
  return [
    ...candidates("citizenId", text.replace(LONG, bare), /(?<![\d.])\d{17}[\dX](?![\dA-Za-z])/g, holdsLong),
    ...candidates("citizenId", text, OLD, (found, before) => {
      const named = says.citizenId(title) || says.citizenId(before);
      return named && dayExists(`19${found.slice(6, 12)}`);
    }),
  ];
};

const bare = (found: string) => found.replaceAll(/[ -]/g, "").toUpperCase();

/** Whether 18 characters are a citizen number: the day of birth exists and the check character is right. */
export const holdsLong = (found: string) =>
  dayExists(found.slice(6, 14)) && found[17] === citizenCheckCharacter(found.slice(0, 17));

/** Whether eight digits are a day of the 20th or 21st century. */
function dayExists(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  if (!year || year < 1900 || year > 2099 || !month || !day || month > 12) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
