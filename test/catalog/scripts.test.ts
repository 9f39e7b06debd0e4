import { expect, test } from "vitest";
import { hasChinese, runsOf } from "../../src/catalog/scripts.ts";

test("a sentence that quotes Chinese is cut where the script changes, its signs and figures kept together", () => {
  expect(runsOf("Title: “公交站点（2026年），名录” became “Bus stops”.")).toEqual([
    { text: "Title: “", chinese: false },
    { text: "公交站点（2026年），名录", chinese: true },
    { text: "” became “Bus stops”.", chinese: false },
  ]);
  expect(runsOf("Bus stops, 42")).toEqual([{ text: "Bus stops, 42", chinese: false }]);
  expect(runsOf("公交")).toEqual([{ text: "公交", chinese: true }]);
  expect(runsOf("")).toEqual([]);
});

test("Chinese is told by its characters, not by signs in full width", () => {
  expect([hasChinese("Exit Ａ，Ｂ"), hasChinese("Exit 北")]).toEqual([false, true]);
});
