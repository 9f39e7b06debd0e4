import type { Dataset } from "../../catalog/types.gen.ts";
import { dateOf } from "../listing/dates.ts";
import { webAddress } from "../listing/parts.ts";
import { plainLine } from "../listing/text.ts";
import type { EntryReader } from "./entry-reader.ts";

type Spatial = NonNullable<Dataset["spatial"]>;

/** The time that data covers: two dates, or an interval `from/to` in one text. */
export function readTemporal(reader: EntryReader): Dataset["temporal"] {
  const from = reader.first("temporal.from", dateOf);
  const to = reader.first("temporal.to", dateOf);
  const whole = reader.first("temporal", (text) => {
    const [start, end] = text.split("/").map(dateOf);
    return start && { from: start, ...(end && { to: end }) };
  });
  return from ? { from, ...(to && { to }) } : whole || undefined;
}

/** The area that data covers: a division of China by its six digits, a box, or both. */
export function readSpatial(reader: EntryReader): Dataset["spatial"] {
  const spatial: Spatial = {};
  for (const one of reader.given("spatial")) {
    const text = one.value.trim();
    const box = boxOf(text);
    if (/^\d{6}$/.test(text)) spatial.division ??= text;
    else if (box) spatial.bbox ??= box as Spatial["bbox"];
    else {
      reader.use(one, one.key.endsWith("@id") ? "unused" : "unmapped", "technical");
      continue;
    }
    reader.use(one, "mapped");
  }
  return spatial.division || spatial.bbox ? spatial : undefined;
}

const NUMBER = "-?\\d{1,3}(?:\\.\\d+)?";
const LIST = new RegExp(`^${NUMBER}(?:\\s*,\\s*${NUMBER}){3}$`);

/** West, south, east and north of a box, of a polygon of WKT or of GeoJSON. */
export function boxOf(text: string): number[] | undefined {
  if (LIST.test(text)) return valid(text.split(",").map(Number));
  const shape =
    /^\s*(?:<[^>]*>\s*)?(?:MULTI)?POLYGON/i.test(text) || /"coordinates"\s*:|^\s*\[\s*\[/.test(text);
  if (!shape) return undefined;
  const body = text.slice(Math.max(text.search(/[[(]/), 0), 100_000);
  const numbers = (body.match(/-?\d{1,3}(?:\.\d+)?(?:e-?\d+)?/gi) ?? []).map(Number);
  const [xs, ys] = [numbers.filter((_, i) => i % 2 === 0), numbers.filter((_, i) => i % 2 === 1)];
  if (numbers.length < 6 || xs.length !== ys.length) return undefined;
  const [least, most] = [
    (list: number[]) => list.reduce((a, b) => Math.min(a, b)),
    (list: number[]) => list.reduce((a, b) => Math.max(a, b)),
  ];
  return valid([least(xs), least(ys), most(xs), most(ys)]);
}

function valid(box: number[]): number[] | undefined {
  const [west = 999, south = 999, east = 999, north = 999] = box;
  return Math.abs(west) <= 180 &&
    Math.abs(east) <= 180 &&
    Math.abs(south) <= 90 &&
    Math.abs(north) <= 90 &&
    south <= north
    ? box
    : undefined;
}

/**
 * The office that answers. Catalogs abroad often name a person here, whom the standard does not know: only a name that
 * is an office's is taken, and with it its mail and telephone.
 * @param publisher stands in where no name is given
 */
export function readContact(reader: EntryReader, publisher: string, english: boolean): Dataset["contact"] {
  const named = reader.given("contact.office");
  const office = named.length > 0 ? named.find(({ value }) => isOffice(value, publisher)) : undefined;
  const known = named.length === 0 ? publisher !== "" : office !== undefined;
  if (!known) {
    for (const property of ["contact.office", "contact.phone", "contact.email"] as const)
      for (const one of reader.given(property)) reader.use(one, "unused", "person");
    return undefined;
  }
  const phone = reader.first("contact.phone", (value) => {
    const text = plainLine(value.replace(/^tel:/i, ""));
    return /^[0-9+() -]{5,24}$/.test(text) && !/^1[\d*]{10}$/.test(text) ? text : undefined;
  });
  const email = reader.first(
    "contact.email",
    (value) => {
      const text = plainLine(value.replace(/^mailto:/i, ""));
      return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text) ? text : undefined;
    },
    WORDS.email,
  );
  const words = reader.words("contact.office", english) ?? { zh: publisher };
  if (!office && !phone && !email) return undefined;
  return { office: words, ...(phone && { phone }), ...(email && { email }) };
}

/**
 * Whether a name is that of an office: as the publisher's, by its words in Chinese or in English, or since it is longer
 * than a Chinese person's can be.
 */
export const isOffice = (name: string, publisher: string): boolean =>
  (publisher !== "" && name === publisher) ||
  (/\p{Script=Han}/u.test(name) && [...name.trim()].length > 4) ||
  /[局厅署委办科股处室部岗台院站馆所队中心公司大学学校医院组窗口政府会](?:[（(].*[）)])?$/u.test(
    name.trim(),
  ) ||
  /\b(office|department|dept|bureau|cent(?:er|re)|division|section|team|help|desk|service|services|agency|support|admin|administrator|program|programme|unit|contact|commission|authority|council|committee|board|info|data)\b/i.test(
    name,
  );

/** An http(s) address that a record can hold. */
export const addressOf = (value: string): string | undefined => {
  const address = webAddress(value);
  return address && !/[\s<>"{}|\\^`]/.test(address) ? address : undefined;
};

const WORDS = {
  email: {
    zh: "这不是邮箱地址，没有导入；应当是 mailto:name@example.org。",
    en: "This is no mail address and was not imported; mailto:name@example.org was expected.",
  },
};
