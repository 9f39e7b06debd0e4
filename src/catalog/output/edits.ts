import { type Edit, modify } from "jsonc-parser";
import type { PatchOperation } from "../finding.ts";
import { pointerPath } from "../parse.ts";

/** Canonical form of a record, so that what is inserted looks like what stands around it. */
const FORM = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } };

/** The edits of a text that a JSON Patch comes to; offsets in UTF-16 units of the text as it is. */
export function editsOf(text: string, patch: PatchOperation[]): Edit[] {
  return patch.flatMap((operation) => {
    const path = pointerPath(operation.path).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    return modify(text, path, operation.op === "remove" ? undefined : operation.value, {
      ...FORM,
      isArrayInsertion: operation.op === "add" && typeof path.at(-1) === "number",
    });
  });
}

/** Lines and columns (from 1) of a stretch of a text. */
export function regionOf(text: string, offset: number, length: number) {
  const place = (at: number) => {
    const before = text.slice(0, at).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const [start, end] = [place(offset), place(offset + length)];
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
