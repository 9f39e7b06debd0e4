import { expect, it } from "vitest";
import { frameOf } from "../../../src/catalog/output/frame.ts";

const frame = (text: string, line: number, column: number) => frameOf(text, line, column).join("\n");

it("the line before, the line and a caret under the place", () => {
  expect(frame('{\n  "a": 1\n}', 2, 3)).toBe('  1 | {\n> 2 |   "a": 1\n    |   ^');
});

it("Chinese takes two columns, a combining mark none, a tab goes to its stop", () => {
  expect(frame('x\n"标题": é!\tb', 2, 7)).toBe('  1 | x\n> 2 | "标题": é!  b\n    |         ^');
  expect(frame("\n\t\tb", 2, 3)).toBe("  1 |\n> 2 |         b\n    |         ^".replace("1 |\n", "1 | \n"));
});

it("numbers of lines stand right", () => {
  expect(frame(`${"\n".repeat(8)}a\nb`, 10, 1)).toBe("   9 | a\n> 10 | b\n     | ^");
});

it("a long line is cut around the place", () => {
  const [, shown, caret] = frameOf(`{\n${"字".repeat(100)}X${"y".repeat(200)}`, 2, 101);
  expect(shown).toBe(`> 2 | …${"字".repeat(20)}X${"y".repeat(55)}…`);
  expect(caret?.indexOf("^")).toBe("    | ".length + 1 + 40);
});

it("of a record in one line only what is near the place is looked at", () => {
  const far = "字".repeat(100_000);
  const [shown, caret] = frameOf(`${far}X${far}`, 1, 100_001);
  expect(shown).toBe(`> 1 | …${"字".repeat(20)}X${"字".repeat(27)}…`);
  expect(caret?.indexOf("^")).toBe("    | ".length + 1 + 40);
});

it("a place behind the end of a line stands behind its end", () => {
  expect(frame("{\n  1", 2, 4)).toBe("  1 | {\n> 2 |   1\n    |    ^");
});

it("what cannot be seen or turns text round is shown by its sign", () => {
  expect(frame('\u001b[31m\u202e"\r', 1, 6)).toBe('> 1 | ␛[31m\\u202e"\n    |      ^');
});

it.each([
  ["an empty line", "a\n\nb", 2, 1],
  ["a line that is not there", "a", 3, 1],
  ["the first brace of a record", "{\n}", 1, 1],
])("%s shows nothing", (_, text, line, column) => {
  expect(frameOf(text, line, column)).toEqual([]);
});
