import { readFileSync } from "node:fs";
import type { BrowserContextOptions } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "../axe.ts";
import { oneBrowser, open, overflow, watchedPage } from "../browser.ts";
import { built, serve } from "../sites.ts";

const browser = oneBrowser();
const HOSPITALS = "/datasets/health-commission/hospitals/";

async function chartOf(address: string, options: BrowserContextOptions = {}) {
  const watched = await watchedPage(browser(), await serve(built("open")), options);
  await open(watched.page, address);
  const canvas = watched.page.locator(".chart canvas");
  await canvas.waitFor();
  return { ...watched, canvas, label: () => canvas.getAttribute("aria-label") };
}

test.each([
  [390, "light", HOSPITALS],
  [390, "dark", `/en${HOSPITALS}`],
  [1440, "light", `/en${HOSPITALS}`],
  [1440, "dark", HOSPITALS],
] as const)(
  "at %i px, %s, a chart keeps to the page and the policy and has no violation of WCAG",
  async (width, colorScheme, path) => {
    const viewport = { width, height: 900 };
    const { page, context, problems, canvas } = await chartOf(`${path}?view=chart`, {
      viewport,
      colorScheme,
    });
    await page.locator(".chart details summary").click();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect((await canvas.boundingBox())?.width).toBeLessThanOrEqual(width);
    expect(problems).toEqual([]);
    await context.close();
  },
);

test("the first chart of hospitals is of their beds by type", async () => {
  const { context, label } = await chartOf(`/en${HOSPITALS}?view=chart`);
  expect(await label()).toBe(
    "Bars: Sum of Approved beds (beds) by Type. Greatest: A1, 5,390; least: C1, 42.",
  );
  await context.close();
});

test("a chart that was built stands in the address and opens again", async () => {
  const { page, context, problems, label } = await chartOf(`/en${HOSPITALS}?view=chart`);
  await page.locator("select[name=chart-type]").selectOption({ label: "Histogram" });
  await expect.poll(label).toMatch(/^Histogram: Spread of Approved beds/);
  const built = await label();
  expect(page.url()).toContain("chart=histogram%2CapprovedBeds");
  await page.reload();
  await page.locator(".chart canvas").waitFor();
  expect(await label()).toBe(built);
  await page.getByRole("button", { name: "Back to the first chart" }).click();
  await expect.poll(label).toMatch(/^Bars: /);
  expect(page.url()).toContain("chart=bar%2ChospitalType%2CapprovedBeds");
  expect(problems).toEqual([]);
  await context.close();
});

test("a hostile address gives the first chart", async () => {
  const state = encodeURIComponent("__proto__,<script>alert(1)</script>,%E0,constructor,eval,1,-1");
  const { context, problems, label } = await chartOf(`/en${HOSPITALS}?view=chart&chart=${state}`);
  expect(await label()).toMatch(/^Bars: Sum of Approved beds/);
  expect(problems).toEqual([]);
  await context.close();
});

test("a chart is of the rows that the filters leave, and follows the appearance", async () => {
  const { page, context, problems, canvas, label } = await chartOf(
    `/en${HOSPITALS}?view=chart&chart=bar,hospitalType,approvedBeds&f.approvedBeds=1000..`,
  );
  expect(await label()).toMatch(/A1/);
  expect(await label()).not.toMatch(/C1/);
  const colour = () =>
    canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const pixels = (element as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data;
      const counts = new Map<string, number>();
      for (let at = 0; pixels && at < pixels.length; at += 4)
        if (pixels[at + 3] === 255) {
          const name = [...pixels.slice(at, at + 3)].join();
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
    });
  const light = await colour();
  await page.locator("#appearance").selectOption("dark");
  await expect.poll(colour).not.toBe(light);
  expect(problems).toEqual([]);
  await context.close();
});

test("the picture and the data of a chart can be kept", async () => {
  const { page, context, problems } = await chartOf(`/en${HOSPITALS}?view=chart`);
  const keep = async (name: string) => {
    const [kept] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name }).click(),
    ]);
    return { name: kept.suggestedFilename(), content: readFileSync(await kept.path()) };
  };
  const picture = await keep("Download the picture (PNG)");
  expect(picture.name).toBe("health-commission-hospitals-chart.png");
  expect(picture.content.subarray(1, 4).toString()).toBe("PNG");
  const data = await keep("Download the chart's data (CSV)");
  expect(data.name).toBe("health-commission-hospitals-chart.csv");
  expect(data.content.toString().split("\r\n").slice(0, 2)).toEqual([
    "Type,Sum of Approved beds (beds)",
    "A1,5390",
  ]);
  expect(problems).toEqual([]);
  await context.close();
});
