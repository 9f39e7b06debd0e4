/**
 * What names something outside the record (a column, a file, an account): there a wide letter may be the real name,
 * so it is never narrowed.
 */
const NAMES_ELSEWHERE = new Set([
  "^[A-Za-z_][A-Za-z0-9_]*$",
  "^[A-Za-z0-9][A-Za-z0-9._-]*$",
  "^[A-Za-z0-9][A-Za-z0-9._/-]*$",
]);

/** A full-width letter, digit or sign in its half-width form (Ａ → A), the wide space too; the ends trimmed. */
export const halfWidth = (text: string) =>
  text
    .replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ")
    .trim();

const DAYS = [
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * The day that was meant, YYYY-MM-DD, where it can be no other: 2024年3月1日, 2024/3/1, 2024.3.1, 20240301.
 * @returns undefined for more or less than a day (a time, a month), and for a day that is none
 */
export function dayOf(written: string): string | undefined {
  const text = halfWidth(written).replaceAll(/\s*([年月日号])\s*/g, "$1");
  const [, ...parts] = DAYS.map((form) => form.exec(text)).find(Boolean) ?? [];
  const [year, month, day] = parts;
  return year && month && day ? realDay(year, month, day) : undefined;
}

/** A day in numbers as YYYY-MM-DD; undefined where the calendar has none. */
export function realDay(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  // Date.parse takes 30 February for 1 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}

/** What a text of a pattern was meant to be, where its width and its ends are all that is wrong. */
export function narrowed(written: unknown, pattern: string): string | undefined {
  if (typeof written !== "string" || NAMES_ELSEWHERE.has(pattern)) return undefined;
  const meant = pattern === "^https?://" ? address(written) : halfWidth(written);
  return meant !== written && new RegExp(pattern, "u").test(meant) ? meant : undefined;
}

/** What a text of a format was meant to be. A regular expression stays as it is: in it every sign counts. */
export function reformatted(written: unknown, format: string): string | undefined {
  if (typeof written !== "string") return undefined;
  const meant = MEANT[format]?.(written);
  return meant === written ? undefined : meant;
}

/** Only scheme and host are narrowed: behind them a wide letter belongs to the address. */
function address(written: string): string {
  return written.trim().replace(/^[^/／]*[/／]{2}[^/／?？#＃]*[/／]?/, (start) => halfWidth(start));
}

const MEANT: Record<string, (written: string) => string | undefined> = {
  date: dayOf,
  email: halfWidth,
  uri: address,
};
