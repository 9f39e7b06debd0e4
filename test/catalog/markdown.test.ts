import { expect, it } from "vitest";
import { code, document, plain, table } from "../../src/catalog/markdown.ts";

it.each([
  ["*new* _text_ ~old~ `code`", "\\*new\\* \\_text\\_ \\~old\\~ \\`code\\`"],
  ["![image](x) [link](y)", "!\\[image\\](x) \\[link\\](y)"],
  ["</details><b>&lt;", "\\</details\\>\\<b\\>&amp;lt;"],
  ["a | b", "a \\| b"],
  ["# heading", "\\# heading"],
])("%j becomes no markup", (text, safe) => {
  expect(plain(text)).toBe(safe);
});

it.each([
  ["@someone", "@&#8203;someone"],
  ["@张三", "@&#8203;张三"],
  ["fixes #12", "fixes \\#&#8203;12"],
  ["!7 %3", "!&#8203;7 %&#8203;3"],
  ["https://a.example/b", "https:&#8203;//a.example/b"],
  ["www.a.example", "www.&#8203;a.example"],
])("a forge makes no link of %j", (text, safe) => {
  expect(plain(text)).toBe(safe);
});

it.each([
  ["one\n\n- two\r\n# three", "one - two \\# three"],
  ["a\u2028b", "a b"],
  ["a\u001b[31mb\tc\u202ed", "a \\[31mb c d"],
])("%j stays on one line, with no control characters", (text, safe) => {
  expect(plain(text)).toBe(safe);
});

it("what would end code or a cell is replaced in code", () => {
  expect(code("a`b|c\nd")).toBe("`a'b¦c d`");
});

it("a document is its blocks with an empty line between them, empty ones left out", () => {
  expect(document(["# A", "", table(["x", "y"], [["1", "2"]])])).toBe(
    "# A\n\n| x | y |\n| --- | --- |\n| 1 | 2 |\n",
  );
});
