import { isDeepStrictEqual } from "node:util";
import { pointerTo } from "../../catalog/parse.ts";
import type { Basis } from "../../catalog/types.gen.ts";
import type { Change } from "./change.ts";

type Json = Record<string, unknown>;

/** Whether two values are the same, whatever the order of their properties. */
export const same = isDeepStrictEqual;

/**
 * What differs between two values of one property. Objects are compared part by part, lists of texts and of documents
 * as sets; everything else changed as a whole.
 */
export function* compareValues(before: unknown, after: unknown, pointer: string): Generator<Change> {
  if (same(before, after)) return;
  const [bases, later] = [basesOf(before), basesOf(after)];
  if (bases && later) {
    yield { kind: "basis", pointer, ...setChange(bases, later) };
    return;
  }
  const [texts, laterTexts] = [textsOf(before), textsOf(after)];
  if (texts && laterTexts) {
    const { added, removed } = setChange(texts, laterTexts);
    const whole = before === undefined ? "given" : after === undefined ? "dropped" : undefined;
    if (added.length + removed.length > 0)
      yield { kind: "items", pointer, added, removed, ...(whole && { whole }) };
    else yield { kind: "property", pointer, before, after };
    return;
  }
  if (isParted(before) && isParted(after)) {
    yield* compareParts((before ?? {}) as Json, (after ?? {}) as Json, pointer);
    return;
  }
  yield { kind: "property", pointer, before, after };
}

/** The same for the properties of two objects, those of the later one first. */
export function* compareParts(before: Json, after: Json, pointer: string): Generator<Change> {
  for (const key of new Set([...Object.keys(after), ...Object.keys(before)]))
    yield* compareValues(before[key], after[key], pointerTo(pointer, key));
}

/** The items of a list that have a key, by it; of two with one key the first. */
export function byKey<T extends object, K extends keyof T>(list: T[] | undefined, key: K): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of list ?? []) {
    const name = item?.[key];
    if (typeof name === "string" && !found.has(name)) found.set(name, item);
  }
  return found;
}

/** The items of two lists that are one by their key: those of the later list in its order, then those that are gone. */
export function* pairItems<T extends object>(
  before: T[] | undefined,
  after: T[] | undefined,
  key: keyof T,
): Generator<{ name: string; was?: T | undefined; item?: T }> {
  const [earlier, later] = [byKey(before, key), byKey(after, key)];
  for (const [name, item] of later) yield { name, was: earlier.get(name), item };
  for (const [name, was] of earlier) if (!later.has(name)) yield { name, was };
}

/** The properties in which two items differ. */
export function* differences<T extends object>(was: T, item: T, pointer: string) {
  for (const property of new Set([...Object.keys(item), ...Object.keys(was)]) as Set<keyof T & string>) {
    const [before, after] = [was[property], item[property]];
    if (!same(before, after)) yield { pointer: pointerTo(pointer, property), property, before, after };
  }
}

const setChange = <T>(before: T[], after: T[]) => ({
  added: after.filter((item) => !before.some((other) => same(item, other))),
  removed: before.filter((item) => !after.some((other) => same(item, other))),
});

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text in two languages is one value. */
const isText = (value: unknown) => isObject(value) && typeof value.zh === "string";
const isBasis = (value: unknown): value is Basis =>
  isObject(value) && typeof value.title === "string" && "rank" in value;

/** A value with parts of their own; the raw content of an imported record is one value, whatever it holds. */
const isParted = (value: unknown) =>
  value === undefined || (isObject(value) && !isText(value) && !("raw" in value));

/** The documents of a list, or of a property that holds one; nothing for another value. */
function basesOf(value: unknown): Basis[] | undefined {
  if (value === undefined) return [];
  if (isBasis(value)) return [value];
  return Array.isArray(value) && value.length > 0 && value.every(isBasis) ? value : undefined;
}

/** The texts of a list, Chinese where they have two languages; nothing for another value. */
function textsOf(value: unknown): string[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((item) => item !== undefined).map((item) => (isText(item) ? item.zh : item));
  return texts.every((text) => typeof text === "string") ? texts : undefined;
}
