import type { Finding } from "../catalog/finding.ts";
import type { Catalog } from "../catalog/model.ts";
import { pointerPath } from "../catalog/parse.ts";

/** What a request does to the findings of the catalog. */
export interface FindingsChange {
  introduced: Finding[];
  mended: Finding[];
  /** Those of the touched files that were there before and still are. */
  unchanged: Finding[];
}

/** A state of the catalog with what was found in it. */
export interface Judged {
  catalog: Catalog;
  findings: Finding[];
}

/**
 * Compares the findings of two states. A finding is the same one by file, rule, place and message; the place is told by the
 * keys of list items, so that an item which only moved down brings nothing new.
 * @param moved the earlier path of a file by its later one
 * @param touched files of the later state
 */
export function compareFindings(
  before: Judged,
  after: Judged,
  { moved, touched }: { moved: Map<string, string>; touched: Set<string> },
): FindingsChange {
  const left = new Map<string, Finding[]>();
  const placesBefore = placeNames(before.catalog);
  for (const finding of before.findings) {
    const key = keyOf(finding, finding.file, placesBefore);
    left.set(key, [...(left.get(key) ?? []), finding]);
  }
  const introduced: Finding[] = [];
  const unchanged: Finding[] = [];
  const places = placeNames(after.catalog);
  for (const finding of after.findings) {
    const was = left.get(keyOf(finding, moved.get(finding.file) ?? finding.file, places))?.shift();
    if (!was) introduced.push(finding);
    else if (touched.has(finding.file)) unchanged.push(finding);
  }
  return { introduced: errorsFirst(introduced), mended: errorsFirst([...left.values()].flat()), unchanged };
}

/** Errors first, otherwise in reading order. */
const errorsFirst = (findings: Finding[]) => [
  ...findings.filter(({ level }) => level === "error"),
  ...findings.filter(({ level }) => level === "warning"),
];

const keyOf = (
  { rule, pointer, message, file }: Finding,
  known: string,
  nameOf: (file: string, pointer: string) => string,
) => [known, rule, nameOf(file, pointer), message.en].join("\n");

/** A function that writes a pointer with the keys of list items in place of their numbers. */
function placeNames(catalog: Catalog): (file: string, pointer: string) => string {
  const values = new Map<string, unknown>();
  for (const records of [catalog.entries, catalog.agencies, catalog.systems])
    for (const { file, value } of records.values()) values.set(file, value);
  return (file, pointer) => {
    if (!/\/\d/.test(pointer)) return pointer;
    let at = values.get(file);
    const parts = pointerPath(pointer).map((part) => {
      const list = at;
      at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[part] : undefined;
      return Array.isArray(list) ? (nameOfItem(at) ?? part) : part;
    });
    return parts.join("/");
  };
}

const nameOfItem = (item: unknown): string | undefined => {
  if (typeof item === "string") return item;
  if (typeof item !== "object" || item === null) return undefined;
  const { name, id, value, title } = item as Record<string, unknown>;
  return [name, id, value, title].find((key) => typeof key === "string");
};
