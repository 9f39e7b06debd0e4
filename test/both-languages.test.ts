import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unlike } from "./both-languages.ts";
import { root } from "./support.ts";

const FILES = globSync("{src,scripts}/**/*.ts", { cwd: root }).map((file) => file.replaceAll("\\", "/"));

/** What is meant as it stands, with the reason. */
const MEANT = [
  // In English the words of Node itself are shown.
  /^scripts\/option-words\.ts:\d+ only one language says argument [234]$/,
  // What joins words: some of it stands on one side only, or is nothing.
  /^src\/(site\/words\/standard|preview\/chart\/words)\.ts:\d+ an empty text$/,
  // A page of components, which shows a cell without text.
  /^src\/site\/words\/gallery\.ts:\d+ an empty text$/,
  // A patch that nobody reads.
  /^src\/catalog\/fix\/record\.ts:\d+ an empty text$/,
  // The language's own name, and an example of what stands in a Chinese document.
  /Chinese in an English text: (中文|Name the article, for instance "第三条"\.)$/,
  // English has its own words for each kind and one or many, chosen before the sentence.
  /^src\/review\/consequence-words\.ts:\d+ only one language says "kind"$/,
  /^src\/catalog\/describe\.ts:\d+ only one language says "unit"$/,
];

test("every text that a person sees exists in Chinese and English, with the same arguments", () => {
  const found = FILES.flatMap((file) => unlike(file, readFileSync(join(root, file), "utf8")));
  expect(found.filter((line) => !MEANT.some((meant) => meant.test(line)))).toEqual([]);
  for (const meant of MEANT)
    expect(
      found.some((line) => meant.test(line)),
      String(meant),
    ).toBe(true);
});

test("texts that do not fit each other are found", () => {
  const found = unlike(
    "words.ts",
    [
      "const words = {",
      '  zh: { title: "标题", gone: "只有中文", found: (n: string) => "找到 " + n, hints: ["一", "二"] },',
      '  en: { title: " ", found: (n: string) => "found", hints: ["one 一"] },',
      "};",
      "const said = (who: string) => ({ zh: who, en: 'Nobody' });",
    ].join("\n"),
  );
  expect(found).toEqual([
    "words.ts:3 an empty text",
    'words.ts:2 "gone" is in one language only',
    "words.ts:2 only one language says argument 1",
    "words.ts:2 lists of different lengths",
    "words.ts:3 Chinese in an English text: one 一",
    'words.ts:5 only one language says "who"',
  ]);
});
