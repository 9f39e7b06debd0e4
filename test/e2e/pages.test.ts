import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Lang } from "../../src/catalog/finding.ts";
import type { Site } from "../../src/catalog/project.ts";
import { oneBrowser, open, overflow, type Watched, watchedPage } from "../browser.ts";
import { addressIn, pageTypes } from "../page-types.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();

for (const site of ["open", "share"] as Site[])
  describe(`the ${site} site`, () => {
    let watched: Watched;
    beforeAll(async () => {
      watched = await watchedPage(browser(), await serve(built(site)));
    });
    afterAll(() => watched.context.close());

    for (const lang of ["zh", "en"] as Lang[])
      test.each(Object.entries(pageTypes(site)))(
        `%s in ${lang} answers, has its parts and fits phone and desktop`,
        async (type, path) => {
          const { page, problems } = watched;
          problems.length = 0;
          await page.setViewportSize({ width: 1440, height: 900 });
          expect(await open(page, addressIn(path, lang))).toBe(200);
          expect(await page.locator("html").getAttribute("lang")).toBe(lang === "zh" ? "zh-CN" : "en");
          expect(await page.locator("h1").count()).toBe(1);
          expect(await page.locator("h1").innerText()).not.toBe("");
          expect(await page.title()).toContain(SITE_TITLES[site][lang]);
          if (type !== "home") expect(await page.title()).not.toBe(SITE_TITLES[site][lang]);
          expect(await overflow(page), "overflow at 1440 px").toBe(0);
          await page.setViewportSize({ width: 390, height: 844 });
          expect(await overflow(page), "overflow at 390 px").toBe(0);
          expect(problems).toEqual([]);
        },
      );
  });

const SITE_TITLES = {
  open: { zh: "澄川市公共数据开放网站", en: "Chengchuan Open Data" },
  share: { zh: "澄川市公共数据共享网站", en: "Chengchuan Data Sharing" },
};
