import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/catalog/finding.ts";
import { compileValidator, prune } from "../../src/catalog/validate.ts";
import { dataset, lists, schemas, validate } from "../support.ts";

describe("validate", () => {
  it("reports every fault of a record, not the first", () => {
    const value = { ...dataset, title: 1, theme: "x", colour: "red", issued: "gestern" };
    expect(
      validate("dataset", value)
        .map(({ rule, pointer }) => [rule, pointer])
        .sort(),
    ).toEqual([
      ["code-known", "/theme"],
      ["property-known", "/colour"],
      ["value-format", "/issued"],
      ["value-type", "/title"],
    ]);
  });

  it("says once what two branches of the schema ask for", () => {
    expect(
      validate("dataset", { status: "active" }).filter(({ message }) => message.en.includes('"title"')),
    ).toHaveLength(1);
  });

  it("says one thing about one value", () => {
    expect(
      validate("agency", {
        name: { zh: "局" },
        origin: { portal: "p", date: "2026-11-23" },
        homepage: "x y",
      }),
    ).toHaveLength(1);
    expect(validate("dataset", { ...dataset, updateCycle: 7 })).toHaveLength(1);
  });

  it.each(["toString", "valueOf", "constructor", "__proto__", "hasOwnProperty"])(
    "judges items of a list that have a property %s, alike or not",
    (name) => {
      const keyword = (value: number) => JSON.parse(`{ "zh": "公交", "${name}": ${value} }`) as object;
      const found = (keywords: object[]) =>
        validate("dataset", { ...dataset, keywords }).map(({ rule, pointer }) => `${rule} ${pointer}`);
      const unknown = [0, 1].map((i) => `property-known /keywords/${i}/${name}`);
      expect(found([keyword(1), keyword(2)])).toEqual(unknown);
      expect(found([keyword(1), keyword(1)]).sort()).toEqual([...unknown, "value-unique /keywords"]);
    },
  );

  it("finds an item twice whatever the order of its properties", () => {
    const keywords = [{ zh: "公交", en: "bus" }, { zh: "站点" }, { en: "bus", zh: "公交" }];
    expect(validate("dataset", { ...dataset, keywords })).toMatchObject([
      {
        rule: "value-unique",
        pointer: "/keywords",
        message: { en: "Items 1 and 3 are the same; each stands once." },
      },
    ]);
  });

  it("leaves the value as it was", () => {
    const value = { ...dataset, title: 1 };
    const before = structuredClone(value);
    validate("dataset", value);
    expect(value).toEqual(before);
  });

  it("refuses a schema with a misspelt keyword, so that no constraint is lost in silence", () => {
    const broken = { ...schemas, dataset: { ...schemas.dataset, requird: ["title"] } };
    expect(() => compileValidator(broken, lists)("dataset", {})).toThrow('unknown keyword: "requird"');
  });

  it("throws for a kind that has no schema: that is a bug, not a finding", () => {
    expect(() => compileValidator({}, lists)("dataset", {})).toThrow("no schema for dataset");
  });
});

describe("prune", () => {
  it("takes away what has the wrong shape and nothing else", () => {
    const value = { title: 1, status: "active", contact: { office: { zh: "科" }, phone: 5 } };
    expect(prune(value, at("/title", "/contact/phone"))).toEqual({
      status: "active",
      contact: { office: { zh: "科" } },
    });
  });

  it("keeps the index of list items, so that pointers stay right", () => {
    const pruned = prune({ fields: ["a", "b", "c"] }, at("/fields/1")) as { fields: string[] };
    expect(Object.keys(pruned.fields)).toEqual(["0", "2"]);
    expect(pruned.fields[2]).toBe("c");
  });

  it("gives back the value itself where nothing is wrong, and never changes it", () => {
    const value = { title: 1 };
    expect(prune(value, [])).toBe(value);
    prune(value, at("/title"));
    expect(value).toEqual({ title: 1 });
  });

  it("makes an empty record of a value that is no object", () => {
    expect(prune([1, 2], [{ ...issue, rule: "value-type", pointer: "" }])).toEqual({});
    expect(prune(null, [{ ...issue, rule: "value-type", pointer: "" }])).toEqual({});
  });

  it("keeps a record that lacks a property", () => {
    expect(prune({ status: "active" }, at(""))).toEqual({ status: "active" });
  });

  it("passes over a pointer whose parent is gone already", () => {
    expect(prune({ contact: { phone: 5 } }, at("/contact", "/contact/phone", "/nowhere/at/all"))).toEqual({});
  });

  it("takes away a property called __proto__, and leaves every prototype alone", () => {
    const value = JSON.parse('{ "status": "active", "__proto__": { "polluted": true }, "a": {} }') as object;
    const pruned = prune(value, at("/__proto__", "/constructor/prototype", "/a/__proto__/polluted"));
    expect(Object.keys(pruned as object)).toEqual(["status", "a"]);
    expect(Object.hasOwn(Object.prototype, "toString")).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("understands escaped keys", () => {
    expect(prune({ "a/b": 1, "c~d": 2, "": 3, e: 4 }, at("/a~1b", "/c~0d", "/"))).toEqual({ e: 4 });
  });
});

const issue: Issue = { level: "error", rule: "x", pointer: "", message: { zh: "", en: "" } };
const at = (...pointers: string[]) => pointers.map((pointer) => ({ ...issue, pointer }));
