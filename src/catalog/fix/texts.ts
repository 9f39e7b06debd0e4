import type { PatchOperation } from "../finding.ts";
import { pointerTo } from "../parse.ts";
import { type Located, schemaOfItems, schemaOfProperty, schemaOfRecord } from "../schema.ts";

type Schemas = Record<string, object>;

/** Names stand as their owners write them, widths included. */
const NAMES = new Set(["name", "shortName", "office"]);
/** What stands for something outside the record letter by letter: a value in a file, an address. */
const LITERAL = new Set(["value", "$schema"]);

/**
 * What is to be tidied in the texts that people read: blanks at the ends, and wide letters and digits inside a text
 * in two languages (２０２４年Ａ类 → 2024年A类). Wide punctuation is Chinese and stays. Names, titles and numbers of other
 * documents, and texts that speak of widths are trimmed only.
 * @param record the schema's name: `dataset`, `agency`, `system`
 */
export const tidyTexts = (value: unknown, record: string, schemas: Schemas): PatchOperation[] => [
  ...tidied(value, schemaOfRecord(schemas, record), schemas, { owner: "", inMap: false }),
];

/** Where a text stands. The way to it is put together only where it is to be tidied. */
interface Place {
  key?: string | number;
  around?: Place;
  /** The property that holds the text or its language map. */
  owner: string;
  inMap: boolean;
}

function* tidied(
  value: unknown,
  of: Located | undefined,
  schemas: Schemas,
  at: Place,
): Generator<PatchOperation> {
  if (!of) return;
  if (typeof value === "string") {
    if (!isProse(of)) return;
    const trimmed = value.trim();
    const tidy = at.inMap && !NAMES.has(at.owner) ? narrow(trimmed) : trimmed;
    // A text of nothing but blanks says nothing: there is nothing to write in its place.
    if (tidy !== value && tidy !== "") yield { op: "replace", path: pointerOf(at), value: tidy };
  } else if (Array.isArray(value)) {
    const items = schemaOfItems(of, schemas);
    for (const [key, item] of value.entries())
      yield* tidied(item, items, schemas, { ...at, key, around: at });
  } else if (typeof value === "object" && value !== null) {
    const inMap = of.name === "languageMap";
    for (const [key, part] of Object.entries(value)) {
      if (LITERAL.has(key)) continue;
      const inside = { key, around: at, owner: inMap ? at.owner : key, inMap };
      yield* tidied(part, schemaOfProperty(of, key, schemas), schemas, inside);
    }
  }
}

const pointerOf = ({ key, around }: Place): string =>
  key === undefined || !around ? "" : pointerTo(pointerOf(around), key);

/** A text that a person reads: no code, no date, no address. */
const isProse = ({ schema }: Located) =>
  schema.type === "string" && !schema.pattern && !schema.format && !("enum" in schema);

const WIDE = /[０-９Ａ-Ｚａ-ｚ]/g;
const narrow = (text: string) =>
  text.search(WIDE) < 0 || /[全半]角|(full|half)[- ]?width/i.test(text)
    ? text
    : text.replaceAll(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
