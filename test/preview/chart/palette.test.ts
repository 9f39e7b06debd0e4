import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MOST_SERIES } from "../../../src/preview/chart/data.ts";
import { DASHES, SHAPES } from "../../../src/preview/chart/palette.ts";
import { root } from "../../support.ts";

const styles = readFileSync(join(root, "src/preview/chart/chart.css"), "utf8");
const site = readFileSync(join(root, "src/styles/tokens.css"), "utf8");
const tokens = (css: string) => [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)];
const marks = tokens(styles).map(([, name = "", colour = ""]) => ({ name, colour }));
const grounds = tokens(site)
  .filter(([, name]) => name === "ground")
  .map(([, , colour = ""]) => colour);

/** Relative luminance (WCAG 2.2). */
const luminance = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
};

const size = MOST_SERIES + 1;
describe.each([
  ["light", marks.slice(0, size), grounds[0]],
  ["dark by the system", marks.slice(size, 2 * size), grounds[1]],
  ["dark by choice", marks.slice(2 * size), grounds[2]],
] as const)("the colours of charts, %s", (_, colours, ground = "") => {
  test("are one for every series and one for the others", () => {
    expect(colours.map(({ name }) => name)).toEqual([
      ...Array.from({ length: MOST_SERIES }, (_, at) => `chart-${at + 1}`),
      "chart-other",
    ]);
  });
  test.each(colours)("$name has at least 3:1 against the ground", ({ colour }) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
  });
});
test("every series has a shape and a dash of its own", () => {
  expect(new Set(SHAPES).size).toBe(size);
  expect(new Set(DASHES.map(String)).size).toBe(size);
});
