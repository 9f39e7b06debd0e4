import type { Words } from "../../catalog/finding.ts";
import type { Raw } from "../listing/row.ts";
import { isBlank } from "../listing/text.ts";

/** What is wrong with a document of others, and where: a JSON Pointer, or an identifier where there are no pointers. */
export interface Fault {
  pointer: string;
  message: Words;
}

/** One value that a foreign entry gives. */
export interface Given {
  /** The names that lead to it, without the numbers of lists: `distribution/format`. */
  key: string;
  pointer: string;
  value: string;
  lang?: string;
}

/** An entry of another catalog, with everything it says. */
export interface Foreign {
  pointer: string;
  /** Names by which other entries of the document point to it. */
  iris: string[];
  raw: Raw;
  given: Given[];
  /** What each of its ways to the data says. */
  ways: Given[][];
}

/** A document of others, read as far as it can be. */
export interface Reading {
  entries: Foreign[];
  faults: Fault[];
}

/** Words of a graph in one language, as a tree holds them. */
export interface Literal {
  "@value": string;
  "@language"?: string;
}

/** Shapes on a map are one value each, whatever lists they are made of. */
const WHOLE = new Set(["bbox", "coordinates", "geometry", "centroid"]);
/** Nothing that a catalog says lies deeper; what does is an attack or an accident. */
const DEEPEST = 16;

/**
 * A tree of a foreign entry as a list of values.
 * @param waysKey the name under which its ways to the data stand
 */
export function foreignOf(tree: Raw, pointer: string, waysKey: string, iris: string[] = []): Foreign {
  const { [waysKey]: ways, ...rest } = tree;
  const list = (Array.isArray(ways) ? ways : [ways]).map((way, i) =>
    leaves(way, waysKey, Array.isArray(ways) ? `${pointer}/${waysKey}/${i}` : `${pointer}/${waysKey}`),
  );
  return {
    pointer,
    iris,
    raw: withoutPersons(shallow(tree, DEEPEST) as Raw) as Raw,
    given: leaves(rest, "", pointer),
    ways: list.filter((way) => way.length > 0),
  };
}

function leaves(value: unknown, key: string, pointer: string, depth = 0): Given[] {
  if (isBlank(value) || depth > DEEPEST) return [];
  if (isLiteral(value))
    return leaves(value["@value"], key, pointer).map((given) => ({ ...given, lang: value["@language"] }));
  const name = key.slice(key.lastIndexOf("/") + 1);
  if (typeof value === "object" && WHOLE.has(name))
    return [{ key, pointer, value: JSON.stringify(shallow(value, DEEPEST)) }];
  if (Array.isArray(value))
    return value.flatMap((item, i) => leaves(item, key, `${pointer}/${i}`, depth + 1));
  if (typeof value === "object")
    return Object.entries(value as Raw).flatMap(([part, inner]) =>
      leaves(inner, key ? `${key}/${part}` : part, `${pointer}/${escapePointer(part)}`, depth + 1),
    );
  return [{ key, pointer, value: String(value) }];
}

const isLiteral = (value: unknown): value is Literal =>
  typeof value === "object" && value !== null && typeof (value as Literal)["@value"] === "string";

export const escapePointer = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** The same without what lies too deep, so that nothing that walks it can run out of stack. */
export function shallow(value: unknown, levels: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map((item) => shallow(item, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shallow(part, levels - 1)]));
}

/** Under these names stand persons as often as offices; an office that is named goes into the record. */
const PERSONAL = /^(contactPoint|creator|author|maintainer|author_email|maintainer_email|fn|hasEmail)$/;

function withoutPersons(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPersons);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PERSONAL.test(key))
      .map(([key, part]) => [key, withoutPersons(part)]),
  );
}
