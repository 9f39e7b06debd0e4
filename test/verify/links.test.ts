import { expect, test } from "vitest";
import type { Site } from "../../src/catalog/project.ts";
import { badLinks, htmlFiles, unreached } from "../links.ts";
import { builtCity } from "../sites.ts";
import { config } from "../support.ts";

test.each(["open", "share"] as Site[])("every link of the city's %s site leads to something", (site) => {
  const { url } = config.sites[site];
  expect(htmlFiles(builtCity(site)).length).toBeGreaterThan(300);
  expect(badLinks(builtCity(site), url)).toEqual([]);
  const lost = unreached(builtCity(site), url, ["index.html"]);
  expect(lost.filter((page) => /(^|\/)(datasets|agencies|standard|search)\//.test(page))).toEqual([]);
});
