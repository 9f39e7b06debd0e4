import { describe, expect, it } from "vitest";
import { decode } from "../../src/catalog/decode.ts";
import { words } from "../support.ts";

const TEXT = '{ "title": "公交站点" }\n';
const utf8 = new TextEncoder().encode(TEXT);
const utf16le = new Uint8Array(Buffer.from(`\ufeff${TEXT}`, "utf16le"));
const utf16be = new Uint8Array(Buffer.from(utf16le)).map((_, i, all) => all[i ^ 1] ?? 0);
const gbk = bytes('{ "title": "', 0xb9, 0xab, 0xbd, 0xbb, 0xd5, 0xbe, 0xb5, 0xe3, '" }\n');

describe("decode", () => {
  it("reads plain UTF-8 without a word", () => {
    expect(decode(utf8)).toEqual({ text: TEXT, issues: [] });
  });

  it("reads an empty file as an empty text", () => {
    expect(decode(new Uint8Array())).toEqual({ text: "", issues: [] });
  });

  it.each([
    ["a byte order mark", bytes(0xef, 0xbb, 0xbf, ...utf8)],
    ["UTF-16, little end first", utf16le],
    ["UTF-16, big end first", utf16be],
    ["GBK", gbk],
  ])("reads a text with %s all the same", (_, given) => {
    expect(decode(given).text).toBe(TEXT);
  });

  it("names a byte order mark", () => {
    expect(said(bytes(0xef, 0xbb, 0xbf, ...utf8))).toMatchInlineSnapshot(`
      "encoding-no-bom /
      文件以字节顺序标记（BOM）开头；应当是不带 BOM 的 UTF-8。
        用编辑器另存为 UTF-8（不带 BOM）。
      The file starts with a byte order mark (BOM); UTF-8 without one was expected.
        Save it as UTF-8 without BOM."
    `);
  });

  it("names UTF-16, little end first", () => {
    expect(said(utf16le)).toMatchInlineSnapshot(`
      "encoding-utf8 /
      文件是 UTF-16 LE 编码；应当是 UTF-8。
        用编辑器另存为 UTF-8（不带 BOM）。
      The file is encoded as UTF-16 LE; UTF-8 was expected.
        Save it as UTF-8 without BOM."
    `);
  });

  it("names UTF-16, big end first", () => {
    expect(said(utf16be)).toMatchInlineSnapshot(`
      "encoding-utf8 /
      文件是 UTF-16 BE 编码；应当是 UTF-8。
        用编辑器另存为 UTF-8（不带 BOM）。
      The file is encoded as UTF-16 BE; UTF-8 was expected.
        Save it as UTF-8 without BOM."
    `);
  });

  it("names GBK", () => {
    expect(said(gbk)).toMatchInlineSnapshot(`
      "encoding-utf8 /
      文件是 GB18030/GBK 编码；应当是 UTF-8。
        用编辑器另存为 UTF-8（不带 BOM）。
      The file is encoded as GB18030/GBK; UTF-8 was expected.
        Save it as UTF-8 without BOM."
    `);
  });

  it("does not take Chinese UTF-8 with a broken byte for GBK, in which every character would be another", () => {
    const broken = utf8.filter((_, i) => i !== 13);
    const { text, issues } = decode(broken);
    expect(text).toContain("交站点");
    expect(issues[0]?.offset).toBe(text.indexOf("\ufffd"));
    expect(issues.map(words).join()).toMatchInlineSnapshot(`
      "encoding-utf8 /
      文件有 1 处损坏的字节，不是合法的 UTF-8；这里是第一处。
        把损坏的字重新写一遍，再存为 UTF-8。
      The file is broken UTF-8 in one place; the first is here.
        Write the broken characters anew and save it as UTF-8."
    `);
  });

  it("says which can be written anew without a loss", () => {
    const half = utf16le.subarray(0, -1);
    const own = Uint8Array.from([...gbk, 0xaa, 0xa1]);
    expect([utf16le, gbk, half, own].map((given) => decode(given).issues[0]?.fix)).toEqual([
      [],
      [],
      undefined,
      undefined,
    ]);
  });

  it("says so where the encoding is not known", () => {
    expect(said(bytes("{ ", 0xff, 0x00, 0xff, " }"))).toMatchInlineSnapshot(`
      "encoding-utf8 /
      文件不是 UTF-8 编码，也认不出是哪种编码。
        用编辑器另存为 UTF-8（不带 BOM）。
      The file is not UTF-8, and its encoding is not known.
        Save it as UTF-8 without BOM."
    `);
  });
});

const said = (given: Uint8Array) => decode(given).issues.map(words).join("\n\n");

function bytes(...parts: (number | string)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : [part])),
  );
}
