import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { type Browser, chromium, type Page } from "playwright-core";
import { serveSite } from "../../src/site/serve-fs.ts";
import { ensureChromium } from "../chromium.ts";

/** A question as it was asked: how many results it has, and milliseconds until they are drawn. */
export interface Asked {
  name: string;
  shown: string;
  median: number;
  slowest: number;
}

/** Broad and narrow queries, without filters and with, and without a query. */
const QUESTIONS: [name: string, query: string][] = [
  ["everything", "?"],
  ["everything, one filter", "?theme=transport"],
  ["everything, two filters", "?opening=unconditional&cycle=annual"],
  ["everything, by title", "?sort=title"],
  ["everything, by title, two filters", "?sort=title&opening=unconditional&cycle=annual"],
  ["broad: 信息", "?q=信息"],
  ["broad: 信息, one filter", "?q=信息&theme=transport"],
  ["broad: 信息, two filters", "?q=信息&opening=unconditional&cycle=annual"],
  ["broad: 信息, newest, one filter", "?q=信息&theme=transport&sort=newest"],
  ["broad: 企业 许可, one filter", "?q=企业 许可&opening=unconditional"],
  ["narrow: 公交线路", "?q=公交线路"],
  ["narrow: 公交线路, one filter", "?q=公交线路&theme=transport"],
  ["narrow: tingchechang, one filter", "?q=tingchechang&opening=unconditional"],
];
const TIMES = 5;

/** Asks a built site's search page, as a reader does whose page is open. @param base the sub-path of the site */
export async function askPage(site: string, base: string): Promise<{ asked: Asked[]; memory?: number }> {
  const server = await serveSite(site, base, 0);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const executablePath = process.env.MULU_CHROMIUM || ensureChromium();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}${base}search/`);
    await page.locator(DRAWN).waitFor({ timeout: 120_000 });
    await timed(page, "?q=停车场");
    const asked: Asked[] = [];
    for (const [name, query] of QUESTIONS) {
      const runs: Awaited<ReturnType<typeof timed>>[] = [];
      for (let i = 0; i < TIMES; i++) {
        // What was asked last is kept, so something else is asked between.
        await timed(page, "?q=停车场");
        runs.push(await timed(page, query));
      }
      const [median = 0, slowest = 0] = [Math.floor(TIMES / 2), TIMES - 1].map(
        (at) => runs.map(({ took }) => took).sort((a, b) => a - b)[at],
      );
      asked.push({ name, shown: runs[0]?.shown ?? "", median, slowest });
    }
    const memory = await peakMemory(browser);
    return { asked, ...(memory !== undefined && { memory }) };
  } finally {
    await browser.close();
    server.close();
  }
}

const DRAWN = "[data-part=app]:not([aria-busy])";

/** Goes to another question as the back button does, and waits until the answer is drawn. */
const timed = (page: Page, query: string) =>
  page.evaluate(
    async ([search, drawn]) => {
      const began = performance.now();
      history.pushState(null, "", search);
      dispatchEvent(new PopStateEvent("popstate"));
      while (!document.querySelector(drawn)) await new Promise((done) => setTimeout(done));
      await new Promise((done) => requestAnimationFrame(done));
      const status = document.querySelector("[data-part=status]")?.textContent ?? "";
      return { took: performance.now() - began, shown: /[\d,]+/.exec(status)?.[0] ?? "" };
    },
    [query, DRAWN] as const,
  );

/** The highest memory of the process that ran the page and its worker; undefined where the system does not tell. */
async function peakMemory(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo
    .filter(({ type }) => type === "renderer")
    .flatMap(({ id }) => {
      try {
        return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]) * 1024;
      } catch {
        return [];
      }
    });
  return peaks.length > 0 ? Math.max(...peaks) : undefined;
}
