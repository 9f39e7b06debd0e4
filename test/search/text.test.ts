import { expect, test } from "vitest";
import { bigrams, fold, runs, singular, spaced, squash } from "../../src/search/text.ts";

test.each([
  ["ＡＱＩ", "aqi"],
  ["㎡", "m2"],
  ["A\u3000B", "a b"],
])("%s is folded to %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ["5G基站（市区）", ["5g", "基站", "市区"]],
  ["PM2.5 日均值", ["pm25", "日均值"]],
  ["citizens’ hotline", ["citizens", "hotline"]],
  ["——", []],
])("%s has the runs %j", (text, expected) => {
  expect(runs(text)).toEqual(expected);
});

test("a spaced text has its words apart, English ones in the singular", () => {
  expect(spaced("空气质量AQI；Public Libraries")).toBe(" 空气质量 aqi public library ");
});

test("brackets part no words of a squashed text", () => {
  expect(squash("公共停车场（库） ２")).toBe("公共停车场库2");
});

test("a single character has no pair and stays alone", () => {
  expect([bigrams("停车场"), bigrams("桥")]).toEqual([["停车", "车场"], ["桥"]]);
});

test.each([
  ["libraries", "library"],
  ["library", "library"],
  ["schools", "school"],
  ["addresses", "address"],
  ["address", "address"],
  ["buses", "bus"],
  ["houses", "house"],
  ["homes", "home"],
  ["cities", "city"],
  ["gas", "gas"],
  ["status", "status"],
  ["kongqi", "kongqi"],
])("the singular of %s is %s", (word, expected) => {
  expect(singular(word)).toBe(expected);
});
