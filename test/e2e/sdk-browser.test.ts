import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { oneBrowser, watchedPage } from "../browser.ts";
import { built, serve } from "../sites.ts";
import { temporary } from "../support.ts";

const browser = oneBrowser();

test("a page of the site reads typed rows in the browser, and sees whether a copy is the newest", async () => {
  const site = temporary({
    "index.html":
      '<!doctype html><link rel="icon" href="data:,"><script type="module" src="app.js"></script>',
    "app.js": `import { createClient } from "./package/index.js";
import stops from "./package/datasets/transport-bureau/bus-stops.js";
const client = createClient({ baseUrl: "/" });
const rows = [];
for await (const row of client.rows(stops)) rows.push(row);
const [copy, older] = await Promise.all(["2026-10", "2026-09"].map((release) =>
  fetch(\`/datasets/transport-bureau/bus-stops/\${release}/bus-stops.csv\`)));
const states = [copy, older, new Blob(["changed"])].map(async (file) => (await client.compare(file, stops)).state);
const gone = await client.get("transport-bureau/nothing").catch(({ code }) => code);
document.title = JSON.stringify([rows.length, rows[0].stopCode, typeof rows[0].longitude, await Promise.all(states), gone]);`,
  });
  for (const path of ["api/v1/datasets/transport-bureau", "datasets/transport-bureau/bus-stops"])
    cpSync(join(built("open"), path), join(site, path), { recursive: true });
  const tarball = join(built("open"), "sdk/latest.tgz");
  expect(spawnSync("tar", ["-xzf", tarball, "-C", site]).status).toBe(0);
  writeFileSync(join(site, "404.html"), "nothing\n");

  const { page, context, problems } = await watchedPage(browser(), await serve(site));
  await page.goto("/");
  await page.waitForFunction(() => document.title !== "");
  const lines = readFileSync(join(site, "datasets/transport-bureau/bus-stops/latest/bus-stops.csv"), "utf8");
  const count = lines.trim().split("\n").length - 1;
  expect(JSON.parse(await page.title())).toEqual([
    count,
    "101001A",
    "number",
    ["current", "outdated", "unknown"],
    "not-found",
  ]);
  // The browser reports every address that is not there by itself.
  expect(problems.filter((problem) => !problem.includes("/nothing.json"))).toEqual([]);
  await context.close();
});
