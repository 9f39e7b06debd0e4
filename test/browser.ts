import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { ensureChromium } from "../scripts/chromium.ts";

/** One browser for all tests of a file. */
export function oneBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const executablePath = process.env.MULU_CHROMIUM || ensureChromium();
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error("The browser starts with the first test.");
    return browser;
  };
}

/** A page and all that must not happen on it: console errors, exceptions, policy violations, requests elsewhere. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  problems: string[];
}

/**
 * Opens a page in a context of its own.
 * @param origin the only host that it may ask, and the start of relative addresses
 */
export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ locale: "zh-CN", baseURL: origin, ...options });
  const problems: string[] = [];
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`policy violation: ${violatedDirective} ${blockedURI}`),
    );
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(origin).origin)
      problems.push(`request elsewhere: ${url.href}`);
  });
  return { page, context, problems };
}

/** How far the page is wider than the window, in CSS pixels; 0 where it fits. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );

/** What stands in a view of an entry's rows once it is drawn: rows, a picture, a map, the field of a statement. */
const DRAWN = "tbody tr:not(.space) td, .chart-frame canvas, .maplibregl-canvas, button:only-of-type";

/**
 * Opens a page and waits for what its scripts draw: the answer to a search, the view of an entry's rows.
 * @returns the status of the answer
 */
export async function open(page: Page, address: string): Promise<number | undefined> {
  const answer = await page.goto(address);
  if (/\/search\//.test(address)) await searched(page);
  const view = new URL(address, page.url()).searchParams.get("view");
  if (view) await page.locator(`#panel-${view}`).locator(DRAWN).first().waitFor();
  return answer?.status();
}

/** Waits until the search page has drawn the answer to what its address asks. */
export const searched = (page: Page): Promise<void> =>
  page.locator("[data-part=app]:not([aria-busy])").waitFor();
