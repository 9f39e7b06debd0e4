import { expect, it } from "vitest";
import { propertyTables } from "../../src/site/property-tables.ts";
import { schemas } from "../support.ts";

const zh = propertyTables(schemas, "zh");
const en = propertyTables(schemas, "en");
const row = (tables: typeof en, table: string, path: string) =>
  tables.get(table)?.rows.find((one) => one.path === path);

it("a record, and every definition that is an object, has a table", () => {
  expect([...en.keys()]).toEqual([
    "dataset",
    "field",
    "distribution",
    "release",
    "common",
    "languageMap",
    "contact",
    "basis",
    "reference",
    "publicBasis",
    "origin",
    "agency",
    "system",
    "edition",
    "listRow",
    "config",
  ]);
});

it("both languages have the same anchors, and no anchor is given twice", () => {
  const anchors = (tables: typeof en) =>
    [...tables.values()].flatMap(({ rows }) => rows.map(({ anchor }) => anchor));
  expect(anchors(zh)).toEqual(anchors(en));
  expect(new Set(anchors(en)).size).toBe(anchors(en).length);
});

it("a nested property has its whole path", () => {
  expect(row(en, "field", "codes[].value")).toEqual({
    path: "codes[].value",
    anchor: "field.codes.value",
    title: "Value",
    description: "The value as it stands in files.",
    type: [{ text: "text" }],
    limits: [{ text: "not empty" }],
    needed: "yes",
    audience: "public",
    example: '"1"',
    list: undefined,
  });
});

it("a type links to its definition, and a code to its list", () => {
  expect(row(en, "dataset", "fields")?.type).toEqual([
    { text: "list of " },
    { text: "Data item", path: "/standard/dataset/#field" },
  ]);
  expect(row(zh, "agency", "contact")?.type).toEqual([
    { text: "联系方式", path: "/standard/dataset/#contact" },
  ]);
  expect(row(zh, "dataset", "collection.from")).toMatchObject({
    type: [
      { text: "代码：" },
      { text: "采集来源", path: "/standard/codes/#collection-from" },
      { text: "的列表" },
    ],
    limits: [{ text: "至少 1 项" }, { text: "各项不重复" }],
    list: "collection-from",
  });
});

it("what the conditions of a schema ask stands in words", () => {
  const needed = (table: string, path: string) => [
    row(zh, table, path)?.needed,
    row(en, table, path)?.needed,
  ];
  expect(needed("dataset", "title")).toEqual(["是", "yes"]);
  expect(needed("dataset", "theme")).toEqual([
    "是（已撤销、已迁移的条目和导入的记录除外）",
    "yes, except in withdrawn or moved entries and imported records",
  ]);
  expect(needed("dataset", "reason")).toEqual([
    "仅已撤销、已迁移的条目",
    "only in withdrawn or moved entries",
  ]);
  expect(needed("dataset", "license")).toEqual(["否", "no"]);
  expect(needed("agency", "kind")).toEqual(["是（导入的记录除外）", "yes, except in imported records"]);
});

it("limits are said in words", () => {
  const limits = (table: string, path: string) => row(en, table, path)?.limits.map(({ text }) => text);
  expect(limits("dataset", "spatial.bbox")).toEqual(["4 items"]);
  expect(limits("dataset", "spatial")).toEqual(["at least 1 property"]);
  expect(limits("dataset", "classification.path")).toEqual(["1 to 4 items", "not empty"]);
  expect(limits("field", "length")).toEqual(["at least 1"]);
  expect(row(en, "field", "name")?.limits).toEqual([
    { text: "at most 64 characters" },
    { text: "written as ", code: "^[A-Za-z_][A-Za-z0-9_]*$" },
  ]);
});
