import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../src/catalog/project.ts";
import { violations } from "../axe.ts";
import { oneBrowser, open, type Watched, watchedPage } from "../browser.ts";
import { addressIn, pageTypes } from "../page-types.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();
const pagesOf = (site: Site) => ({ ...pageTypes(site), missing: "/no/such/page/" });

for (const site of ["open", "share"] as Site[])
  describe(`accessibility of the ${site} site (WCAG 2.2 AA)`, () => {
    let watched: Watched;
    beforeAll(async () => {
      watched = await watchedPage(browser(), await serve(built(site)), {
        viewport: { width: 1280, height: 900 },
      });
    });
    afterAll(() => watched.context.close());

    // English and Chinese share the markup; `npm run verify` goes through the whole grid.
    test.each(Object.entries(pagesOf(site)))("%s has no violation, light or dark", async (_, path) => {
      const { page } = watched;
      await page.emulateMedia({ colorScheme: "light" });
      await open(page, addressIn(path, site === "open" ? "zh" : "en"));
      expect(await violations(page), "light").toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violations(page), "dark").toEqual([]);
    });
  });

test("a violation would be found", async () => {
  const { page, context } = await watchedPage(browser(), await serve(built("open")));
  await page.goto("/");
  await page.evaluate(() => {
    const main = document.querySelector("main");
    const [picture, faint] = [document.createElement("img"), document.createElement("p")];
    picture.src = "/icon.svg";
    faint.style.color = "#ccc";
    faint.textContent = "faint";
    main?.append(picture, faint);
  });
  const found = (await violations(page)).map((violation) => violation.split(" ")[0]);
  expect(found.sort()).toEqual(["color-contrast", "image-alt"]);
  await context.close();
});
