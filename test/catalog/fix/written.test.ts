import { describe, expect, it } from "vitest";
import { dayOf, halfWidth, narrowed, reformatted } from "../../../src/catalog/fix/written.ts";

describe("dayOf", () => {
  it.each([
    ["2024年3月1日", "2024-03-01"],
    ["2024年03月01号", "2024-03-01"],
    ["2024 年 3 月 1 日", "2024-03-01"],
    ["２０２４年３月１日", "2024-03-01"],
    ["2024/3/1", "2024-03-01"],
    ["2024．3．1", "2024-03-01"],
    ["2024-3-1", "2024-03-01"],
    [" 20240229 ", "2024-02-29"],
  ])("reads %j as %s", (written, day) => {
    expect(dayOf(written)).toBe(day);
  });

  it.each([
    ["a day that is none", "2023/2/29"],
    ["a month", "2024年3月"],
    ["a time", "2024-03-01T08:00:00"],
    ["what goes on behind the day", "2024年3月1日起"],
    ["two ways in one", "2024年3/1"],
    ["a day before its month", "1/3/2024"],
    ["a year of two digits", "24-03-01"],
    ["seven digits", "2024301"],
    ["numbers with blanks for separators", "2024 03 01"],
  ])("does not guess at %s: %j", (_, written) => {
    expect(dayOf(written)).toBeUndefined();
  });
});

describe("halfWidth", () => {
  it("narrows letters, digits, signs and the wide space, and trims", () => {
    expect(halfWidth("\u3000Ｄａｔａ－Ｂｕｒｅａｕ＠ｘ．ｃｎ\u3000１　")).toBe("Data-Bureau@x.cn 1");
  });

  it("leaves Chinese and its own punctuation", () => {
    expect(halfWidth("〔二〇二四〕《办法》、。“”")).toBe("〔二〇二四〕《办法》、。“”");
  });
});

describe("narrowed", () => {
  it.each([
    ["^[a-z0-9]+(-[a-z0-9]+)*$", "ｄａｔａ－ｂｕｒｅａｕ", "data-bureau"],
    ["^[0-9]{6}$", " 999900", "999900"],
    ["^[0-9+() -]{5,24}$", "００００－５５５０１０１", "0000-5550101"],
    ["^[123][0-9]{5,}/[0-9]+$", "３０６００１／０００００１", "306001/000001"],
    ["^https?://", "ｈｔｔｐｓ：／／city.example/a", "https://city.example/a"],
  ])("of the pattern %s reads %j as %j", (pattern, written, meant) => {
    expect(narrowed(written, pattern)).toBe(meant);
  });

  it.each([
    ["what is wrong in another way too", "^[0-9]{6}$", "９９"],
    ["a letter that is not small", "^[a-z0-9]+(-[a-z0-9]+)*$", "Ｄａｔａ"],
    ["the name of a column, which stands in files", "^[A-Za-z_][A-Za-z0-9_]*$", "ｓｔｏｐ"],
    ["the name of a file", "^[A-Za-z0-9][A-Za-z0-9._-]*$", "ａ.csv"],
    ["an account", "^[A-Za-z0-9][A-Za-z0-9._/-]*$", "ａ"],
    ["what is no text", "^[0-9]{6}$", 999900],
  ])("leaves %s", (_, pattern, written) => {
    expect(narrowed(written, pattern)).toBeUndefined();
  });
});

describe("reformatted", () => {
  it.each([
    ["date", "2024/3/1", "2024-03-01"],
    ["email", " ｄａｔａ＠agency.example ", "data@agency.example"],
    ["uri", "https://ｃｉｔｙ.example ", "https://city.example"],
  ])("reads the %s %j as %j", (format, written, meant) => {
    expect(reformatted(written, format)).toBe(meant);
  });

  it("leaves a wide letter behind the host: it belongs to the address", () => {
    expect(reformatted("https://city.example/ａ", "uri")).toBeUndefined();
  });

  it("leaves a regular expression, in which every sign counts", () => {
    expect(reformatted("[０-９]+ ", "regex")).toBeUndefined();
  });
});
