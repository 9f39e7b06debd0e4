import { expect, test } from "vitest";
import { CATEGORIES, type Marks, mark } from "../lighthouse.ts";
import { addressIn, PAGE_TYPES } from "../page-types.ts";
import { builtCity, serve } from "../sites.ts";

const PAGES = ["home", "search with results", "entry with files"] as const;
const LEAST = 98;

test.each(PAGES.flatMap((type) => (["zh", "en"] as const).map((lang) => ({ type, lang }))))(
  "Lighthouse gives $type ($lang) full marks, and 98 or more for speed on a phone",
  async ({ type, lang }) => {
    const address = `${await serve(builtCity("open"))}${addressIn(PAGE_TYPES[type], lang)}`;
    const runs = [await mark(address)];
    // Speed is measured on a machine that does other things too: where one run falls short, the middle of three
    // counts. All of them are printed.
    if ((runs[0]?.points.performance ?? 0) < LEAST) runs.push(await mark(address), await mark(address));
    for (const { points } of runs)
      console.log(`${type} (${lang}): ${CATEGORIES.map((name) => `${name} ${points[name]}`).join(", ")}`);
    const [middle = runs[0] as Marks] = [...runs]
      .sort((a, b) => a.points.performance - b.points.performance)
      .slice(Math.floor(runs.length / 2));
    expect(middle.points.performance, middle.remarks.join("\n")).toBeGreaterThanOrEqual(LEAST);
    for (const { points, remarks } of runs) {
      const { performance: _, ...others } = points;
      expect(others, remarks.join("\n")).toEqual({ accessibility: 100, "best-practices": 100, seo: 100 });
    }
  },
);
