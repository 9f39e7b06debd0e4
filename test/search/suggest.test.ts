import { expect, test } from "vitest";
import { buildSuggest } from "../../src/search/build-suggest.ts";
import { SUGGEST_FILES, suggester, suggestFile } from "../../src/search/suggest.ts";
import { entry } from "./support.ts";

// Cut as a segmenter that knows these words would.
const cut = (run: string) =>
  run.match(/公共|停车场|备案|公交|线路|市|卫健委|卫生|交通|局|公园|名录|./gu) ?? [];
const files = buildSuggest(
  [
    entry("transport/bus-lines", "公交线路", { title: { zh: "公交线路", en: "Bus lines" } }),
    entry("transport/car-parks", "公共停车场备案", {
      title: { zh: "公共停车场备案", en: "Registered car parks" },
    }),
    entry("parks/a", "公园名录"),
    entry("parks/b", "公园名录"),
  ],
  [
    { id: "transport", name: { zh: "市交通局", en: "Transport Bureau" } },
    { id: "health", name: { zh: "市卫生健康委员会" }, shortName: { zh: "市卫健委" } },
  ],
  [{ code: "transport", zh: "交通", en: "Transport" }],
  { cut, words: cut },
);
const names = (typed: string) =>
  suggester(files.get(suggestFile(typed) ?? "") ?? [])(typed).map(([zh, , to]) => `${zh} ${to}`);

test.each([
  ["停", ["公共停车场备案 /datasets/transport/car-parks/"]],
  ["停车场备", ["公共停车场备案 /datasets/transport/car-parks/"]],
  ["tc", ["公共停车场备案 /datasets/transport/car-parks/"]],
  ["ting che", ["公共停车场备案 /datasets/transport/car-parks/"]],
  ["ggtcc", ["公共停车场备案 /datasets/transport/car-parks/"]],
  ["park", ["公共停车场备案 /datasets/transport/car-parks/"]],
  ["交通", ["交通 /themes/transport/", "市交通局 /agencies/transport/"]],
  ["公园", ["公园名录 /search/?q=%E5%85%AC%E5%9B%AD%E5%90%8D%E5%BD%95"]],
  ["ＢＵＳ", ["公交线路 /datasets/transport/bus-lines/"]],
  ["公 线", ["公交线路 /datasets/transport/bus-lines/"]],
  ["卫健委", ["市卫健委 /agencies/health/"]],
  ["公停备", ["公共停车场备案 /datasets/transport/car-parks/"]],
  ["市卫", ["市卫健委 /agencies/health/"]],
  ["zzz", []],
  ["（", []],
  ["", []],
])("%s suggests %j", (typed, expected) => {
  expect(names(typed)).toEqual(expected);
});

test("a name that begins with what was typed comes before one that holds it", () => {
  expect(names("jiao")).toEqual(["交通 /themes/transport/", "市交通局 /agencies/transport/"]);
});

test("every character leads to a file that is written", () => {
  expect([...files.keys()]).toEqual([...SUGGEST_FILES]);
  for (const typed of ["a", "Z", "9", "京", "é", "я", "㐀", "𠮷", "ǂ"])
    expect(SUGGEST_FILES).toContain(suggestFile(typed));
});

test("a file holds 800 names at most, agencies and themes among them", () => {
  const many = Array.from({ length: 1200 }, (_, i) => entry(`parks/e${i}`, `停车场${i}`));
  const all = buildSuggest(many, [{ id: "p", name: { zh: "停车局" } }], [], { cut, words: cut });
  const file = all.get(suggestFile("停") ?? "") ?? [];
  expect(file.length).toBe(800);
  expect(file[0]?.[0]).toBe("停车局");
});
