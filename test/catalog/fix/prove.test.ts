import { describe, expect, it } from "vitest";
import { parseAs } from "../../../src/catalog/validate.ts";
import { dataset, type Files, readJson, validate } from "../../support.ts";

const fixes = (change: object) =>
  validate("dataset", { ...dataset, ...change }).map(({ pointer, fix }) => [pointer, fix?.length]);
const parse = (content: Files[string], kind: "dataset" | "config" | "edition" = "dataset") =>
  parseAs(kind, Buffer.from(typeof content === "string" ? content : JSON.stringify(content)), validate)
    .issues;

describe("a finding", () => {
  it("carries the repair that mends it", () => {
    expect(validate("dataset", { ...dataset, updateCycle: "每天" })).toMatchObject([
      { rule: "code-known", fix: [{ op: "replace", path: "/updateCycle", value: "daily" }] },
    ]);
  });

  it("carries none where a repair is a guess", () => {
    expect(fixes({ updateCycle: "dialy" })).toEqual([["/updateCycle", undefined]]);
  });

  it("carries none where that would bring another finding", () => {
    const length = { description: { zh: "长".repeat(10), en: "x" }, title: "长".repeat(6000) };
    expect(fixes(length)).toEqual([["/title", undefined]]);
  });

  it("carries none where the repair would not be enough", () => {
    const way = { id: "a", mode: "page", format: "html", audience: "public" };
    const url = (written: string) => fixes({ distributions: [{ ...way, url: written }] });
    expect(url("ｈｔｔｐｓ：//city.example")).toEqual([["/distributions/0/url", 1]]);
    expect(url("ｈｔｔｐｓ：//city.example/a b")).toEqual([["/distributions/0/url", undefined]]);
  });

  it("among hundreds each carries its own, though some of them cannot", () => {
    const fields = Array.from({ length: 300 }, (_, i) => ({
      name: `c${i}`,
      title: { zh: "列" },
      type: "文本",
    }));
    const collection = { ...dataset.collection, from: ["公民", "群众"] };
    const found = fixes({ updateCycle: "每天", collection, fields });
    expect(found.filter(([, fix]) => fix === undefined)).toEqual([["/collection/from/1", undefined]]);
    expect(found).toHaveLength(303);
  });
});

describe("the hint of a record's finding", () => {
  it("names npm run fix where that mends it, and only there", () => {
    expect(parse({ ...dataset, updateCycle: "每天", status: "actve" }).map(({ hint }) => hint)).toEqual([
      { zh: '请写成 "daily"，或运行 `npm run fix`。', en: 'Write "daily", or run `npm run fix`.' },
      { zh: '请写成 "active"。', en: 'Write "active".' },
    ]);
  });

  it("names it for what writing the file anew mends", () => {
    const text = `\ufeff${JSON.stringify(dataset).replace(/}$/, ",}")}`;
    expect(parse(text).map(({ fix, hint }) => [fix, hint?.en])).toEqual([
      [[], "Save it as UTF-8 without BOM, or run `npm run fix`."],
      [[], "Remove the comma, or run `npm run fix`."],
    ]);
  });

  it("does not name it where the file would be left for its comment", () => {
    const found = parse(`// 待核实\n${JSON.stringify({ ...dataset, updateCycle: "每天" })}`);
    expect(found.map(({ rule, fix, hint }) => [rule, fix, hint?.en])).toEqual([
      ["json-no-comment", undefined, "Remove it; explanations go into description."],
      ["code-known", undefined, 'Write "daily".'],
    ]);
  });

  it("does not name it in the configuration and in editions, which it does not touch", () => {
    const config = {
      ...readJson("mulu.config.json"),
      measures: { name: { zh: "办法" }, inForce: "2023/1/1" },
    };
    expect(parse(config, "config").map(({ fix, hint }) => [fix, hint?.en])).toEqual([
      [undefined, 'Write "2023-01-01".'],
    ]);
    expect(parse(`\ufeff{}`, "edition")[0]).not.toHaveProperty("fix");
  });
});
