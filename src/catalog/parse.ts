import { type Node, type ParseError, parseTree, printParseErrorCode, stripComments } from "jsonc-parser";
import { toText } from "./canonical.ts";
import { decode } from "./decode.ts";
import { type Issue, once, type Words } from "./finding.ts";
import { EXPECTED, RECORD, PARSE_WORDS as WORDS } from "./parse-words.ts";

/** Levels of objects and lists inside each other; a record has some eight. What is deeper ends every walk through it. */
const MAX_DEPTH = 100;
/** The indent of a level too many in the canonical form. */
const TOO_DEEP = `\n${"  ".repeat(MAX_DEPTH)} `;

/** A parsed record: `value` is absent where the text cannot be read as JSON at all. */
export interface Parsed {
  text: string;
  value?: unknown;
  issues: Issue[];
}

/**
 * Parses one record. Comments and trailing commas are reported and read over, so that the rest is still judged.
 * @param bytes the file's content
 */
export function parseRecord(bytes: Uint8Array): Parsed {
  const { text, issues } = decode(bytes);
  if (text.trim() === "") {
    issues.push(syntax("file-empty", 0, WORDS.empty));
    return { text, issues };
  }
  try {
    const value: unknown = JSON.parse(text);
    const form = toText(value);
    if (form.includes(TOO_DEEP)) return { text, issues: [...issues, syntax("json-syntax", 0, WORDS.deep)] };
    // A text that equals its own canonical form cannot hold a key twice: the slow tree is needed only elsewhere.
    if (form !== text) issues.push(...duplicateKeys(parseTree(text), ""));
    return { text, value, issues };
  } catch (error) {
    if (error instanceof RangeError) {
      issues.push(syntax("json-syntax", 0, WORDS.deep));
      return { text, issues };
    }
    return recover(text, issues);
  }
}

/**
 * Finds line and column (from 1) of a JSON Pointer or an offset in one text. The text is parsed once, and only
 * when a place is asked for. A missing value gives its nearest parent.
 */
export function locator(
  text: string,
): (pointer: string, offset?: number) => { line: number; column: number } {
  let tree: Node | undefined;
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  const offsetOf = (pointer: string) => {
    if (pointer === "") return 0;
    tree ??= parseTree(text);
    let node = tree;
    for (const part of pointerPath(pointer)) {
      const child = childNode(node, part);
      if (!child) break;
      node = child;
    }
    return (node?.parent?.type === "property" ? node.parent.offset : node?.offset) ?? 0;
  };
  return (pointer, offset = offsetOf(pointer)) => {
    const line = Math.max(1, starts.findLastIndex((start) => start <= offset) + 1);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** Of two properties with one name the last, as every reader of JSON takes it. */
function childNode(node: Node | undefined, part: string): Node | undefined {
  if (node?.type === "array") return node.children?.[Number(part)];
  return node?.children?.findLast((property) => property.children?.[0]?.value === part)?.children?.[1];
}

/** The parts of a JSON Pointer, unescaped. */
export const pointerPath = (pointer: string) =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

/** One more part on a JSON Pointer, escaped. */
export const pointerTo = (pointer: string, part: string | number) =>
  `${pointer}/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`;

function recover(text: string, issues: Issue[]): Parsed {
  if (isTooDeep(text)) return { text, issues: [...issues, syntax("json-syntax", 0, WORDS.deep)] };
  const conflict = /^(<{7}|={7}|>{7})( |$)/m.exec(text);
  if (conflict) return { text, issues: [...issues, syntax("json-syntax", conflict.index, WORDS.conflict)] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const bare = stripComments(text, " ");
  const found = once(errors.map((error, i) => describeSyntax(bare, error, errors[i + 1])));
  const harmless = found.length > 0 && found.every((issue) => issue.rule !== "json-syntax");
  if (harmless && tree)
    return { text, value: nodeValue(tree), issues: [...issues, ...found, ...duplicateKeys(tree, "")] };
  // Behind the first real break a tolerant parser only guesses: one finding is clearer than its echoes.
  const first =
    found.find((issue) => issue.rule === "json-syntax") ?? syntax("json-syntax", 0, WORDS.unreadable);
  return { text, issues: [...issues, first] };
}

/** Whether brackets lie deeper in each other than a record's; those inside texts and comments do not count. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of stripComments(text).matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (token === "{" || token === "[") depth++;
    if (token === "}" || token === "]") depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function duplicateKeys(node: Node | undefined, pointer: string): Issue[] {
  if (!node?.children) return [];
  if (node.type === "array")
    return node.children.flatMap((child, i) => duplicateKeys(child, pointerTo(pointer, i)));
  const seen = new Set<string>();
  return node.children.flatMap((property) => {
    const [key, value] = property.children ?? [];
    const name = String(key?.value);
    const here = pointerTo(pointer, name);
    const twice: Issue[] = seen.has(name)
      ? [syntax("json-key-once", property.offset, WORDS.twice(name), here)]
      : [];
    seen.add(name);
    return [...twice, ...duplicateKeys(value, here)];
  });
}

/** Object.fromEntries defines own properties, so a key `__proto__` stays data. */
function nodeValue(node: Node): unknown {
  if (node.type === "array") return node.children?.map(nodeValue) ?? [];
  if (node.type !== "object") return node.value;
  return Object.fromEntries(
    (node.children ?? []).map(({ children: [key, value] = [] }) => [
      key?.value,
      value ? nodeValue(value) : null,
    ]),
  );
}

/** @param text without its comments, so that a comma before one is still seen to be the last */
function describeSyntax(text: string, error: ParseError, next: ParseError | undefined): Issue {
  const { offset, length } = error;
  const code = printParseErrorCode(error.error);
  if (code === "InvalidCommentToken") return syntax("json-no-comment", offset, WORDS.comment);
  const before = text.slice(0, offset).trimEnd();
  const closes = /^[\]}]/.test(text.slice(offset).trimStart());
  if ((code === "PropertyNameExpected" || code === "ValueExpected") && closes && before.endsWith(",")) {
    return { ...syntax("json-no-trailing-comma", before.length - 1, WORDS.comma), fix: [] };
  }
  const there =
    offset >= text.trimEnd().length
      ? undefined
      : text.slice(offset, offset + Math.max(1, Math.min(length, 20)));
  const expected = before === "" ? RECORD : (EXPECTED[code] ?? EXPECTED[codeBehind(text, error, next)]);
  if (before === "" && TABLE.test(text.trimStart())) return syntax("json-syntax", offset, WORDS.table);
  return syntax("json-syntax", offset, WORDS.syntax(there, expected ?? ["合法的 JSON", "valid JSON"]));
}

/** A first line of cells, as it is pasted from a spreadsheet or stands in a CSV file. */
const TABLE = /^[^{}[\]"\n\t,]+[\t,][^\n]*\n/;

/** At a word that is no JSON the parser says what it expected only with the error that follows at once. */
const codeBehind = (text: string, { offset, length }: ParseError, next: ParseError | undefined) =>
  next && text.slice(offset + length, next.offset).trim() === "" ? printParseErrorCode(next.error) : "";

function syntax(rule: string, offset: number, words: { message: Words; hint?: Words }, pointer = ""): Issue {
  return { level: "error", rule, pointer, offset, ...words };
}
