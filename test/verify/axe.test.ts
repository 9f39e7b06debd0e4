import { beforeAll, describe, expect, test } from "vitest";
import type { Lang } from "../../src/catalog/finding.ts";
import type { Site } from "../../src/catalog/project.ts";
import { violations } from "../axe.ts";
import { oneBrowser, open, overflow, watchedPage } from "../browser.ts";
import { addressIn } from "../page-types.ts";
import { builtCity, serve } from "../sites.ts";

const browser = oneBrowser();
const origins = { open: "", share: "" };
beforeAll(async () => {
  for (const site of ["open", "share"] as const) origins[site] = await serve(builtCity(site));
});

const PAGES = {
  home: "/",
  "search with results": "/search/?q=%E5%81%9C%E8%BD%A6",
  "search with filters": "/search/?theme=transport&opening=conditional",
  "search without results": "/search/?q=zzzyyyxxx",
  "entry with files": "/datasets/transport-bureau/bus-stops/",
  "entry with an interface": "/datasets/transport-bureau/car-park-live-spaces/",
  "entry under conditions": "/datasets/transport-bureau/highway-bridges/",
  agency: "/agencies/transport-bureau/",
  themes: "/themes/",
  theme: "/themes/transport/",
  "theme without entries": "/themes/other/",
  agencies: "/agencies/",
  standard: "/standard/",
  "standard of an entry": "/standard/dataset/",
  "standard of an agency": "/standard/agency/",
  "standard of a deployment": "/standard/deployment/",
  "code lists": "/standard/codes/",
  rules: "/standard/rules/",
  missing: "/no/such/page/",
};

for (const site of ["open", "share"] as Site[])
  for (const lang of ["zh", "en"] as Lang[])
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [390, 1440])
        describe(`the city's ${site} site in ${lang}, ${colorScheme}, ${width} px`, () => {
          test("no page type has a violation of WCAG 2.2 AA or is too wide", async () => {
            const { page, context } = await watchedPage(browser(), origins[site], {
              colorScheme,
              viewport: { width, height: 900 },
            });
            const found: string[] = [];
            for (const [type, path] of Object.entries(PAGES)) {
              await open(page, addressIn(path, lang));
              if ((await overflow(page)) > 0) found.push(`${type}: too wide`);
              found.push(...(await violations(page)).map((violation) => `${type}: ${violation}`));
            }
            await context.close();
            expect(found).toEqual([]);
          });
        });
