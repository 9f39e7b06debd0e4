import { describe, expect, it } from "vitest";
import { agencyIds, entryIds, type Identity } from "../../../src/formats/listing/ids.ts";

const row = (given: Partial<Identity>): Identity => ({
  agency: "bureau",
  portal: "yunshui",
  publisher: "云水市交通局",
  title: "公交站点",
  marks: [],
  row: "0",
  ...given,
});

describe("ids of entries", () => {
  it("are the title's pinyin and six digits over portal, publisher and title", () => {
    const [id] = entryIds([row({})]);
    expect(id).toBe("gong-jiao-zhan-dian-3caf23");
    expect(entryIds([row({ portal: "other" })])).not.toEqual([id]);
    expect(entryIds([row({ publisher: "云水市公安局" })])).not.toEqual([id]);
  });

  it("do not change with a row's other fields where portal, publisher and title name one row", () => {
    expect(entryIds([row({ marks: ["2024-01-01"], row: "a" })])).toEqual(entryIds([row({})]));
  });

  it("take the first field that tells rows of one title apart, and no further one", () => {
    const twins = (note: string) => [
      row({ marks: ["https://a.example/1", note], row: "a" }),
      row({ marks: ["https://a.example/2", note], row: "b" }),
    ];
    const ids = entryIds(twins("说明"));
    expect(new Set(ids).size).toBe(2);
    expect(entryIds(twins("另一个说明"))).toEqual(ids);
  });

  it("take the row itself where nothing else differs", () => {
    expect(new Set(entryIds([row({ row: "a" }), row({ row: "b" })])).size).toBe(2);
  });

  it("do not depend on the order of rows", () => {
    const rows = [
      row({ row: "a" }),
      row({ row: "b" }),
      row({ title: "线路" }),
      row({ marks: ["x"], row: "c" }),
    ];
    expect(entryIds([...rows].reverse()).reverse()).toEqual(entryIds(rows));
  });

  it("are the source's own where these are unique", () => {
    expect(entryIds([row({ sourceId: "306001/000001" }), row({ title: "线路", sourceId: "AB 2" })])).toEqual([
      "306001-000001",
      expect.stringMatching(/^xian-lu-[0-9a-f]{6}$/),
    ]);
    const shared = entryIds([row({ sourceId: "X1" }), row({ title: "线路", sourceId: "X1" })]);
    expect(shared.every((id) => id !== "x1")).toBe(true);
  });

  it("of a title without a pronounceable sign are digits alone", () => {
    expect(entryIds([row({ title: "——" })])[0]).toMatch(/^[0-9a-f]{6}$/);
  });
});

describe("ids of agencies", () => {
  it("take six digits only where two names are spelled alike", () => {
    const ids = agencyIds("yunshui", ["云水市文化局", "云水市文华局", "云水市教育局"]);
    expect(ids.get("云水市教育局")).toBe("yun-shui-shi-jiao-yu-ju");
    expect(ids.get("云水市文化局")).toMatch(/^yun-shui-shi-wen-hua-ju-[0-9a-f]{6}$/);
    expect(new Set(ids.values()).size).toBe(3);
  });
});
