import type { Entry } from "../../catalog/model.ts";
import { parseRecord, pointerPath } from "../../catalog/parse.ts";
import type { Version } from "./change.ts";

type Node = Record<string, unknown>;

/**
 * An entry with the codes that no list knows as they stand in its file. Reading leaves them out, so that rules may trust
 * what is left; compared without them, a mistyped code would look like a removed one.
 */
export function asWritten(entry: Entry): Version {
  const unknown = entry.issues.filter(({ rule }) => rule === "code-known");
  if (unknown.length === 0) return entry;
  const raw = parseRecord(new TextEncoder().encode(entry.text)).value;
  const value = structuredClone(entry.value);
  for (const { pointer } of unknown) {
    const path = pointerPath(pointer);
    const code = path.reduce<unknown>(child, raw);
    const key = path.pop();
    const parent = path.reduce<unknown>(child, value);
    if (typeof code === "string" && key !== undefined && typeof parent === "object" && parent !== null)
      (parent as Node)[key] = code;
  }
  return { id: entry.id, value };
}

const child = (node: unknown, part: string): unknown =>
  typeof node === "object" && node !== null && Object.hasOwn(node, part) ? (node as Node)[part] : undefined;
