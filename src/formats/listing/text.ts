/** Values that stand for "nothing given". They become no text and no code: absent means unknown. */
const PLACEHOLDERS = new Set([
  "无",
  "暂无",
  "默认主题",
  "null",
  "none",
  "undefined",
  "nan",
  "n/a",
  "-",
  "--",
  "—",
  "/",
]);

/** Whether a raw value holds nothing: blank, an empty list, or blacked out by whoever made the listing. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every(isBlank);
  return typeof value === "string" && /^\s*(\[\s*\]|\[redacted\])?\s*$/.test(value);
}

/** Whether a text only says that there is none (`无`, `暂无`, `null`). */
export const isPlaceholder = (text: string) => PLACEHOLDERS.has(text.trim().toLowerCase());

/**
 * A raw text as plain text: tags and entities of HTML gone, every kind of space one space, no control or invisible
 * characters. Chinese punctuation stays as it is, so there is no NFKC here. Line breaks stay.
 */
export function plainText(raw: string): string {
  // Twice, since some portals store HTML that was escaped once more.
  const text = withoutHtml(withoutHtml(raw.toWellFormed()));
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/(?:(?!\n)[\p{Zs}\p{Cc}])+/gu, " ")
    .replaceAll(/ *\n[ \n]*/g, "\n")
    .trim();
}

/** The same on one line: titles, names, tags. */
export const plainLine = (raw: string) => plainText(raw).replaceAll("\n", " ");

/**
 * The tags of a value: a list, or a text in which the first of these separates: line break, comma or semicolon,
 * enumeration comma, space. (`民政、社区` is one tag where the tags stand on lines.)
 */
export function splitTags(value: unknown): string[] {
  if (Array.isArray(value))
    return unique(value.flatMap((item) => (isBlank(item) ? [] : [plainLine(String(item))])));
  const text = plainText(String(value));
  const separator = SEPARATORS.find((candidate) => candidate.test(text));
  return unique((separator ? text.split(separator) : [text]).map((tag) => tag.trim()));
}

/** The items of a list, of a list printed into a text (`['api']`, `[csv,json]`), or of a text with separators. */
export function splitList(value: unknown): string[] {
  if (Array.isArray(value)) return unique(value.flatMap(splitList));
  const [, inside] = /^\s*\[(.*)\]\s*$/s.exec(String(value)) ?? [];
  const items = plainLine(inside ?? String(value)).split(/[,，、;；|]|\s+/);
  return unique(items.map((item) => item.replaceAll(/^['"]+|['"]+$/g, "").trim()));
}

const SEPARATORS = [/\n/, /[,，;；|]/, /、/, / /];

const unique = (items: string[]) => [...new Set(items.filter((item) => item !== "" && !isPlaceholder(item)))];

/** Only names that HTML has: `<5mg>` and `<单位>` are no tags. */
const BLOCK = /<\/?(?:p|br|div|li|ul|ol|tr|table|tbody|thead|h[1-6]|section|article)\b[^<>]*>/gi;
const INLINE = /<\/?(?:span|b|strong|em|i|u|a|font|img|td|th|sub|sup|script|style|o:p)\b[^<>]*>/gi;
const CODE = /<(script|style)\b[^<>]*>[^<]*<\/\1>|<!--[^<>]*-->/gi;
const ENTITIES: Record<string, string> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  hellip: "…",
  middot: "·",
};

const withoutHtml = (text: string) =>
  text
    .replaceAll(CODE, "")
    .replaceAll(BLOCK, "\n")
    .replaceAll(INLINE, "")
    .replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, entity);

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return ENTITIES[name] ?? whole;
  const point = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : whole;
}
