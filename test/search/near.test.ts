import { expect, test } from "vitest";
import { nearHan, nearLatin } from "../../src/search/near.ts";
import { soundTable } from "../../src/search/pinyin.ts";
import { indexSounds } from "../../src/search/sounds.ts";
import { indexSynonyms } from "../../src/search/synonyms.ts";
import { spaced, squash } from "../../src/search/text.ts";

const titles = (
  [
    ["公共停车场备案信息", "Registered car parks"],
    ["停车场余位", "Free bays"],
    ["排污许可证核发信息", "Discharge permits"],
    ["养老机构名录", "Nursing homes"],
    ["水库水位", "Reservoir levels"],
  ] as [string, string][]
).map(([zh, en]) => ({
  spaced: spaced(`${zh} ${en}`),
  squashed: [squash(zh), squash(en)] as [string, string],
}));
const corpus = { numbers: new Map(), titles, agencies: [], agency: [], days: [] };
const synonyms = indexSynonyms({ groups: [["敬老院", "hospital"]] });
const syllables = indexSounds(soundTable());

test.each([
  ["听车场", "停车场", "it sounds the same"],
  ["亭车场", "停车场", "it sounds the same"],
  ["排乌许可证", "排污许可证", "it is long, and one character differs"],
  ["养老机够", "养老机构", "it sounds the same"],
  ["敬老苑", "敬老院", "the word file knows it"],
])("%s is near %s: %s", (typed, near) => {
  expect(nearHan(typed, corpus, synonyms, syllables)).toBe(near);
});

test.each(["停车", "动车场", "核发证书", "公园"])("%s is near nothing", (typed) => {
  expect(nearHan(typed, corpus, synonyms, syllables)).toBeUndefined();
});

test.each([
  ["hosptial", "hospital"],
  ["resevoir", "reservoir"],
  ["permts", "permit"],
])("%s is near %s", (typed, near) => {
  expect(nearLatin(typed, corpus, synonyms)).toBe(near);
});

test.each(["cat", "bridge", "perm"])("%s is near no English word", (typed) => {
  expect(nearLatin(typed, corpus, synonyms)).toBeUndefined();
});
