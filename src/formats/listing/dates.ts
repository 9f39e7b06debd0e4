/**
 * The day that a raw value names, YYYY-MM-DD, or undefined. Known shapes: `2020-01-02`, `2023/6/12 17:33:10`,
 * `2020年1月2日`, `20200102`, a line break between day and time, and milliseconds since 1970 (a day in China, UTC+8,
 * where every one of these portals stands).
 */
export function dateOf(value: unknown): string | undefined {
  const text = String(value).trim();
  if (/^1?\d{12}$/.test(text)) return new Date(Number(text) + CHINA).toISOString().slice(0, 10);
  const match = SEPARATED.exec(text) ?? COMPACT.exec(text);
  if (!match) return undefined;
  const [, year = "", month = "", day = ""] = match;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}

const CHINA = 8 * 3_600_000;
const SEPARATED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:$|[\sT])/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
