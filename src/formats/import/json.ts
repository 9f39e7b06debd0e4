import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import { decode } from "../../catalog/decode.ts";
import type { Raw } from "../listing/row.ts";
import { type Fault, foreignOf, type Reading, shallow } from "./foreign.ts";

/** Levels of a document that are read: catalogs in catalogs, and in them entries. */
const DEEPEST = 64;

/** A JSON text, or why it is none. */
export function readJson(bytes: Uint8Array): { value?: unknown; faults: Fault[] } {
  const text = decode(bytes).text.replace(/^\ufeff/, "");
  if (text.trim() === "") return { faults: [{ pointer: "", message: WORDS.empty }] };
  try {
    return { value: shallow(JSON.parse(text), DEEPEST), faults: [] };
  } catch {
    const errors: ParseError[] = [];
    try {
      parse(text, errors);
    } catch {
      // Too deep for a parser that calls itself; the first sentence says enough.
    }
    const { offset = 0, error } = errors[0] ?? {};
    const before = text.slice(0, offset).split("\n");
    return {
      faults: [
        {
          pointer: "",
          message: WORDS.broken(
            before.length,
            (before.at(-1)?.length ?? 0) + 1,
            error === undefined ? "" : printParseErrorCode(error),
          ),
        },
      ],
    };
  }
}

export const isObject = (value: unknown): value is Raw =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The items of a list that are objects as entries, the others as faults. */
export function readItems(
  list: unknown[],
  pointer: string,
  read: (item: Raw, pointer: string) => Reading | undefined = () => undefined,
  ways = "distribution",
): Reading {
  const reading: Reading = { entries: [], faults: [] };
  for (const [i, item] of list.entries()) {
    const place = `${pointer}/${i}`;
    if (!isObject(item)) {
      reading.faults.push({ pointer: place, message: WORDS.noObject });
      continue;
    }
    const more = read(item, place);
    reading.entries.push(...(more?.entries ?? [foreignOf(item, place, ways)]));
    reading.faults.push(...(more?.faults ?? []));
  }
  return reading;
}

/** What an entry does not say though its format requires it. */
export const missing = (item: Raw, pointer: string, required: string[], format: string): Fault[] =>
  required
    .filter((key) => !Object.hasOwn(item, key) || !says(item[key]))
    .map((key) => ({ pointer: `${pointer}/${key}`, message: WORDS.missing(key, format) }));

/** Whether a value says something: an object with nothing but its type does not. */
const says = (value: unknown): boolean => {
  if (value === null || value === undefined || value === "") return false;
  if (Array.isArray(value)) return value.some(says);
  return (
    typeof value !== "object" || Object.entries(value).some(([key, part]) => key !== "@type" && says(part))
  );
};

export const WORDS = {
  empty: { zh: "文件是空的。", en: "The file is empty." },
  broken: (line: number, column: number, what: string) => ({
    zh: `第 ${line} 行第 ${column} 列起不是合法的 JSON（${what}）；没有导入任何条目。`,
    en: `From line ${line}, column ${column} on it is no JSON (${what}); nothing was imported.`,
  }),
  noObject: {
    zh: "这里应当是一个 { … } 对象；已跳过。",
    en: "An object { … } was expected here; it was passed over.",
  },
  noList: (name: string) => ({
    zh: `没有“${name}”列表，没有可导入的条目。`,
    en: `There is no list "${name}", so there is nothing to import.`,
  }),
  missing: (key: string, format: string) => ({
    zh: `缺少“${key}”，${format} 要求它。`,
    en: `"${key}" is missing, which ${format} requires.`,
  }),
};
