import type { FuncKeywordDefinition, SchemaValidateFunction } from "ajv";

/** @returns the first item that stands in the list before, with the place of both */
function repeated(items: unknown[]): { i: number; j: number } | undefined {
  const seen = new Map<string, number>();
  for (const [i, item] of items.entries()) {
    const key = JSON.stringify(sorted(item));
    const j = seen.get(key);
    if (j !== undefined) return { i, j };
    seen.set(key, i);
  }
  return undefined;
}

/** The value with the properties of every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]));
}

const validate: SchemaValidateFunction = (unique: boolean, items: unknown[]) => {
  const params = unique ? repeated(items) : undefined;
  validate.errors = params ? [{ keyword: "uniqueItems", params }] : [];
  return params === undefined;
};

/**
 * `uniqueItems`, in place of ajv's own: that compares with a function which calls `toString` on objects, and a record
 * may have a property of this name.
 */
export const uniqueItems: FuncKeywordDefinition = {
  keyword: "uniqueItems",
  type: "array",
  schemaType: "boolean",
  validate,
};
