import { FORMATS, WRITTEN_AS } from "../catalog/expected.ts";
import type { Words } from "../catalog/finding.ts";
import type { CodeList } from "../catalog/generate.ts";
import { pointerTo } from "../catalog/parse.ts";
import {
  type Located,
  type Schema,
  schemaOfItems,
  schemaOfProperty,
  schemaOfRecord,
} from "../catalog/schema.ts";

/** The standard that questions are made from. */
export interface Standard {
  schemas: Record<string, object>;
  lists: Record<string, CodeList>;
}

export interface Choice {
  value: string;
  label: Words;
}

interface Base {
  /** Its name in a file of answers: the path of the property from its record (`sharing.type`). */
  id: string;
  /** JSON Pointer of the property. */
  pointer: string;
  title: Words;
  /** The title with those of the groups around it: `共享 · 依据`. */
  path: Words;
  help: Words;
  example?: unknown;
}

/** A question about one property. Words, choices and limits are the schema's, so that form and check cannot disagree. */
export type Question = Base &
  (
    | { kind: "text"; pattern?: string; written?: Words }
    | { kind: "languageMap" | "date" | "number" | "yesNo" }
    | { kind: "choice" | "choices"; choices: Choice[] }
    | { kind: "group" }
    | { kind: "list"; item: "text" | "languageMap" | "group" }
  );

/**
 * The question about a property.
 * @param record the schema's name: `dataset`, `agency`, `system`
 * @param path from the record, or from an item of a list on: `sharing.basis.rank`
 * @throws where the schema has no such property: the table of questions is wrong then, not the answer
 */
export function questionAt(record: string, path: string, { schemas, lists }: Standard): Question {
  let at: Located | undefined = schemaOfRecord(schemas, record);
  let pointer = "";
  const titles: Words[] = [];
  for (const key of path.split(".")) {
    // A list is passed through its items, of which any has the property.
    const home: Located | undefined = at && (schemaOfItems(at, schemas) ?? at);
    at = home && schemaOfProperty(home, key, schemas);
    if (!at) throw new Error(`the schema ${record} has no property ${path}`);
    pointer = pointerTo(pointer, key);
    titles.push({ zh: at.schema.title ?? key, en: at.schema.en?.title ?? key });
  }
  const { schema } = at;
  const base: Base = {
    id: path,
    pointer,
    title: titles.at(-1) ?? { zh: path, en: path },
    path: {
      zh: titles.map(({ zh }) => zh).join(" · "),
      en: titles.map(({ en }) => en).join(" · "),
    },
    help: { zh: schema.description ?? "", en: schema.en?.description ?? "" },
    ...(schema.examples ? { example: schema.examples[0] } : {}),
  };
  const items = schemaOfItems(at, schemas);
  return { ...base, ...(items ? listOf(items, lists) : kindOf(at, lists)) };
}

function listOf(items: Located, lists: Record<string, CodeList>) {
  const item = kindOf(items, lists);
  if (item.kind === "choice") return { kind: "choices" as const, choices: item.choices };
  const kind = item.kind === "languageMap" || item.kind === "group" ? item.kind : ("text" as const);
  return { kind: "list" as const, item: kind };
}

function kindOf({ schema, home, name = "" }: Located, lists: Record<string, CodeList>) {
  if (home === "codes") return { kind: "choice" as const, choices: choicesOf(lists[name]) };
  if (name === "languageMap") return { kind: "languageMap" as const };
  if (schema.type === "object") return { kind: "group" as const };
  if (schema.type === "boolean") return { kind: "yesNo" as const };
  if (schema.type === "integer" || schema.type === "number") return { kind: "number" as const };
  if (schema.format === "date") return { kind: "date" as const };
  return { kind: "text" as const, ...patternOf(schema) };
}

function patternOf({ pattern, format }: Schema): { pattern?: string; written?: Words } {
  const written = WRITTEN_AS[pattern ?? ""] ?? FORMATS[format ?? ""];
  return { ...(pattern ? { pattern } : {}), ...(written ? { written } : {}) };
}

const choicesOf = (list: CodeList | undefined): Choice[] =>
  (list?.codes ?? []).map(({ code, zh, en }) => ({ value: code, label: { zh, en } }));
