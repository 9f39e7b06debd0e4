import { expect, test } from "vitest";
import file from "../../src/search/synonyms.json" with { type: "json" };
import { expand, indexSynonyms, otherWords, wordKey } from "../../src/search/synonyms.ts";
import { cutQuery } from "../../src/search/units.ts";

const synonyms = indexSynonyms({
  groups: [
    ["公交", "公交车", "bus"],
    ["养老院", "敬老院", "nursing home"],
    ["卫健委", "卫生健康委员会"],
  ],
  everyday: [{ say: ["看病", "see a doctor"], mean: ["医院", "门诊"] }],
});

test("the other words of a word are known by any of its forms", () => {
  expect(otherWords("Nursing Homes", synonyms)).toEqual({ others: ["养老院", "敬老院"], further: [] });
  expect(otherWords("公园", synonyms)).toEqual({ others: [], further: [] });
});

test("an everyday word stands for what it means, the first meaning most, and not the other way round", () => {
  expect(otherWords("看病", synonyms)).toEqual({ others: ["see a doctor", "医院"], further: ["门诊"] });
  expect(otherWords("医院", synonyms)).toEqual({ others: [], further: [] });
  expect(expand("儿童医院", synonyms)).toEqual({ held: [], added: ["看病", "see a doctor"] });
});

test("a text is expanded by the words that it lacks, and English words count whole only", () => {
  expect(expand("市公交车站", synonyms)).toEqual({ held: ["公交", "公交车"], added: ["bus"] });
  expect(expand("Business licences", synonyms)).toEqual({ held: [], added: [] });
});

// Cut as a segmenter that knows these words would.
const cut = (run: string) => run.match(/办公|交流|我想|知道|哪里|养老|公交|停车|医院|有|的|./gu) ?? [];
const inTitles = (word: string) => word === "在线";
const words = (query: string) => cutQuery(query, { synonyms, cut, inTitles }).map(({ text }) => text);

test.each([
  ["我想知道哪里有养老院", ["养老院"]],
  ["办公交流", ["办公", "交流"]],
  ["卫健委医院", ["卫健委", "医院"]],
  ["公厕", ["公厕"]],
  ["在线", ["在线"]],
  ["在厕", ["厕"]],
  ["nursing homes bus", ["nursing homes", "bus"]],
  ["ＢＵＳ　停车", ["bus", "停车"]],
  ["的", ["的"]],
])("%s is cut into %j", (query, expected) => {
  expect(words(query)).toEqual(expected);
});

test("the reviewed file has every word once, and no word alone or of one character", () => {
  const all = file.groups.flat().map(wordKey);
  expect(twice(all)).toEqual([]);
  expect(all.filter((word) => word.length < 2)).toEqual([]);
  expect(file.groups.filter((group) => group.length < 2)).toEqual([]);
});

test("what people say stands in the reviewed file once, and in no group", () => {
  const groups = new Set(file.groups.flat().map(wordKey));
  const said = file.everyday.flatMap(({ say }) => say).map(wordKey);
  expect(twice(said)).toEqual([]);
  expect(said.filter((word) => groups.has(word))).toEqual([]);
  expect(file.everyday.filter(({ say, mean }) => say.length === 0 || mean.length === 0)).toEqual([]);
});

const twice = (words: string[]) => words.filter((word, i) => words.indexOf(word) !== i);
