import type { Dataset, Format, Mode } from "../../catalog/types.gen.ts";
import { STRICTNESS } from "../../rules/opening-within-sharing.ts";
import type { Codes } from "./codes.ts";
import type { RowReader } from "./reader.ts";
import { plainLine, plainText, splitList, splitTags } from "./text.ts";

/** The theme, and the other theme words of the row, which become keywords. */
export function readThemes(row: RowReader, codes: Codes) {
  let theme: Dataset["theme"];
  const topics: string[] = [];
  for (const { key, value } of row.given("theme")) {
    const words = themeWords(value, codes);
    const named = theme ? -1 : words.findIndex((word) => codes.theme(word));
    for (const [index, word] of words.entries()) {
      if (index === named) theme = codes.theme(word);
      else if (theme || named >= 0) topics.push(word);
      row.use(key, word, theme || named >= 0 ? "mapped" : "unmapped");
    }
  }
  return { theme, topics };
}

/** The theme words of a value: `农、林、牧、渔业` is one word, `公共安全、生活服务` are two. */
function themeWords(value: unknown, codes: Codes): string[] {
  if (Array.isArray(value)) return splitTags(value);
  const whole = plainLine(String(value));
  const parts = splitTags(value);
  return !codes.theme(whole) && parts.some((part) => codes.theme(part)) ? parts : [whole];
}

/**
 * The opening type; where two keys differ, the stricter one, for nothing may open by mistake. A text beside a type
 * that says "with conditions" is taken for these conditions.
 */
export function readOpening(row: RowReader, codes: Codes): Dataset["opening"] {
  const given = row.given("opening").map(({ key, value }) => {
    const text = plainText(String(value));
    return { key, text, type: codes.opening(text) };
  });
  const typed = given.flatMap(({ key, type }) => (type ? [{ key, type }] : []));
  const strictest = typed.sort((a, b) => STRICTNESS[b.type] - STRICTNESS[a.type])[0];
  let conditions: string | undefined;
  for (const { key, text, type } of given) {
    if (key === strictest?.key) row.use(key, text, "mapped");
    else if (!strictest) row.use(key, text, "unmapped");
    else if (strictest.type === "conditional" && key === "开放条件" && !type) {
      conditions = text;
      row.use(key, text, "mapped");
    } else row.use(key, text, "unused", "elsewhere");
  }
  return strictest && { type: strictest.type, ...(conditions && { conditions: { zh: conditions } }) };
}

/** The formats; a value that names a service mode (`file`, `table`) goes into the modes of the opening. */
export function readFormats(row: RowReader, codes: Codes, opening: Dataset["opening"]): Format[] {
  const formats = new Set<Format>();
  const modes = new Set<Mode>();
  for (const meaning of ["format", "mode"] as const) {
    for (const { key, value } of row.given(meaning)) {
      for (const word of splitList(value)) {
        const format = meaning === "format" ? codes.format(word) : undefined;
        const mode = format ? undefined : opening && codes.mode(word);
        if (format) formats.add(format);
        if (mode) modes.add(mode);
        row.use(key, word, format || mode ? "mapped" : "unmapped");
      }
    }
  }
  if (opening && modes.size > 0) opening.modes = [...modes];
  return [...formats];
}

/** The row's own page on its portal. */
export function readPage(row: RowReader, isOwn: (address: string) => boolean): string | undefined {
  let page: string | undefined;
  for (const { key, value } of row.given("page")) {
    const address = webAddress(value);
    if (address && !isOwn(address)) row.use(key, address, "unused", "shared");
    else if (page) row.use(key, String(value), "unused", "elsewhere");
    else {
      page = address;
      row.use(key, String(value), address ? "mapped" : "unmapped");
    }
  }
  return page;
}

/** A raw value as an http(s) address, or undefined. */
export function webAddress(value: unknown): string | undefined {
  const text = String(value).trim();
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).href : undefined;
}

export function readContact(row: RowReader, publisher: string): Dataset["contact"] {
  const phone = row.first("phone", (value) => {
    const text = plainLine(String(value));
    return /^[0-9+() -]{5,24}$/.test(text) ? text : undefined;
  });
  const email = row.first("email", (value) => {
    const text = plainLine(String(value));
    return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text) ? text : undefined;
  });
  if (!publisher || !(phone || email)) return undefined;
  return { office: { zh: publisher }, ...(phone && { phone }), ...(email && { email }) };
}
