import { expect, test } from "vitest";
import type { Site } from "../../src/catalog/project.ts";
import { oneBrowser } from "../browser.ts";
import { builtCity, serve } from "../sites.ts";
import { askQueries } from "./queries.ts";

const browser = oneBrowser();

test.each(["open", "share"] as Site[])(
  "the city's %s site finds what the written searches expect",
  async (site) => {
    const { asked, failed } = await askQueries(browser(), await serve(builtCity(site)), "city");
    expect(failed).toEqual([]);
    expect(asked).toBeGreaterThan(site === "share" ? 4 : 3);
  },
);
