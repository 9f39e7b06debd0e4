/** At most so many characters of an identifier are shown, at its head and at its tail. */
const HEAD = 3;
const TAIL = 2;

/** An identifier with its middle hidden; of a short one less is shown, so that at least half is always hidden. */
export function mask(text: string): string {
  const head = Math.min(HEAD, Math.floor(text.length / 4));
  const tail = Math.min(TAIL, Math.floor(text.length / 4));
  return `${text.slice(0, head)}${"*".repeat(text.length - head - tail)}${text.slice(text.length - tail)}`;
}
