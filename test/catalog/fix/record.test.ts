import { describe, expect, it } from "vitest";
import { fixRecord } from "../../../src/catalog/fix/record.ts";
import { orderKeys } from "../../../src/catalog/key-order.ts";
import { dataset as entry, schemas, system, validate, words } from "../../support.ts";

const dataset = orderKeys(entry as typeof entry & { $schema: string; title: object }, "dataset", schemas);
const ADDRESS = "../../../schemas/v1/dataset.schema.json";
const field = { name: "stopName", title: { zh: "站点名称" }, type: "string" };
const form = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const fix = (text: string | Uint8Array, kind: "dataset" | "system" = "dataset") =>
  fixRecord(typeof text === "string" ? new TextEncoder().encode(text) : text, kind, ADDRESS, {
    schemas,
    validate,
  });
const repairsOf = (change: object) =>
  fix(form({ ...dataset, ...change })).repairs.map(({ pointer, from, to }) => [pointer, from, to]);

describe("a record that is as it should be", () => {
  it("is not written anew", () => {
    expect(fix(form(dataset))).toEqual({ repairs: [], mended: [], formatted: false, left: [] });
    expect(fix(form(system), "system").text).toBeUndefined();
  });
});

describe("a value", () => {
  it.each([
    ["a code in a known spelling", { updateCycle: "每天" }, ["/updateCycle", "每天", "daily"]],
    ["a code in capitals and wide", { status: " ＡＣＴＩＶＥ" }, ["/status", " ＡＣＴＩＶＥ", "active"]],
    ["a date as it is spoken", { issued: "2024年3月1日" }, ["/issued", "2024年3月1日", "2024-03-01"]],
    [
      "a date in a list",
      { releases: [{ id: "r", asOf: "2026/10/31", published: "2026-11-05" }] },
      ["/releases/0/asOf", "2026/10/31", "2026-10-31"],
    ],
    [
      "a wide identifier",
      { related: ["ｂｕｓ/ｌｉｎｅｓ "] },
      ["/related/0", "ｂｕｓ/ｌｉｎｅｓ ", "bus/lines"],
    ],
    ["a plain Chinese text", { title: "公交站点" }, ["/title", "公交站点", { zh: "公交站点" }]],
    [
      "a plain Chinese text, tidied at once",
      { title: " ２０２４年公交站点 " },
      ["/title", " ２０２４年公交站点 ", { zh: "2024年公交站点" }],
    ],
    [
      "blanks at the ends of a text",
      { description: { zh: "　全市站点。\n" } },
      ["/description/zh", "　全市站点。\n", "全市站点。"],
    ],
    [
      "wide letters and digits in a text",
      { title: { zh: "２０２４年Ａ类站点（全市）" } },
      ["/title/zh", "２０２４年Ａ类站点（全市）", "2024年A类站点（全市）"],
    ],
    [
      "blanks at the ends of a citation",
      { securityReview: { number: " 示例－３ ", on: "2026-03-01" } },
      ["/securityReview/number", " 示例－３ ", "示例－３"],
    ],
  ])("is mended: %s", (_, change, repair) => {
    expect(repairsOf(change)).toEqual([repair]);
  });

  it.each([
    ["a code that is only near a known one", { updateCycle: "dialy" }],
    ["a date that is none", { issued: "2026年2月30日" }],
    ["a plain text that is not Chinese: it would be called so", { title: "Bus stops" }],
    ["the name of an office", { contact: { office: { zh: "１２３４５热线" } } }],
    ["a text that speaks of widths", { description: { zh: "数字用全角０－９填写。" } }],
    ["a text of blanks alone", { description: { zh: "  " } }],
    [
      "a value that stands in files",
      { fields: [{ ...field, codes: [{ value: " １", title: { zh: "是" } }] }] },
    ],
    ["a regular expression", { fields: [{ ...field, pattern: "[０-９]+ " }] }],
    [
      "what an import keeps as it was",
      { origin: { portal: "p", date: "2026-11-23", raw: { " Ａ": " Ｂ " } } },
    ],
    ["a property without a name of the schema", { " ｔitle": " Ａ " }],
    ["a number written as a text", { grading: { grade: "general", level: "1" } }],
  ])("is left: %s", (_, change) => {
    expect(repairsOf(change)).toEqual([]);
  });

  it("is left where with another repair it would write one item twice", () => {
    expect(repairsOf({ collection: { ...dataset.collection, from: ["公民", "ownWork", "群众"] } })).toEqual([
      ["/collection/from/0", "公民", "citizens"],
    ]);
  });
});

describe("a form", () => {
  it("is put right: order at every depth, what the schema does not know last", () => {
    const { title, $schema, ...rest } = {
      ...dataset,
      zzz: 1,
      fields: [{ type: "string", title: { en: "Stop", zh: "站" }, name: "a" }],
    };
    const fixed = fix(form({ ...rest, title, $schema }));
    expect(fixed).toMatchObject({ repairs: [], formatted: true, left: [] });
    expect(Object.keys(JSON.parse(fixed.text ?? "") as object).slice(0, 3)).toEqual([
      "$schema",
      "title",
      "description",
    ]);
    expect(Object.keys(JSON.parse(fixed.text ?? "") as object).at(-1)).toBe("zzz");
    expect(fixed.text).toContain(
      '"name": "a",\n      "title": {\n        "zh": "站",\n        "en": "Stop"\n      },\n      "type"',
    );
  });

  it.each([
    ["tabs", (text: string) => text.replaceAll("  ", "\t")],
    ["the line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["no line end at the end", (text: string) => text.trimEnd()],
    ["all in one line", (text: string) => JSON.stringify(JSON.parse(text))],
    ["escapes that need not be", (text: string) => text.replace("公", "\\u516c")],
  ])("is put right: %s", (_, spoil) => {
    const fixed = fix(spoil(form(dataset)));
    expect(fixed).toEqual({ text: form(dataset), repairs: [], mended: [], formatted: true, left: [] });
  });

  it("is given a $schema where it has none", () => {
    const { $schema: _, ...bare } = dataset;
    expect(fix(form(bare))).toEqual({
      text: form({ $schema: ADDRESS, ...bare }),
      repairs: [{ pointer: "/$schema", line: 1, from: undefined, to: ADDRESS }],
      mended: [],
      formatted: false,
      left: [],
    });
  });

  it.each([
    ["a byte order mark", Buffer.from(`\ufeff${form(dataset)}`), "encoding-no-bom"],
    ["UTF-16", Buffer.from(`\ufeff${form(dataset)}`, "utf16le"), "encoding-utf8"],
    [
      "a comma behind the last item",
      Buffer.from(form(dataset).replace(/\n}\n$/, ",\n}\n")),
      "json-no-trailing-comma",
    ],
  ])("is put right, and told by what check says: %s", (_, bytes, rule) => {
    const fixed = fix(bytes);
    expect(fixed.text).toBe(form(dataset));
    expect(fixed.mended.map((remark) => remark.rule)).toEqual([rule]);
  });
});

describe("a file is left as it is, with its line and a reason", () => {
  const left = (text: string | Uint8Array) => {
    const { left: remarks, ...rest } = fix(text);
    expect(rest).toEqual({ repairs: [], mended: [], formatted: false });
    return remarks.map(({ rule, line }) => `${rule} ${line}`);
  };

  it.each([
    ["a comment, whose words would be lost", '{\n  // 待核实\n  "title": "公交"\n}', ["json-no-comment 2"]],
    ["a property that stands twice", '{\n  "theme": "a",\n  "theme": "b"\n}', ["json-key-once 3"]],
    ["no JSON", '{\n  "title": “公交”\n}', ["json-syntax 2"]],
    ["nothing", " \n", ["file-empty 1"]],
    [
      "a number that would become another",
      '{\n  "a": 0,\n  "b": 12345678901234567890\n}',
      ["number-exact 3"],
    ],
    ["a number beyond all", '{ "a": 1e999 }', ["number-exact 1"]],
    ["UTF-8 with a broken byte", broken(), ["encoding-utf8 4"]],
    [
      "a text in no known encoding",
      Uint8Array.from([0x7b, 0xff, 0xfe, 0xff, 0x7d]),
      ["encoding-utf8 1", "json-syntax 1"],
    ],
    [
      "UTF-16 that ends in half a character",
      Buffer.from(`\ufeff${form(dataset)}`, "utf16le").subarray(0, -1),
      ["encoding-utf8 1", "json-syntax 80"],
    ],
  ])("%s", (_, text, remarks) => {
    expect(left(text)).toEqual(remarks);
  });

  it("which says what stands there and what to do", () => {
    const [remark] = fix('{ "a": 12345678901234567890 }').left;
    expect(words({ level: "error", pointer: "", ...remark! })).toMatchInlineSnapshot(`
      "number-exact /
      数字 12345678901234567890 超出计算机能准确保存的范围，重写文件会改变它。
        写成较短的数字，或写成带引号的文本。
      The number 12345678901234567890 is beyond what computers keep exactly; writing the file anew would change it.
        Write a shorter number, or a text in quotes."
    `);
  });

  it("and numbers that only look otherwise are no reason", () => {
    const text = form(dataset).replace('"level": 1', '"level": 1.0');
    expect(fix(text)).toMatchObject({ text: form(dataset), formatted: true, left: [] });
  });
});

it.each([
  ["[1, ]", "[\n  1\n]\n"],
  ["1", "1\n"],
  ["null", "null\n"],
  ['"公交"', '"公交"\n'],
])("what is no record but JSON gets its form and nothing else: %s", (text, written) => {
  expect(fix(text)).toMatchObject({ text: written, repairs: [], formatted: true, left: [] });
  expect(fix(written).text).toBeUndefined();
});

it("a property called __proto__ stays one", () => {
  const { text = "" } = fix('{"__proto__":{"a":1},"status":"有效"}');
  expect(Object.keys(JSON.parse(text) as object)).toEqual(["$schema", "status", "__proto__"]);
  expect(text).toContain('"__proto__": {\n    "a": 1\n  }');
});

/** A record in UTF-8 in which one byte of a Chinese character was lost. */
function broken(): Uint8Array {
  const bytes = Buffer.from(form(dataset));
  const at = bytes.indexOf(Buffer.from("公交"));
  return Uint8Array.from([...bytes.subarray(0, at + 1), ...bytes.subarray(at + 2)]);
}
