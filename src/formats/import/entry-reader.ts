import type { Words } from "../../catalog/finding.ts";
import type { Reason } from "../listing/keys.ts";
import type { Use } from "../listing/reader.ts";
import { isPlaceholder, plainLine, plainText } from "../listing/text.ts";
import type { Fault, Given } from "./foreign.ts";
import type { Keys, Property } from "./keys.ts";

/** Reads what a foreign entry, or one of its ways, says of each property and notes what became of it. */
export class EntryReader {
  readonly uses: Use[] = [];
  readonly faults: Fault[] = [];
  readonly #byProperty = new Map<Property, Given[]>();

  constructor(given: Given[], { properties, unused }: Keys) {
    for (const one of given) {
      const property = Object.hasOwn(properties, one.key) ? properties[one.key] : undefined;
      if (property) this.#byProperty.set(property, [...(this.#byProperty.get(property) ?? []), one]);
      else {
        const stem = Object.keys(unused).find((key) => one.key === key || one.key.startsWith(`${key}/`));
        if (stem) this.use(one, "unused", unused[stem]);
        else this.use(one, "unmapped");
      }
    }
    for (const [property, list] of this.#byProperty) {
      const telling = list.filter((one) => !isPlaceholder(plainLine(one.value)));
      for (const one of list) if (!telling.includes(one)) this.use(one, "placeholder");
      // The order of the table, not of the document, says which key is more telling.
      const order = Object.keys(properties);
      telling.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
      this.#byProperty.set(property, telling);
    }
  }

  given(property: Property): Given[] {
    return this.#byProperty.get(property) ?? [];
  }

  /** The first value that can be read; the others are noted as given elsewhere. */
  first<T>(property: Property, read: (value: string) => T | undefined, wrong?: Words): T | undefined {
    let found: T | undefined;
    for (const one of this.given(property)) {
      const value = read(one.value);
      if (found !== undefined) this.use(one, "unused", "elsewhere");
      else if (value !== undefined) this.use(one, "mapped");
      else {
        this.use(one, "unmapped");
        if (wrong) this.faults.push({ pointer: one.pointer, message: wrong });
      }
      found ??= value;
    }
    return found;
  }

  /** Every value, none of which is read as a code. */
  all(property: Property): string[] {
    const list = this.given(property);
    for (const one of list) this.use(one, "mapped");
    return list.map(({ value }) => value);
  }

  /** Words in Chinese and English; what is given in one language only stands for both names that we know. */
  words(property: Property, english: boolean): { zh: string; en?: string } | undefined {
    const list = this.given(property).map((one) => ({ one, text: readable(one.value) }));
    const of = (lang: RegExp) => list.find(({ one, text }) => text && lang.test(one.lang ?? ""))?.text;
    const zh = of(/^zh/i) ?? of(/^$/);
    const en = of(/^en/i) ?? (english && zh && !isHan(zh) ? zh : undefined);
    for (const { one, text } of list) this.use(one, text ? "mapped" : "unmapped");
    const main = zh ?? en ?? list.find(({ text }) => text)?.text;
    return main === undefined ? undefined : { zh: main, ...(en && { en }) };
  }

  use(given: Given, outcome: Use["outcome"], reason?: Reason): void {
    const { key, value, pointer } = given;
    this.uses.push({
      key,
      value: reason === "person" ? "…" : value,
      outcome,
      ...(reason && { reason }),
      at: pointer,
    });
  }
}

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The longest text that a record may hold. The whole of a longer one stays in the record's origin. */
const LONGEST = 5000;

/** A text as plain text that a record can hold. */
function readable(value: string): string {
  const text = plainText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text;
}
