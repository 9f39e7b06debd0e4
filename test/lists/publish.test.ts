import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/catalog/types.gen.ts";
import { countChanges, differingLists, refusalOf } from "../../src/lists/publish.ts";
import { verifyTrees } from "../../src/lists/verify.ts";
import { chain, listsWith, row } from "./support.ts";

const one = listsWith({ open: [row("a/a")] });
const two = listsWith({ open: [row("a/a", { title: "甲" }), row("a/b")] });

describe("the next edition", () => {
  const catalog = { editions: chain(one) };
  const refusal = (lists = two, given: Partial<Parameters<typeof refusalOf>[2]> = {}) =>
    refusalOf(catalog, lists, { id: "2026-11", date: "2026-11-30", ...given });

  it("may be published where something changed, or on purpose", () => {
    expect(refusal()).toBeUndefined();
    expect(refusal(one, { force: true })).toBeUndefined();
    expect(refusal(two, { date: "2026-09-30" })).toBeUndefined();
    expect(refusalOf({ editions: [] }, listsWith(), { id: "a", date: "2026-11-30" })).toBeUndefined();
  });

  it.each([
    [
      "an identifier of another form",
      { id: "2026_11" },
      two,
      '版次标识 "2026_11" 的写法不对；应当是小写字母、数字和连字符，例如 2026-11。',
      'The identifier "2026_11" has the wrong form; lower-case letters, digits and hyphens were expected, for instance 2026-11.',
    ],
    [
      "an identifier that is taken",
      { id: "2026-09" },
      two,
      '版次 "2026-09" 已经发布，发布后不得改动。换一个标识。',
      'The edition "2026-09" is published already and never changes. Choose another identifier.',
    ],
    [
      "a date before the last edition",
      { date: "2026-09-29" },
      two,
      '日期 2026-09-29 早于上一版 "2026-09" 的日期 2026-09-30。写 2026-09-30 或更晚的日期。',
      'The date 2026-09-29 is before 2026-09-30, the date of the last edition "2026-09". Write 2026-09-30 or later.',
    ],
    [
      "lists that did not change",
      {},
      one,
      '自上一版 "2026-09" 以来清单没有变动，没有发布。仍要发布，加 --force。',
      'The lists have not changed since the last edition "2026-09", so nothing was published. To publish all the same, add --force.',
    ],
  ])("is refused for %s", (_what, given, lists, zh, en) => {
    expect(refusal(lists, given)).toEqual({ zh, en });
  });

  it("counts what each list gained, changed and lost", () => {
    expect(countChanges(two, catalog)[1]).toEqual({
      name: "open",
      rows: 2,
      added: 1,
      changed: 1,
      removed: 0,
    });
  });
});

describe("what the trees prove of an edition", () => {
  const [record] = chain(one);
  const edition = record?.value as Edition;
  const said = (value: Edition, rebuilt: typeof one | string[]) => {
    const { proven, sentences } = verifyTrees(value, () => rebuilt);
    return [proven, ...sentences.map(({ en }) => en)];
  };
  const still =
    "Whether the lists were changed can still be told; whether they came from the catalog of that day no longer can.";

  it("is that they give its lists", () => {
    expect(said(edition, one)).toEqual([true, "Rebuilt from the recorded trees, the lists are the same."]);
  });

  it("is that they give others, even where rows and hash were changed together", () => {
    expect(differingLists(edition.lists, two)).toEqual(["open"]);
    expect(said(edition, two)).toEqual([
      false,
      "Rebuilt from the recorded trees, these differ: opening list. The edition was changed after publication, or was not made from these catalogs.",
    ]);
  });

  it("is nothing where git no longer holds them", () => {
    expect(said(edition, ["catalogs"])).toEqual([
      undefined,
      "Not rebuilt: git no longer holds the tree of catalogs of that day.",
      still,
    ]);
  });

  it("is nothing where the lists have another format", () => {
    expect(said({ ...edition, format: 99 }, one)).toEqual([
      undefined,
      "Not rebuilt: the lists have format 99, and this program writes format 1.",
      still,
    ]);
  });
});
