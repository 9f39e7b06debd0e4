/** What moves a cursor, hides or turns text round: control, bidirectional and invisible characters, halves of pairs. */
const HIDDEN = /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/gu;

/** A text that does nothing but stand there: control characters get a sign of their own (␛), others their number. */
export const harmless = (text: string) => text.replaceAll(HIDDEN, signOf);

function signOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? "␡" : `\\u${code.toString(16).padStart(4, "0")}`;
}
