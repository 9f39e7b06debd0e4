import { describe, expect, it } from "vitest";
import { citizenCheckCharacter } from "../../../src/tables/scan/citizen-id.ts";
import type { Column } from "../../../src/tables/scan/column.ts";
import { mask } from "../../../src/tables/scan/mask.ts";
import { scanColumn } from "../../../src/tables/scan/scan-column.ts";

const citizen = (serial: number) => {
  const body = `99999919800101${String(serial).padStart(3, "0")}`;
  return body + citizenCheckCharacter(body);
};

function scan(values: string[], column: Column, beside: Column[] = []) {
  const scanned = scanColumn(column, beside);
  for (const [at, value] of values.entries()) scanned.see(value, at + 2);
  return scanned.hits();
}

describe("a column", () => {
  it("gives its identifiers with the rows they stand in, masked", () => {
    expect(scan(["", citizen(1), "无", citizen(2)], { title: "备注" })).toEqual([
      {
        identifier: "citizenId",
        values: 2,
        first: [
          { row: 3, masked: `999*************${citizen(1).slice(16)}` },
          { row: 5, masked: `999*************${citizen(2).slice(16)}` },
        ],
      },
    ]);
  });

  it("gives three rows at most as evidence, and counts all", () => {
    const [hit] = scan(
      Array.from({ length: 10 }, (_, at) => citizen(at)),
      { name: "id_card" },
    );
    expect([hit?.values, hit?.first.length]).toEqual([10, 3]);
  });

  it("of numbers whose check character is right for one in ten holds no citizen numbers", () => {
    const serials = Array.from({ length: 50 }, (_, at) => `99999919800101${String(at * 7).padStart(4, "0")}`);
    expect(scan(serials, { title: "地块" })).toEqual([]);
  });

  it("whose title names the number is judged value by value", () => {
    const mostlyMasked = ["999999198001010000", "999999198001010001", "999999198001010002"];
    const values = [...mostlyMasked, "999999198001010003", "999999198001010004", citizen(7)];
    expect(scan(values, { title: "身份证号" }).length).toBe(1);
  });

  it("is judged by the columns beside it where it holds plates", () => {
    const beside = (title: string) => scan(["京A00001"], { title: "车牌号" }, [{ title }]).length;
    expect([beside("车主姓名"), beside("企业名称"), beside("线路")]).toEqual([1, 0, 0]);
  });
});

describe("masked evidence", () => {
  it.each([
    ["999999198001010013", "999*************13"],
    ["13800000001", "13*******01"],
    ["京A00001", "京*****1"],
    ["a@b.c", "a***c"],
  ])("%s is shown as %s", (text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});
