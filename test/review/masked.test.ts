import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/catalog/model.ts";
import type { Dataset, Field } from "../../src/catalog/types.gen.ts";
import { masked } from "../../src/review/data/masked.ts";

const field = (name: string, more: Partial<Field> = {}): Field => ({
  name,
  title: { zh: name },
  type: "string",
  ...more,
});
const entry = (fields: Field[], type: "unconditional" | "conditional" = "unconditional") =>
  ({ value: { fields, opening: { type } } as Partial<Dataset> }) as Entry;

/** How a value of the column `note` is shown. */
const shown = (value: string, ...entries: (Entry | undefined)[]) =>
  masked({ added: [{ note: value }], removed: [], changed: [] }, entries).added[0]?.note;

describe("an example in a report", () => {
  it.each([
    ["stands as it is where all may have it", [entry([field("note")])], "秋季开放"],
    ["is hidden where its item is not opened", [entry([field("note", { opening: "none" })])], "***"],
    [
      "is hidden where its item is opened on conditions",
      [entry([field("note", { opening: "conditional" })])],
      "***",
    ],
    ["is hidden where its entry is", [entry([field("note")], "conditional")], "***"],
    [
      "is hidden where it is opened only now",
      [entry([field("note", { opening: "none" })]), entry([field("note")])],
      "***",
    ],
    [
      "is hidden where it is closed now",
      [entry([field("note")]), entry([field("note", { opening: "none" })])],
      "***",
    ],
    ["is hidden where no item says what it is", [entry([field("other")])], "***"],
    ["is hidden where there is no entry", [undefined], "***"],
    [
      "is masked where it identifies somebody",
      [entry([field("note", { identifierRole: "creditCode" })])],
      "秋**放",
    ],
  ])("%s", (_, entries, text) => expect(shown("秋季开放", ...entries)).toBe(text));

  it.each([
    ["999999198001010013", "999*************13"],
    ["13800000000、13900000000", "13*******00、13*******00"],
    ["证件 99999919800101001X，电话 13800000000", "证件 999*************1X，电话 13*******00"],
    ["１３８００００００００", "１３*******００"],
    ["somebody@mail.example", "som****************le"],
  ])("hides the middle of what looks like a person's: %s", (value, text) => {
    expect(shown(value, entry([field("note")]))).toBe(text);
  });

  it("is short; of two it is the part where they differ", () => {
    const [before, after] = ["a", "b"].map((end) => ({ note: `${"很长".repeat(50)}${end}` }));
    const changed = [{ key: { id: "1" }, before: before ?? { note: "" }, after: after ?? { note: "" } }];
    const samples = masked({ added: [before ?? { note: "" }], removed: [], changed }, [
      entry([field("note"), field("id")]),
    ]);
    expect(samples.added[0]?.note).toBe(`${"很长".repeat(30)}…`);
    expect(samples.changed).toEqual([
      {
        key: { id: "1" },
        before: { note: `…${"很长".repeat(6)}a` },
        after: { note: `…${"很长".repeat(6)}b` },
      },
    ]);
  });
});
