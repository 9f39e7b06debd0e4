import { describe, expect, it } from "vitest";
import { columnType } from "../../src/tables/column-type.ts";

describe("the type of a column", () => {
  it.each([
    [["1", "-20", "0", ""], { type: "integer" }],
    [["1", "2.50"], { type: "number" }],
    [["2024-01-02", "2024/3/5", "2024年3月5日"], { type: "date" }],
    [["2024-01-02 08:30", "2024-01-02T08:30:00Z"], { type: "datetime" }],
    [["是", "否"], { type: "boolean" }],
    [["0012", "0013"], { type: "string", length: 10 }],
    [["110101199001011234"], { type: "string", length: 50 }],
    [["东门码头"], { type: "string", length: 50 }],
    [["字".repeat(400)], { type: "text" }],
    [["1", "two"], { type: "string", length: 10 }],
    [["1e5"], { type: "string", length: 10 }],
    [["", ""], { type: "string" }],
    [[], { type: "string" }],
  ])("of %j is %j", (values, type) => {
    expect(columnType(values)).toEqual(type);
  });
});
