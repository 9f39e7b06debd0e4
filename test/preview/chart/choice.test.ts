import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Choice,
  fitted,
  optionsOf,
  readChoice,
  TOPS,
  TYPES,
  writeChoice,
} from "../../../src/preview/chart/choice.ts";
import { column } from "./columns.ts";

const columns = [
  column("town", "string"),
  column("day", "date"),
  column("beds", "integer"),
  column("a,b%", "number"),
  column("geometry", "geometry"),
];
const first: Choice = {
  type: "bar",
  x: "town",
  y: "beds",
  series: "",
  aggregate: "sum",
  sort: "value",
  top: 20,
};

test("a choice comes back from the address, whatever its columns are called", () => {
  const choice: Choice = { ...first, type: "scatter", x: "beds", y: "a,b%", series: "town", top: 50 };
  expect(writeChoice(choice)).toBe("scatter,beds,a%2Cb%25,town,sum,value,50");
  expect(readChoice(writeChoice(choice), columns, first)).toEqual(choice);
});
test("without a word in the address the first chart is drawn", () => {
  expect(readChoice("", columns, first)).toBe(first);
});
test("hostile values fall back to the first chart", () => {
  const text = "__proto__,constructor,<script>,geometry,eval,%E0%A4%A,1e9";
  expect(readChoice(text, columns, first)).toEqual(first);
});
test("one wrong part leaves the others", () => {
  expect(readChoice("line,day,nothing,town,max,name,7", columns, first)).toEqual({
    ...first,
    type: "line",
    x: "day",
    series: "town",
    aggregate: "max",
    sort: "name",
  });
});
test("a number is not drawn against itself", () => {
  expect(fitted({ ...first, type: "scatter", x: "beds", y: "beds" }, columns, first).y).toBe("a,b%");
});
test("a table without numbers has bars and lines that count", () => {
  const texts = [column("town", "string"), column("geometry", "geometry")];
  expect(optionsOf("bar", texts)).toMatchObject({ types: ["bar", "line"], y: [], aggregates: ["count"] });
});
test("one number gives a histogram and no cloud", () => {
  expect(optionsOf("bar", [column("beds", "integer")]).types).toEqual(["bar", "line", "histogram"]);
});
test("whatever an address says, the table can draw it", () => {
  const names = columns.map(({ name }) => name).filter((name) => name !== "geometry");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.string()).map((parts) => parts.join(",")),
      ),
      (text) => {
        const choice = readChoice(text, columns, first);
        expect(TYPES).toContain(choice.type);
        expect(TOPS).toContain(choice.top);
        expect(names).toContain(choice.x);
        expect(["", ...names]).toContain(choice.y);
        expect(["", ...names]).toContain(choice.series);
      },
    ),
  );
});
