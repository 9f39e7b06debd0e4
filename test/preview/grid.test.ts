import { describe, expect, it } from "vitest";
import { moved } from "../../src/preview/table/keys.ts";
import { scrollOf } from "../../src/preview/table/scroll.ts";

describe("where rows stand", () => {
  it("is row by row where the table is no higher than browsers count", () => {
    const { height, rowAt, topOf, above } = scrollOf(1000, 10);
    expect([height, rowAt(0), rowAt(360), topOf(10), above(5, 360, 12)]).toEqual([36_000, 0, 10, 360, 180]);
  });

  it("is a share of the rows where it is higher, from the first to the last", () => {
    const { height, rowAt, topOf } = scrollOf(1_000_000, 20);
    expect(height).toBe(6_000_000);
    expect([rowAt(0), rowAt(height), topOf(0)]).toEqual([0, 999_980, 0]);
    for (const row of [1, 12_345, 500_000, 999_979]) expect(rowAt(topOf(row))).toBe(row);
  });
});

describe("a key in the grid", () => {
  const press = (key: string, ctrlKey = false) =>
    moved({ key, ctrlKey, metaKey: false }, [5, 2], { rows: 100, columns: 7, page: 10 });

  it.each<[string, boolean, [number, number] | undefined]>([
    ["ArrowDown", false, [6, 2]],
    ["ArrowLeft", false, [5, 1]],
    ["PageUp", false, [-5, 2]],
    ["Home", false, [5, 0]],
    ["Home", true, [0, 0]],
    ["End", false, [5, 6]],
    ["End", true, [99, 6]],
    ["a", false, undefined],
    ["constructor", false, undefined],
  ])("%s, with control %s, leads to %j", (key, control, place) => {
    expect(press(key, control)).toEqual(place);
  });
});
