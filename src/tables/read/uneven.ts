import type { Trouble } from "../table.ts";
import { TROUBLES } from "./words.ts";

/** So many uneven rows are told one by one. */
const TOLD = 100;

/** Tells of rows that are wider or narrower than the head; of a title in the head's place once. */
export function unevenRows(width: number, troubles: Trouble[]) {
  let told = 0;
  let titled = false;
  return (number: number, found: number): void => {
    if (told === 0 && width === 1 && number === 2) {
      troubles.push(TROUBLES.titled);
      titled = true;
    }
    if (!titled && told < TOLD) troubles.push(TROUBLES.uneven(number, found, width));
    told++;
  };
}
