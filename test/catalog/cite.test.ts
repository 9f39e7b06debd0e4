import { expect, it } from "vitest";
import { chineseNumber } from "../../src/catalog/cite.ts";

it.each([
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [37, "三十七"],
])("the article %i is written %s", (number, text) => {
  expect(chineseNumber(number)).toBe(text);
});
