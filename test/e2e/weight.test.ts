import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Lang } from "../../src/catalog/finding.ts";
import type { Site } from "../../src/catalog/project.ts";
import { oneBrowser, open, searched, type Watched, watchedPage } from "../browser.ts";
import { addressIn, PAGE_TYPES, SHARE_PAGE_TYPES } from "../page-types.ts";
import { shiftsOf, watchShifts } from "../shifts.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

/** The most bytes that a page may take before its reader does anything, compressed. */
const MOST = { page: 30_000, scripts: 10_000, scriptsOfSearch: 15_000 };
/** Who follows an address with a query has asked for the engine that answers it. */
const ENGINE = /\/(pagefind\/|assets\/engine-)/;

async function visitor(site: Site): Promise<Watched> {
  const watched = await watchedPage(browser(), await serve(built(site)));
  await watchShifts(watched.context);
  return watched;
}

/** The compressed bytes of what a page asks for, by what it is, whether or not the browser has it already. */
function weigh(site: Site, requests: Request[]): { page: number; scripts: number } {
  const sums = { page: 0, scripts: 0 };
  for (const path of new Set(
    requests.map((request) => decodeURIComponent(new URL(request.url()).pathname)),
  )) {
    const file = join(built(site), path, path.endsWith("/") ? "index.html" : "");
    const bytes = () => gzipSync(readFileSync(file)).length;
    if (/\.m?js$/.test(path) && !ENGINE.test(path)) sums.scripts += bytes();
    if (/\/$|\.css$/.test(path)) sums.page += bytes();
  }
  return sums;
}

const PAGES = { open: { search: "/search/", ...PAGE_TYPES }, share: SHARE_PAGE_TYPES };

for (const site of ["open", "share"] as const)
  describe(`on the ${site} site`, () => {
    let watched: Watched;
    let requests: Request[] = [];
    beforeAll(async () => {
      watched = await visitor(site);
      watched.page.on("request", (request) => requests.push(request));
    });
    afterAll(() => watched.context.close());

    for (const lang of ["zh", "en"] as Lang[])
      test.each(Object.entries(PAGES[site]))(
        `%s in ${lang} is light, asks for no font and of nobody else, and nothing on it moves`,
        async (type, path) => {
          const { page, problems } = watched;
          requests = [];
          problems.length = 0;
          await page.setViewportSize(PHONE);
          await open(page, addressIn(path, lang));
          expect(await shiftsOf(page), "on a phone").toEqual([]);
          const { page: bytes, scripts } = weigh(site, requests);
          expect(bytes).toBeGreaterThan(3000);
          expect(bytes).toBeLessThanOrEqual(MOST.page);
          expect(scripts).toBeGreaterThan(0);
          expect(scripts).toBeLessThanOrEqual(/^search/.test(type) ? MOST.scriptsOfSearch : MOST.scripts);
          expect(requests.filter((request) => request.resourceType() === "font")).toEqual([]);
          await page.setViewportSize(DESKTOP);
          await open(page, addressIn(path, lang));
          expect(await shiftsOf(page), "on a desktop").toEqual([]);
          expect(problems).toEqual([]);
        },
      );
  });

test.each([
  ["phone", PHONE],
  ["desktop", DESKTOP],
])("searches move nothing on a %s but the filters, which follow the answer", async (_, viewport) => {
  const { page, context, problems } = await visitor("open");
  await page.setViewportSize(viewport);
  await open(page, "/search/");
  for (const query of ["公交", "zzzyyyxxx", "停车"]) {
    await page.locator("#q").fill(query);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("q") === query);
    await searched(page);
    const elsewhere = (await shiftsOf(page)).filter((line) => !line.startsWith("filters"));
    expect(elsewhere, query).toEqual([]);
  }
  await open(page, "/search/?q=%E5%81%9C%E8%BD%A6&opening=unconditional");
  expect(await shiftsOf(page), "with a filter").toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});
