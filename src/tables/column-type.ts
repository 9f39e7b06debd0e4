import type { FieldType } from "../catalog/types.gen.ts";

/** What a column holds, guessed from some of its values. */
export interface ColumnType {
  type: FieldType;
  /** Bytes in UTF-8 that a text may take. */
  length?: number;
}

const DAY = String.raw`\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?`;

/**
 * What every value of a type looks like. A number with a leading zero is a code, and one of 16 digits or more an
 * identifier: both would be harmed by counting with them.
 */
const LOOKS: [FieldType, RegExp][] = [
  ["boolean", /^(true|false|是|否|yes|no)$/i],
  ["integer", /^-?(0|[1-9]\d{0,14})$/],
  ["number", /^-?(0|[1-9]\d{0,14})(\.\d+)?$/],
  ["date", new RegExp(`^${DAY}$`)],
  ["datetime", new RegExp(String.raw`^${DAY}[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$`)],
];

/** From this many bytes on a text is a note, not a name. */
const LONG = 1000;

/** Lengths that data dictionaries use; some room is left, for only the first rows were seen. */
const LENGTHS = [10, 20, 50, 100, 200, 500, 1000, 2000];
const ROOM = 2;

/** The type of a column; without a value it is a text of unknown length. */
export function columnType(values: string[]): ColumnType {
  const given = values.filter((value) => value !== "");
  if (given.length === 0) return { type: "string" };
  const [type] = LOOKS.find(([, pattern]) => given.every((value) => pattern.test(value))) ?? [];
  if (type) return { type };
  const longest = Math.max(...given.map((value) => new TextEncoder().encode(value).length));
  if (longest >= LONG) return { type: "text" };
  return { type: "string", length: LENGTHS.find((length) => length >= longest * ROOM) ?? longest * ROOM };
}
