import { describe, expect, it } from "vitest";
import { applyPatch, valueAt } from "../../src/catalog/patch.ts";

const record = { title: { zh: "公交" }, list: ["a", "b"], "a/b": { "c~d": 1 } };

describe("applyPatch", () => {
  it.each([
    [
      "replaces a value",
      [{ op: "replace", path: "/title/zh", value: "站" }],
      { ...record, title: { zh: "站" } },
    ],
    ["replaces an item", [{ op: "replace", path: "/list/0", value: "c" }], { ...record, list: ["c", "b"] }],
    ["adds a property", [{ op: "add", path: "/new", value: 1 }], { ...record, new: 1 }],
    [
      "adds an item before another",
      [{ op: "add", path: "/list/1", value: "c" }],
      { ...record, list: ["a", "c", "b"] },
    ],
    [
      "adds an item at the end",
      [{ op: "add", path: "/list/-", value: "c" }],
      { ...record, list: ["a", "b", "c"] },
    ],
    ["removes a property", [{ op: "remove", path: "/title/zh" }], { ...record, title: {} }],
    ["removes an item", [{ op: "remove", path: "/list/0" }], { ...record, list: ["b"] }],
    [
      "reads escaped keys",
      [{ op: "replace", path: "/a~1b/c~0d", value: 2 }],
      { ...record, "a/b": { "c~d": 2 } },
    ],
    [
      "does one after the other",
      [
        { op: "remove", path: "/list/0" },
        { op: "replace", path: "/list/0", value: "z" },
      ],
      { ...record, list: ["z"] },
    ],
    ["replaces the whole", [{ op: "replace", path: "", value: 1 }], 1],
    ["does nothing where nothing is to do", [], record],
  ] as const)("%s", (_, patch, result) => {
    expect(applyPatch(record, [...patch])).toEqual(result);
  });

  it("leaves the value as it was", () => {
    const before = structuredClone(record);
    applyPatch(record, [
      { op: "remove", path: "/list" },
      { op: "add", path: "/title/en", value: "Bus" },
    ]);
    expect(record).toEqual(before);
  });

  it("keeps a key __proto__ data", () => {
    const result = applyPatch({}, [{ op: "add", path: "/__proto__", value: { polluted: true } }]);
    expect(Object.keys(result as object)).toEqual(["__proto__"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("throws for a place that is not there: the patch was made for another value", () => {
    for (const path of ["/nowhere", "/title/zh/deep", "/list/7", "/constructor/name"])
      expect(() => applyPatch(record, [{ op: "replace", path, value: 1 }])).toThrow("patch: no");
  });
});

describe("valueAt", () => {
  it("gives what stands at a pointer, and nothing that was inherited", () => {
    expect(["", "/list/1", "/a~1b/c~0d"].map((pointer) => valueAt(record, pointer))).toEqual([
      record,
      "b",
      1,
    ]);
    expect(
      ["/nowhere", "/list/2", "/constructor", "/title/zh/length"].map((pointer) => valueAt(record, pointer)),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });
});
