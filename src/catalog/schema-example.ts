import { pointerPath } from "./parse.ts";

/** What is read of a property's schema to put an error into words. */
export interface PropertySchema {
  title?: string;
  en?: { title: string };
  examples?: unknown[];
  enum?: string[];
  properties?: Record<string, PropertySchema>;
  items?: PropertySchema | false;
  $ref?: string;
  $defs?: Record<string, PropertySchema>;
  [key: string]: unknown;
}

/**
 * The examples of the value at a pointer: its property's own, or that part of the example around it. An error inside
 * a shared definition (an identifier, an address) knows only the definition, which has none.
 */
export function exampleAt(root: PropertySchema, pointer: string): unknown[] {
  let schema: PropertySchema | undefined = root;
  let examples: unknown[] = [];
  for (const part of pointerPath(pointer)) {
    const home: PropertySchema | undefined = root.$defs?.[schema?.$ref?.split("#/$defs/")[1] ?? ""] ?? schema;
    schema = home?.properties?.[part] ?? (home?.items || undefined);
    examples =
      schema?.examples ??
      examples.map((around) => childOf(around, part)).filter((value) => value !== undefined);
  }
  return examples;
}

const childOf = (value: unknown, part: string): unknown => {
  if (Array.isArray(value)) return value[Number(part)] ?? value[0];
  return typeof value === "object" && value !== null && Object.hasOwn(value, part)
    ? (value as Record<string, unknown>)[part]
    : undefined;
};
