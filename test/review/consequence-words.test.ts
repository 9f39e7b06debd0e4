import { expect, it } from "vitest";
import { CONSEQUENCE_WORDS } from "../../src/review/consequence-words.ts";

it("a sentence that ends with a text of the record has one full stop", () => {
  const words = { zh: "已撤销；理由：停航。", en: "withdrawn; reason: it stopped." };
  expect(CONSEQUENCE_WORDS.closes({ entry: "a/b", words })).toEqual({
    zh: "收紧：a/b，已撤销；理由：停航。",
    en: "Closes down: a/b, withdrawn; reason: it stopped.",
  });
});
