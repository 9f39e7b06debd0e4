import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Site } from "../../src/catalog/project.ts";
import { oneBrowser, open, overflow, watchedPage } from "../browser.ts";
import { htmlFiles } from "../links.ts";
import { builtCity, serve } from "../sites.ts";

const browser = oneBrowser();
const origins = { open: "", share: "" };
beforeAll(async () => {
  for (const site of ["open", "share"] as const) origins[site] = await serve(builtCity(site));
});

/** Two pages at a time: one draws while the other loads. */
const LANES = [0, 1];

test.each(["open", "share"] as Site[])(
  "every page of the city's %s site is quiet and fits a phone",
  async (site) => {
    // A page that leads on at once cannot be measured.
    const stays = (path: string) =>
      !readFileSync(join(builtCity(site), path), "utf8").includes('http-equiv="refresh"');
    const addresses = htmlFiles(builtCity(site))
      .filter(stays)
      .map((path) => `/${path.replace(/index\.html$/, "")}`);
    const wrong = await Promise.all(
      LANES.map(async (lane) => {
        const { page, context, problems } = await watchedPage(browser(), origins[site], {
          viewport: { width: 390, height: 844 },
        });
        const found: string[] = [];
        for (const address of addresses.filter((_, i) => i % LANES.length === lane)) {
          problems.length = 0;
          const status = await open(page, address);
          if (status !== 200) found.push(`${address}: ${status}`);
          const width = await overflow(page);
          if (width > 0) found.push(`${address}: ${width} px too wide`);
          found.push(...problems.map((problem) => `${address}: ${problem}`));
        }
        await context.close();
        return found;
      }),
    );
    expect(wrong.flat()).toEqual([]);
  },
);
