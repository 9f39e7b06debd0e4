import type { Issue, Words } from "./finding.ts";

/** Text of a record. What is not plain UTF-8 is reported by name and read all the same. */
export function decode(bytes: Uint8Array): { text: string; issues: Issue[] } {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return wrong("UTF-16 LE", new TextDecoder("utf-16le").decode(bytes));
  if (a === 0xfe && b === 0xff) return wrong("UTF-16 BE", new TextDecoder("utf-16be").decode(bytes));
  const issues = a === 0xef && b === 0xbb && c === 0xbf ? [issue("encoding-no-bom", BOM)] : [];
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), issues };
  } catch {
    return wrong(...guess(bytes));
  }
}

function guess(bytes: Uint8Array): [string, string] {
  try {
    return ["GB18030/GBK", new TextDecoder("gb18030", { fatal: true }).decode(bytes)];
  } catch {
    return ["?", new TextDecoder("utf-8").decode(bytes)];
  }
}

function wrong(name: string, text: string) {
  return {
    text,
    issues: [
      issue("encoding-utf8", {
        message: {
          zh:
            name === "?"
              ? "文件不是 UTF-8 编码，也认不出是哪种编码。"
              : `文件是 ${name} 编码；应当是 UTF-8。`,
          en:
            name === "?"
              ? "The file is not UTF-8, and its encoding is not known."
              : `The file is encoded as ${name}; UTF-8 was expected.`,
        },
        hint: { zh: "用编辑器另存为 UTF-8（不带 BOM）。", en: "Save it as UTF-8 without BOM." },
      }),
    ],
  };
}

const BOM = {
  message: {
    zh: "文件以字节顺序标记（BOM）开头；应当是不带 BOM 的 UTF-8。",
    en: "The file starts with a byte order mark (BOM); UTF-8 without one was expected.",
  },
  hint: { zh: "用编辑器另存为 UTF-8（不带 BOM）。", en: "Save it as UTF-8 without BOM." },
};

const issue = (rule: string, words: { message: Words; hint: Words }): Issue => ({
  level: "error",
  rule,
  pointer: "",
  offset: 0,
  ...words,
});
