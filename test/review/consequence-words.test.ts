import { expect, it } from "vitest";
import { CONSEQUENCE_WORDS } from "../../src/review/consequence-words.ts";

it("a sentence that ends with a text of the record has one full stop", () => {
  const words = { zh: "已撤销；理由：停航。", en: "withdrawn; reason: it stopped." };
  expect(CONSEQUENCE_WORDS.closes({ entry: "a/b", words })).toEqual({
    zh: "收紧：a/b，已撤销；理由：停航。",
    en: "Closes down: a/b, withdrawn; reason: it stopped.",
  });
});

it("the verdict tells that a request changes the form alone", () => {
  const counts = { files: 2, entries: 2, errors: 0, closing: 0, baseless: 0, opening: 0, breaking: 0 };
  expect(CONSEQUENCE_WORDS.verdict({ ...counts, rewritten: 2 })).toEqual({
    zh: "没有新增错误，可以审核。改动 2 个文件、2 个条目，只改了书写形式，内容相同。",
    en: "It introduces no errors and can be reviewed. 2 files and 2 entries changed; only written anew, with the same content.",
  });
});
