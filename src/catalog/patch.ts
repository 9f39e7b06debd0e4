import type { PatchOperation } from "./finding.ts";
import { pointerPath } from "./parse.ts";

/**
 * The value with a JSON Patch (RFC 6902) applied; the value itself stays as it is.
 * @throws where a path leads nowhere: the patch was made for another value
 */
export function applyPatch(value: unknown, patch: PatchOperation[]): unknown {
  let result: unknown = structuredClone(value);
  for (const operation of patch) {
    const path = pointerPath(operation.path);
    const key = path.pop();
    if (key === undefined) result = operation.op === "remove" ? undefined : operation.value;
    else change(path.reduce(child, result), key, operation);
  }
  return result;
}

/** The value at a JSON Pointer, or undefined where nothing stands. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  pointerPath(pointer).reduce<unknown>(
    (node, part) =>
      typeof node === "object" && node !== null && Object.hasOwn(node, part) ? child(node, part) : undefined,
    value,
  );

function child(node: unknown, part: string): unknown {
  if (typeof node !== "object" || node === null || !Object.hasOwn(node, part))
    throw new Error(`patch: no "${part}" there`);
  return (node as Record<string, unknown>)[part];
}

function change(parent: unknown, key: string, operation: PatchOperation): void {
  if (operation.op !== "add") child(parent, key);
  if (Array.isArray(parent)) {
    const index = key === "-" ? parent.length : Number(key);
    const items = operation.op === "remove" ? [] : [operation.value];
    parent.splice(index, operation.op === "add" ? 0 : 1, ...items);
  } else if (operation.op === "remove") delete (parent as Record<string, unknown>)[key];
  // A key `__proto__` stays data.
  else
    Object.defineProperty(parent, key, {
      value: operation.value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}
