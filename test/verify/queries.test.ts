import { expect, test } from "vitest";
import { belowFloor } from "../../scripts/bench/score-fs.ts";
import { oneBrowser } from "../browser.ts";
import { builtCity, CITY, serve } from "../sites.ts";
import { askPages } from "./queries.ts";

const browser = oneBrowser();

test.each([
  ["open", "zh"],
  ["open", "en"],
  ["share", "zh"],
] as const)("the city's %s site answers the judged searches on its %s page", async (site, lang) => {
  const folder = builtCity(site);
  const city = { name: "city", catalogs: CITY, folder, site } as const;
  const { asked, problems } = await askPages(browser(), await serve(folder), lang, city);
  expect(problems).toEqual([]);
  expect(belowFloor(asked)).toEqual([]);
  expect(asked.length).toBeGreaterThan(site === "share" ? 70 : 50);
});
