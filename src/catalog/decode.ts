import type { Issue, Words } from "./finding.ts";

/** Text of a record. What is not plain UTF-8 is reported by name and read all the same. */
export function decode(bytes: Uint8Array): { text: string; issues: Issue[] } {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return wrong("UTF-16 LE", new TextDecoder("utf-16le").decode(bytes));
  if (a === 0xfe && b === 0xff) return wrong("UTF-16 BE", new TextDecoder("utf-16be").decode(bytes));
  const issues = a === 0xef && b === 0xbb && c === 0xbf ? [issue("encoding-no-bom", WORDS.bom, true)] : [];
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), issues };
  } catch {
    return guess(bytes);
  }
}

function guess(bytes: Uint8Array) {
  const text = new TextDecoder("utf-8").decode(bytes);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  // Most of it is Chinese in UTF-8: to read it as GB18030 would make other characters of all of them.
  const broken = count(/\ufffd/g);
  if (count(/[\u2e80-\uffef]/g) > broken)
    return {
      text,
      issues: [{ ...issue("encoding-utf8", WORDS.broken(broken)), offset: text.indexOf("\ufffd") }],
    };
  try {
    return wrong("GB18030/GBK", new TextDecoder("gb18030", { fatal: true }).decode(bytes));
  } catch {
    return { text, issues: [issue("encoding-utf8", WORDS.unknown)] };
  }
}

/** Replacement and private characters tell that something was not understood; such a text is not written anew. */
const wrong = (name: string, text: string) => ({
  text,
  issues: [issue("encoding-utf8", WORDS.encoded(name), !/[\ufffd\ue000-\uf8ff]/.test(text))],
});

const SAVE: Words = { zh: "用编辑器另存为 UTF-8（不带 BOM）。", en: "Save it as UTF-8 without BOM." };

const WORDS = {
  bom: {
    message: {
      zh: "文件以字节顺序标记（BOM）开头；应当是不带 BOM 的 UTF-8。",
      en: "The file starts with a byte order mark (BOM); UTF-8 without one was expected.",
    },
    hint: SAVE,
  },
  encoded: (name: string) => ({
    message: {
      zh: `文件是 ${name} 编码；应当是 UTF-8。`,
      en: `The file is encoded as ${name}; UTF-8 was expected.`,
    },
    hint: SAVE,
  }),
  broken: (places: number) => ({
    message: {
      zh: `文件有 ${places} 处损坏的字节，不是合法的 UTF-8；这里是第一处。`,
      en: `The file is broken UTF-8 in ${places === 1 ? "one place" : `${places} places`}; the first is here.`,
    },
    hint: {
      zh: "把损坏的字重新写一遍，再存为 UTF-8。",
      en: "Write the broken characters anew and save it as UTF-8.",
    },
  }),
  unknown: {
    message: {
      zh: "文件不是 UTF-8 编码，也认不出是哪种编码。",
      en: "The file is not UTF-8, and its encoding is not known.",
    },
    hint: SAVE,
  },
};

/** @param anew whether writing the file anew mends it */
const issue = (rule: string, words: { message: Words; hint: Words }, anew = false): Issue => ({
  level: "error",
  rule,
  pointer: "",
  offset: 0,
  ...words,
  ...(anew && { fix: [] }),
});
