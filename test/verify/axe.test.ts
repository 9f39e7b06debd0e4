import { test } from "vitest";
import type { Lang } from "../../src/catalog/finding.ts";
import type { Site } from "../../src/catalog/project.ts";
import { oneBrowser } from "../browser.ts";
import { ALL_LOOKS, walk } from "../grid.ts";
import { CITY_PAGE_TYPES, MISSING, pageTypes, VIEWS } from "../page-types.ts";
import { builtCity, serve } from "../sites.ts";

const browser = oneBrowser();
const SITES: [Site, Lang][] = [
  ["open", "zh"],
  ["open", "en"],
  ["share", "zh"],
  ["share", "en"],
];

test.concurrent.for(SITES)(
  "no page type of the city's %s site in %s breaks a rule, lacks a name, is faint or too wide, on a phone and a desk, light and dark",
  { timeout: 1_200_000 },
  async ([site, lang], { expect }) => {
    // The entry that is a test of hostile texts stands in the test city only.
    const { "entry with hostile texts": _, ...shared } = pageTypes(site);
    const types = { ...shared, ...CITY_PAGE_TYPES[site], ...VIEWS, ...MISSING };
    expect(await walk(browser(), await serve(builtCity(site)), lang, types, ALL_LOOKS)).toEqual([]);
  },
);
