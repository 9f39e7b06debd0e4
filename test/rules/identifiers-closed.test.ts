import { describe, expect, it } from "vitest";
import type { Dataset, Field } from "../../src/catalog/types.gen.ts";
import { scanTable } from "../../src/rules/identifiers-closed.ts";

const phone: Field = { name: "phone", title: { zh: "联系电话", en: "Telephone" }, type: "string" };
const RELEASE = {
  method: "masked",
  technique: { zh: "遮蔽" },
  doneBy: { zh: "甲处" },
  checkedBy: { zh: "乙处" },
  on: "2026-01-05",
  evidence: "示例〔2026〕1号",
} as unknown as NonNullable<NonNullable<Dataset["opening"]>["release"]>;

function problems(field: Partial<Field>, opening: Dataset["opening"], columns = ["name", "phone"]) {
  const scan = scanTable({ opening, fields: [{ ...phone, ...field }] }, columns);
  scan.see(["东门码头", "0999-00000001"], 2);
  scan.see(["西门码头", "138 0000 0001"], 3);
  scan.see(["南门码头", null], 4);
  return scan.problems();
}

describe("a personal identifier", () => {
  it("in a column that is open to all is an error of Art. 32 with masked evidence", () => {
    expect(problems({}, { type: "unconditional" })).toEqual([
      {
        level: "error",
        article: 32,
        row: 3,
        column: "phone",
        message: {
          zh: '"phone" 列有 1 个值含手机号码（第 3 行 138********01）；无条件开放的文件不应当有个人标识。',
          en: 'In the column "phone" 1 value holds a mobile number (row 3: 138********01); a file that is open to all was expected to hold no personal identifier.',
        },
        hint: {
          zh: '从文件中去掉这些值，或在该信息项写上 "opening": "none"；法律要求公开的，用 publicByLaw 写明依据。',
          en: 'Take these values out of the file, or write "opening": "none" on the item; where a law orders them to be public, name it under publicByLaw.',
        },
      },
    ]);
  });

  it("is found where the file names its columns by title, or has one that the dictionary does not know", () => {
    const found = (column: string) => problems({}, { type: "unconditional" }, ["name", column]);
    expect([found("联系电话"), found("说明")].map(([problem]) => problem?.column)).toEqual([
      "联系电话",
      "说明",
    ]);
  });

  it("is no problem in a column that is not opened, or that a law orders to be public", () => {
    const law = { title: "示例条例", issuer: "示例机关", rank: "law" } as const;
    expect(problems({ opening: "none" }, { type: "unconditional" })).toEqual([]);
    expect(problems({ publicByLaw: law }, { type: "unconditional" })).toEqual([]);
  });

  it("in data that was masked before it was opened is an error of Art. 28 too", () => {
    expect(problems({}, { type: "conditional", release: RELEASE })).toMatchObject([
      { level: "error", article: 32, alsoArticles: [28] },
    ]);
  });

  it("in a column given on conditions, or only shared, is a warning until the column is marked", () => {
    for (const type of ["conditional", "none"] as const) {
      expect(problems({}, { type })).toMatchObject([{ level: "warning", row: 3 }]);
      expect(problems({ identifierRole: "citizenId" }, { type })).toEqual([]);
      expect(problems({ sharing: "none" }, { type })).toEqual([]);
    }
  });

  it("within a value of JSON is found", () => {
    const scan = scanTable({ opening: { type: "unconditional" } }, ["properties"]);
    scan.see([{ owner: { tel: "13800000001" } }], 1);
    expect(scan.problems().map(({ message }) => message.en)).toEqual([
      'In the column "properties" 1 value holds a mobile number (row 1: 13*******01); a file that is open to all was expected to hold no personal identifier.',
    ]);
  });
});
