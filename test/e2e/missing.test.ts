import { beforeAll, expect, test } from "vitest";
import { oneBrowser, watchedPage } from "../browser.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();
let origin = "";
beforeAll(async () => {
  origin = await serve(built("open"));
});

test.each([
  {
    lang: "zh",
    address: "/datasets/transport-bureau/公交%20站台.html",
    title: "没有找到这个页面",
    query: "公交 站台",
    target: "/search/",
  },
  {
    lang: "en",
    address: "/en/datasets/transport-bureau/bus-stop-benches/",
    title: "This page was not found",
    query: "bus stop benches",
    target: "/en/search/",
  },
])(
  "an address that leads nowhere offers a search for its words ($lang)",
  async ({ address, title, query, target }) => {
    const { page, context, problems } = await watchedPage(browser(), origin);
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    expect(await page.locator("h1").innerText()).toBe(title);
    expect(await page.locator("input[name=q]").inputValue()).toBe(query);
    await page.locator("main form button").click();
    await page.waitForURL((url) => url.pathname === target && url.searchParams.get("q") === query);
    expect(problems.filter((problem) => !problem.includes("404 (Not Found)"))).toEqual([]);
    await context.close();
  },
);

test("an entry that is not opened is missing from the open site like any wrong address", async () => {
  const answers = await Promise.all(
    ["newborn-screening-results", "no-such-entry"].map((id) =>
      fetch(`${origin}/datasets/health-commission/${id}/`),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  const [closed, wrong] = await Promise.all(answers.map((answer) => answer.text()));
  expect(closed).toBe(wrong);
});
