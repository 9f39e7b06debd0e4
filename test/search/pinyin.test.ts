import { expect, test } from "vitest";
import { keyOf, termOf } from "../../src/search/keys.ts";
import { pinyinKeys, soundTable, syllablesOf, wordPinyin } from "../../src/search/pinyin.ts";
import { indexSounds, soundOf } from "../../src/search/sounds.ts";

test("pinyin can be typed from the beginning of every word, in full and by initials", () => {
  expect(pinyinKeys(["银行", "网点"])).toEqual(["yinhangwangdian", "yhwd", "wangdian", "wd"]);
  expect(wordPinyin("图书馆")).toEqual(["tushuguan", "tsg"]);
  expect(wordPinyin("桥")).toEqual([]);
});

test("ü is typed as v", () => {
  expect(syllablesOf("绿地")).toEqual(["lv", "di"]);
});

test("a query of common characters has a sound, others have none", () => {
  const syllables = indexSounds(soundTable());
  expect(soundOf("停车厂", syllables)).toBe("tingchechang");
  expect(soundOf("停车 GPS", syllables)).toBeUndefined();
  expect(soundOf("龘龘", syllables)).toBeUndefined();
});

test("a term begins the keys of longer words, and no key begins a longer term", () => {
  expect(keyOf("停车场").startsWith(termOf("停车"))).toBe(true);
  expect(termOf("停车场").startsWith(keyOf("停车"))).toBe(false);
  expect(keyOf("parking").startsWith(termOf("park"))).toBe(true);
  expect(new Set(["停车", "亭车", "停"].map(keyOf)).size).toBe(3);
});
