import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { oneBrowser, watchedPage } from "../browser.ts";
import { badLinks, htmlFiles, unreached } from "../links.ts";
import { build } from "../run.ts";
import { built, FIXTURE, serve } from "../sites.ts";
import { config } from "../support.ts";

const browser = oneBrowser();

describe.each(["open", "share"] as const)("links of the %s site", (site) => {
  const { url } = config.sites[site];

  test("lead to something, never to code", () => {
    expect(htmlFiles(built(site)).length).toBeGreaterThan(50);
    expect(badLinks(built(site), url)).toEqual([]);
  });

  test("reach every entry and agency from the home page", () => {
    const lost = unreached(built(site), url, ["index.html"]);
    expect(lost.filter((page) => /(^|\/)(datasets|agencies|standard|guides|search)\//.test(page))).toEqual(
      [],
    );
  });

  test("of the entries' JSON name files that are there", async () => {
    const folder = join(built(site), "api/v1/datasets");
    const records = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".json"));
    const files = await Promise.all(
      records.map(
        async (name) =>
          (
            JSON.parse(await readFile(join(folder, name), "utf8")) as {
              files?: { path: string; latest: string }[];
            }
          ).files ?? [],
        // What ended has none.
      ),
    );
    const paths = files.flat().flatMap(({ path, latest }) => [path, latest]);
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => !existsSync(join(built(site), path)))).toEqual([]);
  });
});

test("a site under a sub-path has links, files and search under it", { timeout: 120_000 }, async () => {
  const url = "https://host.example/data/";
  const out = await build(FIXTURE, ".mulu/test/sub", { MULU_URL: url, MULU_SITES: "open" });
  const folder = join(out, "open");
  expect(htmlFiles(folder)).toEqual(htmlFiles(built("open")));
  expect(badLinks(folder, url)).toEqual([]);

  const origin = await serve(folder, "/data/");
  const { page, context, problems } = await watchedPage(browser(), origin);
  await page.goto(`${origin}/`);
  await page.locator("main input[name=q]").fill("公交站点");
  await page.keyboard.press("Enter");
  const hit = page.locator("main a[href='/data/datasets/transport-bureau/bus-stops/']");
  await hit.first().click();
  await page.waitForURL(`${origin}/datasets/transport-bureau/bus-stops/`);
  const answer = await page.request.get(
    new URL(String(await page.locator("a[download]").first().getAttribute("href")), origin).href,
  );
  expect(answer.status()).toBe(200);
  expect(problems).toEqual([]);
  await context.close();
});
