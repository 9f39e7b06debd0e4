import type { FieldType } from "../../catalog/types.gen.ts";
import { booleanOf } from "../derive/columns.ts";
import type { Complaint, Judge } from "./fault.ts";
import { FAULTS } from "./words.ts";

const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const DAY = /^(\d{4})-(\d\d)-(\d\d)/;
/** Midnight, as sheets and Parquet give a day. */
const MIDNIGHT = /^T00:00(:00(\.0+)?)?Z?$/;
const TIME = /^[T ]([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d+)?)?(Z|[+-](0\d|1[0-4]):?[0-5]\d)?$/;
/** Days as people write them; what is meant is beyond doubt, so they are advised against only. */
const WRITTEN = /^(\d{4})(?:[-/.]|年)?(\d{1,2})(?:[-/.]|月)?(\d{1,2})日?(?=$|[T ])/;

/** The judges of the eleven types of the guideline; strings and texts may be anything. */
export const TYPES: Record<FieldType, Judge | undefined> = {
  string: undefined,
  text: undefined,
  integer: fits(INTEGER, "integer"),
  number: fits(NUMBER, "number"),
  double: fits(NUMBER, "number"),
  float: fits(NUMBER, "number"),
  currency: fits(DECIMAL, "currency"),
  boolean: (text) => (booleanOf(text) === undefined ? FAULTS.type("boolean") : undefined),
  date: (text) => judgeDay(text, (rest) => rest === "" || MIDNIGHT.test(rest), "date"),
  datetime: (text) => judgeDay(text, (rest) => TIME.test(rest), "datetime"),
  // In a table it is encoded, or the name of a file: a text without spaces.
  binary: fits(/^\S+$/, "binary"),
};

function fits(pattern: RegExp, type: FieldType): Judge {
  const complaint = FAULTS.type(type);
  return (text) => (pattern.test(text) ? undefined : complaint);
}

function judgeDay(
  text: string,
  isRest: (rest: string) => boolean,
  type: "date" | "datetime",
): Complaint | undefined {
  const [day, year, month, date] = DAY.exec(text) ?? [];
  if (day !== undefined && isRest(text.slice(day.length)))
    return dayExists(Number(year), Number(month), Number(date)) ? undefined : FAULTS.noDay;
  const [found = "", ...parts] = WRITTEN.exec(text) ?? [];
  if (found === "") return FAULTS.type(type);
  const [y = 0, m = 0, d = 0] = parts.map(Number);
  const rest = text.slice(found.length).replace(/^ /, "T");
  // Of a moment that lacks its time the day is certain.
  const time = rest === "" && type === "datetime" ? "T00:00:00" : rest;
  const iso = `${parts[0]}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  if (!isRest(time)) return FAULTS.type(type);
  return dayExists(y, m, d) ? FAULTS.dayForm(iso + time) : FAULTS.noDay;
}

/** Whether the calendar has the day. */
function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  if (day <= 28) return true;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
