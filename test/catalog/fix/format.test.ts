import { describe, expect, it } from "vitest";
import { type FixedFile, formatFixes, unwritable } from "../../../src/catalog/fix/format.ts";

const nothing = { repairs: [], mended: [], formatted: false, left: [] };
const file = (part: Partial<FixedFile>): FixedFile => ({
  file: "catalogs/a/datasets/b.json",
  ...nothing,
  ...part,
});
const repair = (from: unknown, to: unknown) =>
  file({ text: "{}\n", repairs: [{ pointer: "/title", line: 3, from, to }] });

describe("formatFixes", () => {
  it.each([
    [[], 1, false, "1 record looked at, nothing to fix.", "已查看 1 个记录，没有可以自动修正的内容。"],
    [
      [file({ text: "" })],
      2,
      false,
      "2 records looked at, 1 file fixed: read the change with `git diff`.",
      "已查看 2 个记录，修正了 1 个文件；请用 `git diff` 核对。",
    ],
    [
      [file({ text: "" }), file({ text: "" })],
      2,
      true,
      "2 records looked at, 2 files to fix: run `npm run fix`.",
      "已查看 2 个记录，2 个文件可以自动修正；运行 `npm run fix` 即可。",
    ],
    [
      [file({}), file({})],
      2,
      false,
      "2 records looked at, nothing to fix. 2 files left as they are: see above.",
      "已查看 2 个记录，没有可以自动修正的内容。2 个文件保留原样，请按上面的说明修改。",
    ],
  ])("counts in both languages: %#", (files, looked, check, en, zh) => {
    expect(formatFixes(files, looked, "en", check).trimEnd().split("\n").at(-1)).toBe(en);
    expect(formatFixes(files, looked, "zh", check).trimEnd().split("\n").at(-1)).toBe(zh);
  });

  it("shows of long texts that start alike only where they part", () => {
    const long = "全市公交站点的名称、位置和停靠线路，".repeat(10);
    expect(formatFixes([repair(`${long}完　`, `${long}完`)], 1, "en", false)).toContain(
      '  3  /title  "…，全市公交站点的名称、位置和停靠线路，完　" → "…，全市公交站点的名称、位置和停靠线路，完"\n',
    );
  });

  it("lets no text of a record move the cursor", () => {
    const shown = formatFixes([repair("\u009b2J\u202e ", "x"), file({ file: "a\u001b[2J" })], 2, "en", false);
    for (const sign of ["\u009b", "\u202e", "\u001b"]) expect(shown).not.toContain(sign);
  });
});

it("a file that cannot be written is named with the system's reason", () => {
  expect(unwritable("a.json", Object.assign(new Error(), { code: "EACCES" }))).toEqual({
    zh: "a.json 无法写入（EACCES），保留原样。请检查权限。",
    en: "a.json cannot be written (EACCES) and is left as it is. Check its permissions.",
  });
});
